/** What every page of the demo looks like. Contrast of all text is at least 4.5 to 1, also in dark surroundings. */
export const demoStyle = `
:root { color-scheme: light; --ink: #1f2328; --quiet: #57606a; --line: #d0d7de; --paper: #ffffff; --ground: #f3f5f7; --mark: #0b5d5b; --mark-soft: #e3f1f0; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 16px/1.5 "Segoe UI", "Noto Sans", system-ui, sans-serif; color: var(--ink); background: var(--ground); overflow-wrap: anywhere; }
a { color: #0b5d9e; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
button, input, select, textarea { font: inherit; color: inherit; }
:focus-visible { outline: 3px solid #0b6bcb; outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; background: #fff; padding: 8px; z-index: 9; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
