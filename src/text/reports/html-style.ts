/** The looks of an exported page: light and dark as the reader's system is, and fit to be printed. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --faint: #566070; --paper: #fff; --card: #f5f6f8; --line: #d5dae1;
  --fail: #b3261e; --warn: #8a5300; --notice: #24588f; --temperror: #5b4b8a; --pass: #1c6b3a; --notApplicable: #566070; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --faint: #a4adba; --paper: #14181e; --card: #1d232b; --line: #343c47;
  --fail: #ff9a92; --warn: #f2b866; --notice: #8fc1f5; --temperror: #c3b4f3; --pass: #80d3a0; --notApplicable: #a4adba; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } h4 { margin: 0.75rem 0 0.25rem; }
.faint { color: var(--faint); }
details { border: 1px solid var(--line); border-left-width: 4px; border-radius: 6px; padding: 0.5rem 0.75rem; margin: 0.5rem 0; }
details.fail { border-left-color: var(--fail); } details.warn { border-left-color: var(--warn); }
details.notice { border-left-color: var(--notice); } details.temperror { border-left-color: var(--temperror); }
details.pass { border-left-color: var(--pass); }
summary { cursor: pointer; font-weight: 600; }
.badge { display: inline-block; min-width: 8.5rem; font-weight: 600; }
.fail .badge { color: var(--fail); } .warn .badge { color: var(--warn); } .notice .badge { color: var(--notice); }
.temperror .badge { color: var(--temperror); } .pass .badge { color: var(--pass); } .notApplicable .badge { color: var(--notApplicable); }
pre { background: var(--card); padding: 0.5rem; border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.85rem; }
code { overflow-wrap: anywhere; } dl { margin: 0; } dt { font-weight: 600; } dd { margin: 0; }
a { color: inherit; }
@media print { details > * { display: block; } }
`
