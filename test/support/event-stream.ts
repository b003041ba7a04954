import assert from 'node:assert/strict';
import { eventually } from './eventually.ts';

export interface SeenEvent {
  readonly name: string;
  readonly data: unknown;
}

/** A page's side of a stream of server-sent events, without a browser. */
export class EventStream {
  readonly response: Response;
  readonly events: SeenEvent[] = [];
  comments = 0;
  isEnded = false;
  readonly #abort: AbortController;

  private constructor(response: Response, abort: AbortController) {
    this.response = response;
    this.#abort = abort;
    void this.#read();
  }

  /** Asks for an address as a browser's `EventSource` does. */
  static async open(url: string, headers: Readonly<Record<string, string>> = {}): Promise<EventStream> {
    const abort = new AbortController();
    const response = await fetch(url, { headers: { accept: 'text/event-stream', ...headers }, signal: abort.signal });
    return new EventStream(response, abort);
  }

  /** The newest event of a name; waits for it. */
  last(name: string, matches: (data: unknown) => boolean = () => true): Promise<SeenEvent> {
    return eventually(() => {
      const found = this.events.findLast((event) => event.name === name && matches(event.data));
      assert.ok(found, `no ${name} among ${this.events.map((event) => event.name).join(', ')}`);
      return found;
    });
  }

  /** The page's HTML as it was last sent, once it holds this text. */
  async shows(text: string): Promise<string> {
    return htmlOf(await this.last('wall', (data) => htmlOf({ data }).includes(text)));
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(): Promise<void> {
    let rest = '';
    try {
      const decoder = new TextDecoder();
      for await (const chunk of this.response.body ?? []) {
        rest += decoder.decode(chunk, { stream: true });
        const blocks = rest.split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.#take(block);
      }
    } catch (error) {
      if (!this.#abort.signal.aborted && !(error instanceof TypeError)) throw error;
    }
    this.isEnded = true;
  }

  #take(block: string): void {
    const lines = block.split('\n');
    this.comments += lines.filter((line) => line.startsWith(':')).length;
    const name = lines.find((line) => line.startsWith('event: '))?.slice(7);
    const data = lines.find((line) => line.startsWith('data: '))?.slice(6);
    if (name !== undefined && data !== undefined) this.events.push({ name, data: JSON.parse(data) });
  }
}

/** The markup that an event carries. */
export function htmlOf({ data }: { readonly data: unknown }): string {
  return typeof data === 'object' && data !== null && 'html' in data ? String(data.html) : '';
}
