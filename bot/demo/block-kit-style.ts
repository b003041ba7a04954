/** How Slack's blocks look in the demo and the gallery. Everything under `.bk`. */
export const blockKitStyle = `
.bk { font: 15px/1.46 Lato, "Noto Sans", system-ui, sans-serif; color: #1d1c1d; overflow-wrap: anywhere; }
.bk > * + * { margin-top: 8px; }
.bk h3.bk-header { font-size: 18px; line-height: 1.33; margin: 0; }
.bk p { margin: 0; }
.bk .bk-context { color: #57565a; font-size: 13px; white-space: pre-line; }
.bk .bk-section { display: flex; gap: 12px; justify-content: space-between; align-items: start; }
.bk .bk-rich ul { margin: 4px 0 0; padding-left: 22px; }
.bk .bk-rich li + li { margin-top: 2px; }
.bk blockquote { margin: 4px 0 0; padding-left: 12px; border-left: 4px solid #dddddd; }
.bk .bk-actions { display: flex; flex-wrap: wrap; gap: 8px; }
.bk button { font: inherit; font-weight: 700; min-height: 36px; padding: 0 12px; border: 1px solid #8d8d8e; border-radius: 4px; background: #fff; color: #1d1c1d; cursor: pointer; }
.bk button.primary, .bk button[type=submit] { background: #007a5a; border-color: #007a5a; color: #fff; }
.bk button.danger { color: #b01540; border-color: #b01540; }
.bk button:focus-visible, .bk input:focus-visible, .bk select:focus-visible, .bk textarea:focus-visible { outline: 3px solid #1264a3; outline-offset: 1px; }
.bk a { color: #0b5ea0; }
.bk .bk-mention { background: #fff2cc; }
.bk.bk-modal { border: 1px solid #c8c8c8; border-radius: 8px; padding: 16px; background: #fff; }
.bk.bk-modal h2 { font-size: 20px; margin: 0; }
.bk.bk-modal .bk-input + .bk-header { margin-top: 24px; }
.bk .bk-input { display: grid; gap: 4px; }
.bk .bk-input label { font-weight: 700; }
.bk .bk-optional { font-weight: 400; color: #57565a; }
.bk .bk-input small { color: #57565a; }
.bk .bk-input input, .bk .bk-input select, .bk .bk-input textarea { font: inherit; box-sizing: border-box; width: 100%; min-height: 36px; padding: 6px 10px; border: 1px solid #8d8d8e; border-radius: 4px; background: #fff; color: inherit; }
.bk fieldset.bk-input { border: 0; margin: 8px 0 0; padding: 0; min-width: 0; }
.bk .bk-input legend { font-weight: 700; padding: 0; }
.bk .bk-boxes:has(.bk-box:nth-child(11)) { max-height: 200px; overflow-y: auto; }
.bk .bk-box { display: flex; gap: 8px; align-items: center; min-height: 30px; margin: 0; }
.bk .bk-input .bk-box input { width: 18px; min-height: 18px; height: 18px; margin: 0 0 0 2px; padding: 0; flex: none; }
.bk .bk-input .bk-box label { font-weight: 400; flex: 1; }
.bk .bk-image img { display: block; max-width: 100%; height: auto; border-radius: 8px; }
.bk a.bk-link { display: inline-flex; align-items: center; font-weight: 700; min-height: 36px; padding: 0 12px; border: 1px solid #8d8d8e; border-radius: 4px; background: #fff; color: #1d1c1d; text-decoration: none; box-sizing: border-box; }
.bk a.bk-link:focus-visible { outline: 3px solid #1264a3; outline-offset: 1px; }
.bk .bk-foot { display: flex; justify-content: flex-end; gap: 8px; margin-top: 16px; }
`;
