import { escapeHtml } from '../../../cards/render/html.ts';
import { demoStyle } from './demo-style.ts';

export interface Page {
  readonly title: string;
  /** HTML. */
  readonly body: string;
  /** A class of the body, for what only this page looks like. */
  readonly kind: string;
  readonly style?: string;
  /** Addresses of scripts of our own, as modules unless they are old-style libraries. */
  readonly modules?: readonly string[];
  readonly libraries?: readonly string[];
}

/** A whole page of the demo. Nothing in it comes from anywhere else than this machine. */
export function layout({ title, body, kind, style = '', modules = [], libraries = [] }: Page): string {
  const scripts = [
    ...libraries.map((path) => `<script src="${path}" defer></script>`),
    ...modules.map((path) => `<script type="module" src="${path}"></script>`),
  ];
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${demoStyle}${style}</style>
${scripts.join('\n')}
</head>
<body class="${kind}">
${body}
</body>
</html>`;
}
