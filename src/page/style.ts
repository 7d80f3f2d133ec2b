/** What the page has beyond the report: the desk where files are put. */
export const PAGE_STYLE = `
header h1 span{font-weight:400;font-size:18px}#origin{color:var(--ink)}
#desk{padding:10px 20px}#drop{border:2px dashed var(--line);border-radius:8px;padding:6px 14px}#drop.over{border-color:var(--info);background:var(--tint)}#drop p{margin:4px 0}main:has(#report:not([hidden])) #drop{display:flex;flex-wrap:wrap;gap:0 24px;align-items:center;padding:0 14px}#more[open]{flex:1 1 100%}#desk:has(#run:not([hidden])){display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;padding:8px 20px}#drop,#messages{flex:1 1 100%}#messages{order:1}main:has(#report[hidden]) #drop{padding:70px 14px 40px;text-align:center}
.button,#desk button,dialog button{display:inline-block;border:1px solid var(--info);color:var(--info);background:var(--paper);border-radius:6px;padding:4px 12px;margin:2px;cursor:pointer}
.button{position:relative;overflow:hidden;vertical-align:middle}.button input{position:absolute;inset:0;opacity:0;cursor:pointer}.button:focus-within{outline:3px solid var(--info);outline-offset:1px}
.fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(260px,100%),1fr));gap:10px;margin:8px 0}.fields label{display:block;min-width:0}.fields input,.fields select{display:block;width:100%}
#run{display:flex;flex-wrap:wrap;gap:4px 14px;align-items:center}#run:has(#bar:not([hidden])){flex:1 1 100%}#run p{margin:0}#bar{flex:1 1 260px;height:16px;accent-color:var(--info)}
#messages{margin:0;padding-left:20px;color:var(--doubt)}#messages:empty{display:none}

dialog{background:var(--paper);color:var(--ink);border:1px solid var(--soft);border-radius:8px;max-width:min(560px,92vw)}dialog form{display:block}dialog label{display:block;margin:8px 0}dialog textarea,dialog input{display:block;width:100%}dialog::backdrop{background:rgb(0 0 0/.5)}
.finding .accept{border:1px solid var(--line);background:var(--paper);color:var(--info);border-radius:4px;padding:0 8px;margin-top:6px;cursor:pointer}
`;
