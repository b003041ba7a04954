import assert from 'node:assert/strict';
import type { FormFields, YoungAnswer, YoungBrowser } from './young-browser.ts';

/** A form of a page, as somebody would send it who changes nothing of it. */
export type PageForm = Readonly<Record<string, string>>;

/** Every form of a page, with its hidden fields, and what stands in its text fields. */
export function formsOf(html: string): PageForm[] {
  return [...html.matchAll(/<form[^>]*>([\s\S]*?)<\/form>/g)].map(([, inner = '']) => ({
    ...Object.fromEntries(
      [...inner.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        plain(value),
      ]),
    ),
    ...Object.fromEntries(
      [...inner.matchAll(/<textarea name="([^"]*)"[^>]*>\n?([\s\S]*?)<\/textarea>/g)].map(
        ([, name = '', value = '']) => [name, plain(value)],
      ),
    ),
  }));
}

/** The form that does something, about something. */
export function formOf(html: string, does: string, about: PageForm = {}): PageForm {
  const found = formsOf(html).find(
    (form) => form.do === does && Object.entries(about).every(([name, value]) => form[name] === value),
  );
  return found ?? assert.fail(`no form does ${does} ${JSON.stringify(about)}`);
}

/** Goes to a part, fills in the form that does it, and sends it, as a browser without JavaScript would. */
export async function sendForm(
  browser: YoungBrowser,
  { at, does, about = {} }: { at: string; does: string; about?: PageForm },
  typed: FormFields = {},
): Promise<YoungAnswer> {
  const { text } = await browser.get(`${browser.path}?at=${at}`);
  const { form: _, ...fields } = formOf(text, does, about);
  return browser.post({ ...fields, ...typed });
}

/** What stands on the page to be read, without its markup. */
export function wordsOf(html: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return plain(main.replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

function plain(text: string): string {
  const marks: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, mark: string) => marks[mark] ?? '');
}

/** The sentence that somebody is to be met with where they are led, by its name; only at the head of the page. */
export function saidOf({ headers }: Pick<YoungAnswer, 'headers'>): string | undefined {
  return /[?&]said=(\w+)\.[0-9a-z]+\.[\w-]{16}#$/.exec(headers.get('location') ?? '')?.[1];
}

/** The page that an answer leads to. */
export function landed(browser: YoungBrowser, { headers }: Pick<YoungAnswer, 'headers'>): Promise<YoungAnswer> {
  const at = new URL(headers.get('location') ?? assert.fail('leads nowhere'), `http://page.example${browser.path}`);
  return browser.get(`${at.pathname}${at.search}`);
}
