import type { ServerResponse } from 'node:http';

/** Changes that come together are told once. */
const gatherMs = 150;
/** So that nothing on the way closes a line on which nothing happens. */
const beatMs = 20_000;

/** Tells open pages that there is something new, by server-sent events; what it is they ask for themselves. */
export class Live {
  readonly #lines = new Set<ServerResponse>();
  readonly #beat: NodeJS.Timeout;
  #gathering: NodeJS.Timeout | undefined;

  constructor() {
    this.#beat = setInterval(() => this.#write(': beat\n\n'), beatMs);
    this.#beat.unref();
  }

  /** Keeps a page's line open until the page closes it. */
  connect(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 1000\n\n');
    this.#lines.add(response);
    response.on('close', () => this.#lines.delete(response));
  }

  /** Something has changed. */
  changed(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.#write('data: changed\n\n');
    }, gatherMs);
  }

  close(): void {
    clearInterval(this.#beat);
    clearTimeout(this.#gathering);
    for (const line of this.#lines) line.end();
  }

  #write(text: string): void {
    for (const line of this.#lines) line.write(text);
  }
}
