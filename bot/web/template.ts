import { html as template } from 'hono/html';

/** Markup of ours: what was put into it is escaped already. A plain text is not one, and is escaped where it is put in. */
export interface Html {
  readonly isEscaped: true;
  toString(): string;
}

/** What may stand in a template. `false` and `undefined` stand for nothing. */
export type Part = Html | string | number | false | undefined | readonly Part[];

/**
 * A piece of a page: `` html`<p dir="auto">${text}</p>` ``. Every text is escaped, for between tags and for attributes in quotes
 * alike; there is no way to put in markup as a text. (Attributes without quotes, scripts and styles must not hold parts.)
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const made = template(strings, ...parts);
  if (made instanceof Promise) throw new Error('a template cannot wait');
  return made;
}
