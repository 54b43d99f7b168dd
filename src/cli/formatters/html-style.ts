/** Plain enough for 320 px, for paper, and for either colour scheme; every pair of colours has a contrast of 4.5 or more. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1b1b1b; --back: #fff; --soft: #555; --line: #b8b8b8; --link: #0b4fa0; --bad: #a4161a; --good: #0b6b2e; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f2f2f2; --back: #1b1b1b; --soft: #bdbdbd; --line: #5c5c5c; --link: #8ec1ff; --bad: #ff9d9d; --good: #86dba0; }
}
body { margin: 0 auto; padding: 1rem; max-width: 60rem; font: 1rem/1.5 system-ui, "Segoe UI", Arial, sans-serif; color: var(--text); background: var(--back); overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
p { margin: .25rem 0; max-width: 70ch; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line); font-weight: inherit; }
thead th { font-weight: 600; border-bottom-width: 2px; }
thead th, .overview td { overflow-wrap: break-word; }
.findings th[scope=row] { width: 34%; }
.overview td:nth-child(n+3) { font-variant-numeric: tabular-nums; }
.about, .place, .code, .source, .fix { color: var(--soft); font-size: .875rem; }
.person { border: 1px solid var(--soft); border-radius: .75rem; padding: 0 .5rem; font-size: .875rem; white-space: nowrap; }
.ready { color: var(--good); }
.not-ready, .unreadable { color: var(--bad); }
dt { font-weight: 600; margin-top: .75rem; }
dd { margin: 0; max-width: 70ch; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .5rem; color: var(--soft); }
@media screen and (max-width: 40rem) {
  .overview th, .overview td { padding-right: .35rem; font-size: .875rem; }
  /* What these say stands with each file too. */
  .overview :is(th, td):nth-child(n+4) { display: none; }
  .findings th[scope=row] { width: 38%; }
}
@media print {
  :root { --text: #000; --back: #fff; --soft: #333; --line: #999; --link: #000; --bad: #000; --good: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .skip { display: none; }
  a { text-decoration: none; }
  thead { display: table-header-group; }
  tr, dt { break-inside: avoid; }
  h2, h3, dt { break-after: avoid; }
}
`;
