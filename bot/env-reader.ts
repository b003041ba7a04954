/** Reads variables one by one and collects every problem, so that a person hears of all of them at once. Quotes no secret. */
export class EnvReader {
  readonly problems: string[] = [];
  readonly #env: Readonly<Record<string, string | undefined>>;

  constructor(env: Readonly<Record<string, string | undefined>>) {
    this.#env = env;
  }

  problem(text: string): void {
    this.problems.push(text);
  }

  /** The variable without surrounding blanks; absent when empty. */
  maybe(name: string): string | undefined {
    const value = this.#env[name]?.trim();
    return value === '' ? undefined : value;
  }

  text(name: string, fallback: string): string {
    return this.maybe(name) ?? fallback;
  }

  required(name: string, meaning: string): string {
    const value = this.maybe(name);
    if (value === undefined) this.problem(`${name}: is missing (${meaning})`);
    return value ?? '';
  }

  anyOf(names: readonly string[]): boolean {
    return names.some((name) => this.maybe(name) !== undefined);
  }

  list(name: string): string[] {
    return (this.maybe(name) ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const value = this.maybe(name);
    if (value === undefined) return fallback;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) this.problem(`${name}: "${value}" is none of ${allowed.join(', ')}`);
    return found ?? fallback;
  }

  onOff(name: string, fallback: boolean): boolean {
    return this.oneOf(name, ['on', 'off'], fallback ? 'on' : 'off') === 'on';
  }

  /** 0 means any free port. */
  port(name: string, fallback: number): number {
    const value = this.maybe(name);
    if (value === undefined) return fallback;
    const port = Number(value);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) this.problem(`${name}: "${value}" is not a port number`);
    return port;
  }

  /** A whole number from 1 to `max`. */
  count(name: string, fallback: number, max: number): number {
    const value = this.maybe(name);
    if (value === undefined) return fallback;
    const count = Number(value);
    if (!Number.isInteger(count) || count < 1 || count > max)
      this.problem(`${name}: "${value}" is not a whole number from 1 to ${max}`);
    return count;
  }

  url(name: string, fallback: string): string {
    return this.maybeUrl(name) ?? fallback;
  }

  maybeUrl(name: string): string | undefined {
    const value = this.maybe(name);
    if (value === undefined) return undefined;
    return this.checkUrl(name, value);
  }

  /** Notes a problem unless it is an http(s) address; gives it without a trailing slash. */
  checkUrl(name: string, value: string): string {
    if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
      this.problem(`${name}: is not an http or https address`);
    return value.replace(/\/+$/, '');
  }
}
