/** The look of the HTML report: readable on a phone, in the dark and on paper, with enough contrast for everyone. No fonts are loaded. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1c2430;--soft:#4b5768;--line:#d5dbe3;--paper:#fff;--ground:#f3f5f8;--head:#e9edf3;--tint:#eef4fb;--piece:#fcfcfd;--bad:#a61b1b;--doubt:#8a4b00;--good:#12623a;--info:#1f4f8f;--mark:#ffe28a;--amber:#c77700}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e7ebf0;--soft:#aeb8c6;--line:#3a4452;--paper:#1b212a;--ground:#12161c;--head:#252d38;--tint:#202c3c;--piece:#171c24;--bad:#ff8f8f;--doubt:#f0b35e;--good:#6fd3a0;--info:#8fbcff;--mark:#6b5200;--amber:#c98a2b}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 "Noto Sans SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif}
header,main,footer{max-width:1280px;margin:0 auto;padding:0 20px}
header{display:flex;flex-wrap:wrap;gap:0 20px;align-items:baseline;padding-top:8px}header h1{margin:0;font-size:22px}header p,footer{color:var(--soft);margin:2px 0}
section,article{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:12px 20px;margin:12px 0}
section section,article section{border:0;padding:0;margin:0}
h2{font-size:20px;margin:4px 0}h3{font-size:17px;margin:12px 0 6px}h4{font-size:16px;margin:0}
.next{margin:2px 0 4px;color:var(--soft)}
#overview{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 16px}#overview>.scroll,#charts,#said,.next{grid-column:1/-1}#glance{display:contents}#filters{grid-column:2;align-content:center}
.tiles{display:flex;flex-wrap:wrap;gap:8px;list-style:none;padding:0;margin:8px 0}.tiles li{flex:1 1 120px}
.tiles button{width:100%;text-align:left;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-left:6px solid var(--soft);border-radius:6px;padding:4px 12px;cursor:pointer}
.tiles b{font-size:20px;margin-right:4px}.tiles .clean{border-left-color:var(--good)}.tiles .flawed{border-left-color:var(--bad)}.tiles .unjudged,.tiles .doubted,.tiles .little{border-left-color:var(--amber)}
[aria-pressed=true]{outline:2px solid var(--info);background:var(--tint)!important}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(300px,100%),1fr));gap:20px}.columns>*{min-width:0;overflow-x:auto}article{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:4px 8px;vertical-align:top}
#files td,#files th{border-bottom:1px solid var(--line)}#files thead th{position:sticky;top:0;background:var(--head);padding:0}
#files th button{all:unset;display:block;width:100%;padding:6px 8px;font-weight:600;cursor:pointer;white-space:nowrap}
button:focus-visible,a:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--info);outline-offset:1px}
#files th[aria-sort=ascending] button::after{content:" ▲"}#files th[aria-sort=descending] button::after{content:" ▼"}
#files td:first-child{white-space:nowrap}#files td:nth-child(2){min-width:180px}#files td:nth-child(n+4){text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.clean,.verdict.clean{color:var(--good);font-weight:700}td.flawed,.verdict.flawed{color:var(--bad);font-weight:700}td.unjudged,td.doubted,td.little,.verdict.unjudged,.verdict.little{color:var(--doubt);font-weight:700}
a{color:var(--info)}.scroll{overflow-x:auto}
.chart th{font-weight:400;width:48%}.chart th button{all:unset;cursor:pointer;color:var(--info);text-decoration:underline;border-radius:3px}.chart .money{white-space:nowrap}.bar{display:inline-block;height:12px;margin-right:8px;border-radius:2px;background:var(--info)}
.bar.error{background:var(--bad)}.bar.warning,.bar.doubt{background:var(--amber)}
form{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;margin:8px 0}
button{font:inherit}#all{color:var(--info);background:none;border:1px solid var(--line);border-radius:4px;cursor:pointer}
input,select,textarea{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:4px;padding:4px 8px}input[type=search]{width:min(200px,60vw)}
.verdict{font-size:20px;margin:4px 0}.verdict span{color:var(--ink);font-weight:400;font-size:16px}
.findings{padding:0;list-style:none}.finding{border:1px solid var(--line);border-left:6px solid var(--info);border-radius:6px;padding:10px 14px;margin:10px 0;scroll-margin-top:8px}
.finding:target{outline:2px solid var(--info)}.finding h4,.finding .diagnosis,.finding .where{break-after:avoid}.finding h4{break-inside:avoid}
.anchor{display:inline-block;min-width:1.6em;text-align:center;text-decoration:none;border:1px solid var(--line);border-radius:4px;margin-right:4px}
.finding.error{border-left-color:var(--bad)}.finding.warning{border-left-color:var(--amber)}.finding.doubt{border-left-style:dashed;border-left-color:var(--amber)}.finding.error h4 b{color:var(--bad)}.finding.warning h4 b,.finding.doubt h4 b{color:var(--doubt)}.finding.info h4 b{color:var(--info)}
.finding>p{margin:4px 0}.evidence{margin:6px 0;padding-left:22px}q{quotes:"「" "」";font-weight:600}.where,.note,figcaption,small{color:var(--soft)}.rule{color:var(--soft);font-size:14px;margin:6px 0 0}
summary{cursor:pointer}.diagnosis{background:var(--tint);padding:4px 10px;border-radius:4px}.misread{color:var(--doubt)}
.piece{border:1px dashed var(--line);background:var(--piece);padding:8px;margin:8px 0;overflow-x:auto}.piece table{width:auto;font-size:14px}.piece td,.piece tbody th{border:1px solid var(--line);overflow-wrap:normal}.piece td:not(:empty,:first-child){min-width:5em}.piece tbody th,.piece td mark{white-space:nowrap}
.piece caption{text-align:left;color:var(--soft)}.piece .gap td{border:0;color:var(--soft)}mark{background:var(--mark);color:inherit;padding:0 2px}mark sup{font-size:11px;margin-left:2px}
svg{max-width:100%;height:auto;background:#fff}svg rect{fill:none;stroke:#8b95a5;stroke-width:.5}svg rect.m{fill:#ffe28a;stroke:#c77700;stroke-width:1}svg line{stroke:#8b95a5;stroke-dasharray:2 3}svg text{fill:#111}svg text.n{font-size:8px;fill:#a61b1b;font-weight:700}
.figures td:nth-child(2){text-align:right;font-variant-numeric:tabular-nums}.figures tr,.outline tr{border-bottom:1px solid var(--line)}.outline .wrong td{color:var(--bad)}
.headings{list-style:none;padding:0}.notes{overflow-wrap:anywhere}#rules ol{padding-left:24px}#rules h3{margin:8px 0 0;font-size:16px}#rules p{margin:0}#back{display:inline-block;margin-top:12px}[hidden]{display:none!important}
@media(max-width:900px){#overview{display:block}}
@media(max-width:640px){header,main,footer{padding:0 10px}section,article{padding:10px}body{font-size:15px}.tiles li{flex-basis:40%}}
@page{size:A4;margin:14mm}
@media print{body{background:#fff;font-size:12px}form,#back,.skip,.controls,#rules{display:none!important}section,article{border:0;padding:0}.scroll,.piece{overflow:visible}.piece table{font-size:10px}.piece td:not(:empty,:first-child){min-width:3.5em}.evidence+details::details-content{content-visibility:visible}thead{display:table-header-group}tr,.piece,svg{break-inside:avoid}#files thead th{position:static}thead{break-inside:avoid}#files th button{display:none}#files th::after{content:attr(data-title)!important}#files td,#files th,#files th button{padding:2px 4px}#files th:nth-child(n+4){width:1%;white-space:normal;min-width:2.4em}.evidence{break-after:avoid}#charts{break-before:page}article+article{break-before:page}a{color:inherit;text-decoration:none}
mark{border:1.5px solid #000;background:none}svg rect.m{stroke:#000;stroke-width:1.2}.bar{border-top:12px solid #555;height:0}#files td:nth-child(2){min-width:0}}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--paper);padding:8px}
`;
