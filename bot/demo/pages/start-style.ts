/** The first page of the demo. */
export const startStyle = `
body.start { background: #f6f4ef; }
.start main { max-width: 980px; margin: 0 auto; padding: 32px 24px 48px; }
.start .eyebrow { margin: 0; color: #0b5d5b; font-weight: 600; }
.start h1 { margin: 4px 0 8px; font-size: clamp(28px, 5vw, 40px); letter-spacing: -.01em; }
.start .lead { margin: 0; max-width: 62ch; font-size: 18px; }
.start section { margin-top: 36px; }
.start h2 { margin: 0 0 12px; font-size: 21px; }
.start h3 { margin: 0 0 6px; font-size: 16px; }
.doors { display: grid; grid-template-columns: repeat(auto-fit, minmax(250px, 1fr)); gap: 16px; }
.door { display: grid; align-content: start; gap: 2px; padding: 20px 22px; border-radius: 12px; color: #fff; text-decoration: none; }
.door strong { font-size: 22px; }
.door:hover { filter: brightness(1.12); }
.door.teams { background: #3d3e66; }
.door.slack { background: #4a154b; }
.door.young { background: #0b5d5b; }
.warning { margin: 0; padding: 14px 18px; border-radius: 12px; background: #fff; border: 2px solid #8a4b00; }
.steps { margin: 0; padding: 20px 24px 20px 48px; background: #fff; border-radius: 12px; border: 1px solid #e2ddd2; }
.steps li + li { margin-top: 10px; }
.steps li::marker { font-weight: 700; color: #0b5d5b; }
kbd { font: inherit; font-weight: 600; padding: 0 6px; border-radius: 5px; border: 1px solid #b9b3a5; background: #fbfaf7; }
.table { overflow-x: auto; background: #fff; border-radius: 12px; border: 1px solid #e2ddd2; }
.table table { border-collapse: collapse; width: 100%; min-width: 640px; }
.table th, .table td { text-align: left; padding: 10px 16px; vertical-align: top; }
.table tbody tr { border-top: 1px solid #e2ddd2; }
.table tbody th, .table td:nth-child(2), .table td:nth-child(3) { white-space: nowrap; }
.table thead th { color: #57606a; font-size: 14px; font-weight: 600; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 20px 32px; }
.columns ul { list-style: none; margin: 0; padding: 0; }
.columns li { display: grid; padding: 4px 0; }
.columns li span { color: #57606a; font-size: 14px; }
.limits { margin: 0; padding-left: 22px; max-width: 75ch; }
.limits li + li { margin-top: 6px; }
.start footer { margin-top: 40px; border-top: 1px solid #d9d3c5; color: #57606a; }
@media (max-width: 600px) { .start main { padding: 20px 16px 32px; } .steps { padding: 16px 16px 16px 38px; } }
`;
