import assert from 'node:assert/strict';

/** What came back, with the text read. */
export interface YoungAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface FormOptions {
  /** Sent in place of what a browser would say by itself. */
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of the token that the last page carried; empty: none. */
  readonly token?: string;
}

/** What a form is sent with; several values of one name, as boxes send them. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** A browser without a screen: keeps cookies as browsers do, follows nothing by itself, and remembers the last form's token. */
export class YoungBrowser {
  readonly cookies = new Map<string, string>();
  readonly #base: string;
  /** The page that it is at, below the base address. */
  path: string;
  formToken = '';

  constructor(base: string, path: string) {
    this.#base = base;
    this.path = path;
  }

  async get(path = this.path, headers: Readonly<Record<string, string>> = {}): Promise<YoungAnswer> {
    return this.#ask(path, { headers: { ...this.#sent(), ...headers } });
  }

  async head(path = this.path): Promise<YoungAnswer> {
    return this.#ask(path, { method: 'HEAD', headers: this.#sent() });
  }

  /** Sends a form of the page that it is at. */
  async post(fields: FormFields, options: FormOptions = {}): Promise<YoungAnswer> {
    const { token = this.formToken, headers = { 'sec-fetch-site': 'same-origin', origin: 'null' } } = options;
    const sent = Object.entries(token === '' ? fields : { form: token, ...fields });
    const body = new URLSearchParams(sent.flatMap(([name, values]) => [values].flat().map((value) => [name, value])));
    return this.#ask(this.path, { method: 'POST', body, headers: { ...this.#sent(), ...headers } });
  }

  /** Types the code into the form, which it looks at first. */
  async signIn(code: string, more: Readonly<Record<string, string>> = {}): Promise<YoungAnswer> {
    await this.get();
    return this.post({ do: 'signIn', code, ...more });
  }

  /** The value of our cookie of that kind. */
  cookie(kind: 'device' | 'session'): string | undefined {
    return [...this.cookies].find(([name]) => name.startsWith(`vejviser-u-${kind}`))?.[1];
  }

  /** Another one that has the same cookies at this moment. */
  copy(): YoungBrowser {
    const copy = new YoungBrowser(this.#base, this.path);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    copy.formToken = this.formToken;
    return copy;
  }

  #sent(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return cookie === '' ? {} : { cookie };
  }

  async #ask(path: string, init: RequestInit): Promise<YoungAnswer> {
    const response = await fetch(`${this.#base}${path}`, { redirect: 'manual', ...init });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    this.formToken = hiddenField(text, 'form') ?? this.formToken;
    return { status: response.status, headers: response.headers, text };
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    assert.ok(at > 0, line);
    if (attributes.includes('Max-Age=0')) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** What a hidden field of a page holds. */
export function hiddenField(text: string, name: string): string | undefined {
  return new RegExp(`<input type="hidden" name="${name}" value="([^"]*)">`).exec(text)?.[1];
}
