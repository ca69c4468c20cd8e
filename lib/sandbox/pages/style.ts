/** The look of the pages: the product's visual language without its brand. */
export const STYLE = `
:root{color-scheme:light dark;--page:#f7f8fa;--surface:#fff;--sunken:#f2f4f7;--line:#e3e6eb;--line-strong:#8a929d;--ink:#1b1f24;--ink-2:#4a525d;--accent:#0f6cbd;--accent-ink:#fff;--bad:#b3261e;--bad-soft:#fdeceb;--warn:#7a5000;--warn-soft:#fff5e0;--shadow:0 1px 2px rgb(16 24 40/.06),0 1px 3px rgb(16 24 40/.04)}
@media (prefers-color-scheme:dark){:root{--page:#0f1216;--surface:#171b21;--sunken:#11151a;--line:#2a3038;--line-strong:#7a838f;--ink:#eef1f4;--ink-2:#b6bec8;--accent:#62abf5;--accent-ink:#08131f;--bad:#ff8a80;--bad-soft:#351817;--warn:#f2bd5a;--warn-soft:#30240d;--shadow:none}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:14px/1.5 "Segoe UI Variable Text","Segoe UI",system-ui,-apple-system,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR","Noto Sans CJK KR",sans-serif;-webkit-font-smoothing:antialiased}
h1,h2,p,ul,dl,dd{margin:0}
header{background:var(--warn-soft);color:var(--warn);padding:10px 16px;text-align:center;border-bottom:1px solid var(--line)}
header strong{display:block}
main{max-width:440px;margin:24px auto;padding:0 16px}
.card{background:var(--surface);border:1px solid var(--line);border-radius:12px;box-shadow:var(--shadow);padding:24px}
h1{font-size:20px;line-height:1.3;font-weight:600;letter-spacing:-.01em;margin-bottom:6px}
h2{font-size:14px;font-weight:600;margin-bottom:8px}
.lead,.note{color:var(--ink-2);overflow-wrap:anywhere}
form{margin-top:16px}
label{display:block;font-weight:600;margin-bottom:4px}
input[type=text],input[type=password]{width:100%;min-height:44px;padding:8px 12px;font:inherit;font-size:16px;color:var(--ink);background:var(--surface);border:1px solid var(--line-strong);border-radius:8px}
input[aria-invalid=true]{border-color:var(--bad)}
.choice{display:flex;gap:10px;align-items:flex-start;min-height:44px;padding:10px 0;margin:0;font-weight:400}
.choice input{flex:none;width:20px;height:20px;margin:0;accent-color:var(--accent)}
.choice b{display:block}
.problem{background:var(--bad-soft);color:var(--bad);border-radius:8px;padding:10px 12px;margin-top:16px;font-weight:600;overflow-wrap:anywhere}
.problem code{display:block;font-weight:400}
.buttons{display:flex;flex-wrap:wrap;gap:8px;margin-top:16px}
button{min-height:44px;padding:0 18px;font:inherit;font-weight:600;border-radius:8px;border:1px solid var(--line-strong);background:var(--surface);color:var(--ink);cursor:pointer}
button.primary{background:var(--accent);border-color:var(--accent);color:var(--accent-ink)}
button.quiet{border-color:transparent;background:none;color:var(--accent);padding:0 8px}
:lang(ko){word-break:keep-all;overflow-wrap:break-word}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.permissions{list-style:none;padding:0;margin:12px 0}
.permissions li{padding:10px 0;border-top:1px solid var(--line)}
.permissions code{color:var(--ink-2)}
code,.code{font-family:"Cascadia Mono",ui-monospace,"SF Mono",Consolas,"D2Coding",monospace;font-size:13px;overflow-wrap:anywhere}
output.code{display:block;font-size:24px;letter-spacing:.12em;margin-top:8px;user-select:all}
.accounts{margin-top:24px}
.accounts ul{list-style:none;padding:0}
.accounts li{padding:12px 0;border-top:1px solid var(--line)}
.accounts .who{font-weight:600;overflow-wrap:anywhere}
.accounts .who small{font-weight:400;color:var(--ink-2)}
.accounts dl{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;color:var(--ink-2);margin:4px 0}
.accounts dd code{color:var(--ink);user-select:all}
details{margin-top:16px}
summary{cursor:pointer;padding:12px 0;color:var(--ink-2)}
details code{display:block;background:var(--sunken);border-radius:8px;padding:12px}
@media (forced-colors:active){.card,.problem,header{border:1px solid}}
`;
