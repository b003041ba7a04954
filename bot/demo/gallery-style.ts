/** How the gallery looks. */
export const galleryStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 "Segoe UI", "Noto Sans", system-ui, sans-serif; color: #242424; background: #f5f5f5; }
header, main { max-width: 1280px; margin: 0 auto; padding: 16px; }
nav { display: flex; flex-wrap: wrap; gap: 4px 14px; }
nav a { color: #444791; }
h1 { margin: 0 0 4px; font-size: 26px; }
h2.language { margin: 32px 0 8px; font-size: 22px; }
section.view { margin: 0 0 28px; scroll-margin-top: 8px; content-visibility: auto; contain-intrinsic-size: auto 700px; }
section.view:target { content-visibility: visible; }
section.view > h3 { margin: 0 0 6px; font: 600 15px/1.4 ui-monospace, "DejaVu Sans Mono", monospace; color: #424242; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 16px; align-items: start; }
.pair > div { background: #fff; border: 1px solid #d1d1d1; border-radius: 8px; padding: 14px 16px; min-width: 0; }
.platform { margin: 0 0 8px; font-size: 12px; letter-spacing: .04em; text-transform: uppercase; color: #616161; }
.teams .ac-adaptiveCard { outline: none; overflow-wrap: anywhere; }
.teams .ac-pushButton { font: inherit; font-size: 14px; font-weight: 600; min-height: 32px; padding: 4px 12px; margin: 0; border: 1px solid #b3b3b3; border-radius: 4px; background: #fff; color: #242424; cursor: pointer; }
.teams .ac-pushButton.style-positive { background: #4f52b2; border-color: #4f52b2; color: #fff; }
.teams .ac-pushButton.style-destructive { border-color: #b10e1c; color: #b10e1c; }
.teams .ac-actionSet { flex-wrap: wrap; gap: 8px; }
.teams .ac-actionSet > div[aria-hidden], .teams .ac-actionSet > .ac-horizontal-separator { display: none; }
.teams input.ac-input, .teams select.ac-input, .teams textarea.ac-input { font: inherit; font-size: 14px; width: 100%; min-height: 32px; padding: 5px 10px; border: 1px solid #767676; border-radius: 4px; background: #fff; color: inherit; }
.teams .ac-input.ac-choiceSetInput-filtered-container input { width: 100%; }
.teams .ac-inlineCard { width: 100%; }
.teams :focus-visible, nav a:focus-visible { outline: 3px solid #4f52b2; outline-offset: 1px; }
@media (max-width: 800px) { .pair { grid-template-columns: minmax(0, 1fr); } header, main { padding: 12px; } }
`;

/** How a client like Teams sets an Adaptive Card. The contrast of every colour on white is at least 4.5 to 1. */
export const hostConfig = {
  fontFamily: '"Segoe UI", "Noto Sans", system-ui, sans-serif',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 10 },
  containerStyles: {
    default: {
      backgroundColor: '#ffffff',
      foregroundColors: {
        default: { default: '#242424', subtle: '#616161' },
        good: { default: '#0b6a0b', subtle: '#0b6a0b' },
        warning: { default: '#8a4b00', subtle: '#8a4b00' },
        attention: { default: '#b10e1c', subtle: '#b10e1c' },
      },
    },
    emphasis: {
      backgroundColor: '#f0f0f0',
      foregroundColors: { default: { default: '#242424', subtle: '#555555' } },
    },
  },
  actions: {
    maxActions: 6,
    buttonSpacing: 0,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12 },
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention' },
  },
};
