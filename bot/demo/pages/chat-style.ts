/** The two chat clients of the demo. On a phone the rooms stand above the messages. */
export const chatStyle = `
body.chat { height: 100dvh; display: flex; flex-direction: column; }
body.slack { --mark: #4a154b; --mark-ink: #ffffff; }
body.teams { --mark: #3d3e66; --mark-ink: #ffffff; }
.bar { display: flex; flex-wrap: wrap; gap: 6px 20px; align-items: center; justify-content: space-between; padding: 8px 16px; background: #fff; border-bottom: 1px solid var(--line); }
.bar .home { font-weight: 600; }
.who { display: flex; gap: 8px; align-items: center; min-width: 0; }
.who select { max-width: min(460px, 70vw); min-height: 36px; border: 1px solid #8c959f; border-radius: 6px; background: #fff; padding: 4px 8px; text-overflow: ellipsis; }
.client { flex: 1; min-height: 0; display: grid; grid-template-columns: 270px minmax(0, 1fr); }
.client > nav { background: var(--mark); color: var(--mark-ink); padding: 16px 10px; overflow-y: auto; }
.client > nav a { color: inherit; text-decoration: none; display: block; padding: 5px 10px; border-radius: 6px; }
.client > nav a:hover { background: rgb(255 255 255 / 14%); }
.client > nav a[aria-current] { background: #fff; color: #1d1c1d; font-weight: 600; }
.client > nav :focus-visible { outline-color: #fff; }
.client > nav h2 { font-size: 13px; font-weight: 600; margin: 18px 10px 4px; opacity: .92; }
.client > nav ul { list-style: none; margin: 0; padding: 0; }
.client > nav .none { padding: 4px 10px; font-size: 14px; }
nav .lock { vertical-align: -1px; opacity: .85; }
.chat .teams .drawn { max-width: 640px; border: 1px solid #d1d1d1; border-radius: 8px; padding: 4px 8px; }
.town { margin: 0 10px; display: grid; }
.town span { font-size: 13px; }
.client > main { display: flex; flex-direction: column; min-height: 0; min-width: 0; background: #fff; }
#heading { padding: 10px 20px; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 2px 16px; align-items: baseline; }
#heading h1 { font-size: 18px; margin: 0; }
#heading p { margin: 0; color: var(--quiet); font-size: 14px; }
#heading details { color: var(--quiet); font-size: 14px; }
#heading summary { cursor: pointer; }
#items { flex: 1; overflow-y: auto; margin: 0; padding: 8px 0 16px; list-style: none; }
#items > li { transition: background-color .6s; }
#items > li.changed { background: #fff6d6; }
.message { display: grid; grid-template-columns: 40px minmax(0, 1fr); gap: 0 12px; padding: 10px 20px; }
.message .face { width: 40px; height: 40px; border-radius: 8px; display: grid; place-items: center; font-weight: 700; font-size: 15px; background: #dfe5ea; color: #24292f; }
.message .face.bot { background: #0b5d5b; color: #fff; }
.message .by { display: flex; flex-wrap: wrap; gap: 0 8px; align-items: baseline; margin: 0 0 4px; }
.message .by time, .message .by small { color: var(--quiet); font-size: 13px; }
.message .app { font-size: 11px; padding: 0 4px; border-radius: 3px; background: #e6e8eb; color: #3d4550; font-weight: 600; }
.message .text { margin: 0; white-space: pre-line; }
.message .said { max-width: 680px; }
.own .said { border-left: 4px solid #b9c2cc; padding-left: 12px; }
.note { margin: 0 20px 8px 72px; padding: 6px 12px; max-width: 680px; border-left: 4px solid #6264a7; background: #f0f0f7; }
.event { margin: 0; padding: 4px 20px 4px 72px; color: var(--quiet); font-size: 14px; }
.dismiss { border: 0; background: none; padding: 0; color: #0b5d9e; text-decoration: underline; cursor: pointer; font-size: 13px; min-height: 24px; }
#composer { border-top: 1px solid var(--line); padding: 8px 20px 14px; background: #fff; }
#composer .words { display: flex; gap: 6px; overflow-x: auto; padding: 2px 2px 8px; }
#composer .words button { flex: none; border: 1px solid var(--line); background: var(--ground); border-radius: 16px; padding: 2px 12px; min-height: 30px; font-size: 14px; cursor: pointer; }
#composer .line { display: flex; gap: 8px; }
#composer input { flex: 1; min-width: 0; min-height: 42px; padding: 6px 12px; border: 1px solid #8c959f; border-radius: 8px; }
#composer .line button { min-height: 42px; padding: 0 18px; border: 0; border-radius: 8px; background: #0b5d5b; color: #fff; font-weight: 600; cursor: pointer; }
button[aria-busy] { opacity: .55; }
dialog#modal { width: min(560px, calc(100vw - 24px)); max-height: calc(100dvh - 32px); padding: 0; border: 0; border-radius: 10px; box-shadow: 0 10px 40px rgb(0 0 0 / 35%); }
dialog#modal::backdrop { background: rgb(0 0 0 / 55%); }
.bk .problem { color: #a40e26; font-weight: 600; margin: 0; }
.bk .chosen, .bk .found { list-style: none; margin: 0; padding: 0; }
.bk .chosen { display: flex; flex-wrap: wrap; gap: 6px; }
.bk .chosen:empty { display: none; }
.bk .chosen li { display: inline-flex; gap: 6px; align-items: center; padding: 2px 4px 2px 10px; border-radius: 6px; background: #e8f1fa; }
.bk .chosen button { border: 0; min-height: 26px; min-width: 26px; padding: 0; background: none; }
.bk .found { max-height: 230px; overflow-y: auto; border: 1px solid #c8c8c8; border-radius: 4px; }
.bk .found:empty { display: none; }
.bk .found button { display: block; width: 100%; text-align: left; border: 0; border-radius: 0; font-weight: 400; padding: 6px 10px; }
.bk .found button:hover, .bk .found button:focus { background: #e8f1fa; outline-offset: -3px; }
@media (max-width: 760px) {
  .bar { padding: 6px 12px; }
  .who label { display: none; }
  .client { grid-template-columns: minmax(0, 1fr); grid-template-rows: auto minmax(0, 1fr); }
  .client > nav { padding: 6px 8px; overflow-x: auto; }
  .client > nav .town, .client > nav h2 { display: none; }
  #rooms { display: flex; gap: 4px; }
  #rooms ul { display: flex; gap: 4px; }
  .client > nav a { white-space: nowrap; }
  .client > nav .none { display: none; }
  #heading, #composer { padding-left: 12px; padding-right: 12px; }
  .message { grid-template-columns: 32px minmax(0, 1fr); gap: 0 10px; padding: 8px 12px; }
  .message .face { width: 32px; height: 32px; font-size: 13px; }
  .event { padding-left: 54px; }
  .note { margin-left: 54px; margin-right: 12px; }
}
@media (prefers-reduced-motion: reduce) { #items > li { transition: none; } }
`;
