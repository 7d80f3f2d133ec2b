/** The look of the HTML report: readable on a phone, printable, with enough contrast for everyone. No fonts are loaded. */
export const STYLE = `
:root{--ink:#1c2430;--soft:#4b5768;--line:#d5dbe3;--paper:#fff;--bad:#a61b1b;--doubt:#8a4b00;--good:#12623a;--info:#1f4f8f;--mark:#ffe28a}
*{box-sizing:border-box}
body{margin:0;background:#f3f5f8;color:var(--ink);font:16px/1.6 "Noto Sans SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif}
header,main,footer{max-width:1180px;margin:0 auto;padding:0 20px}
header{padding-top:24px}header h1{margin:0;font-size:26px}header p,footer{color:var(--soft)}
section,article{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:16px 20px;margin:16px 0}
section section,article section{border:0;padding:0;margin:0}
h2{font-size:20px;margin:8px 0}h3{font-size:17px;margin:12px 0 6px}h4{font-size:16px;margin:0}
.tiles{display:flex;flex-wrap:wrap;gap:12px;list-style:none;padding:0;margin:8px 0}
.tiles li{flex:1 1 130px;border:1px solid var(--line);border-left:6px solid var(--soft);border-radius:6px;padding:8px 14px}
.tiles b{font-size:28px;display:block}.tiles .clean{border-left-color:var(--good)}.tiles .flawed{border-left-color:var(--bad)}.tiles .unjudged{border-left-color:var(--doubt)}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(300px,100%),1fr));gap:20px}.columns>*{min-width:0;overflow-x:auto}article{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:4px 8px;vertical-align:top}
#files td,#files th{border-bottom:1px solid var(--line)}#files thead th{position:sticky;top:0;background:#e9edf3;padding:0}
#files button{all:unset;display:block;width:100%;padding:8px;font-weight:600;cursor:pointer;white-space:nowrap}
#files button:focus-visible,a:focus-visible,input:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--info);outline-offset:1px}
#files th[aria-sort=ascending] button::after{content:" ▲"}#files th[aria-sort=descending] button::after{content:" ▼"}
#files td:nth-child(n+4){text-align:right;font-variant-numeric:tabular-nums}
td.clean,.verdict.clean{color:var(--good);font-weight:700}td.flawed,.verdict.flawed{color:var(--bad);font-weight:700}td.unjudged,.verdict.unjudged{color:var(--doubt);font-weight:700}
a{color:var(--info)}.scroll{overflow-x:auto}
.chart th{font-weight:400;width:45%}.chart .money{white-space:nowrap}.bar{display:inline-block;height:12px;margin-right:8px;border-radius:2px;background:var(--info)}
.bar.error{background:var(--bad)}.bar.warning{background:#c77700}
form{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;margin:8px 0}fieldset{border:0;padding:0;margin:0;min-width:0;display:flex;flex-wrap:wrap;gap:4px 12px}legend{float:left;margin-right:12px}
input[type=search]{font:inherit;padding:4px 8px;border:1px solid var(--soft);border-radius:4px;width:min(300px,60vw)}
.verdict{font-size:20px;margin:4px 0}.verdict span{color:var(--ink);font-weight:400;font-size:16px}
.findings{padding:0;list-style:none}.finding{border:1px solid var(--line);border-left:6px solid var(--info);border-radius:6px;padding:10px 14px;margin:10px 0;break-inside:avoid}
.finding.error{border-left-color:var(--bad)}.finding.doubt{border-left-style:dashed;border-left-color:var(--doubt)}.finding.doubt h4 b{color:var(--doubt)}.finding.warning{border-left-color:#c77700}.finding.error h4 b{color:var(--bad)}.finding.warning h4 b{color:var(--doubt)}.finding.info h4 b{color:var(--info)}
.evidence{margin:6px 0;padding-left:22px}q{quotes:"「" "」";font-weight:600}.where,.rule,.note,figcaption,small{color:var(--soft)}.rule{font-size:14px;margin:6px 0 0}
.diagnosis{background:#eef4fb;padding:4px 10px;border-radius:4px;margin:6px 0}.misread{color:var(--doubt)}
.piece{border:1px dashed var(--line);background:#fcfcfd;padding:8px;margin:8px 0;overflow-x:auto}.piece table{width:auto;font-size:14px}.piece td,.piece tbody th{border:1px solid var(--line);overflow-wrap:normal}.piece tbody th,.piece td mark{white-space:nowrap}
.piece caption{text-align:left;color:var(--soft)}.piece .gap td{border:0;color:var(--soft)}mark{background:var(--mark);padding:0 2px}mark sup{font-size:11px;margin-left:2px}
svg{max-width:100%;height:auto;background:#fff}svg rect{fill:none;stroke:#8b95a5;stroke-width:.5}svg rect.m{fill:var(--mark);stroke:#c77700;stroke-width:1}svg text{fill:#111}svg text.n{font-size:8px;fill:var(--bad);font-weight:700}
.figures td:nth-child(2){text-align:right;font-variant-numeric:tabular-nums}.figures tr{border-bottom:1px solid var(--line)}
.headings{list-style:none;padding:0}#back{display:inline-block;margin-top:12px}[hidden]{display:none!important}
@media(max-width:640px){header,main,footer{padding:0 10px}section,article{padding:10px}body{font-size:15px}}
@media print{body{background:#fff}form,#back,.skip{display:none}section,article{border:0;padding:0}.scroll,.piece{overflow:visible}#files thead th{position:static}a{color:inherit;text-decoration:none}}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:#fff;padding:8px}
`;
