import type { ServerResponse } from 'node:http';
import { pageHeaders } from './page.ts';

/** A page that takes nothing in until so much has gathered, in bytes, is let go; it comes back when it can. */
const maxBehindBytes = 512 * 1024;
/** After which a page that has lost its line asks again. */
const retryMs = 2000;

/** Server-sent events to one open page (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export class PageEvents {
  readonly #response: ServerResponse;

  /** Begins the answer. `onClose` is called once, whoever ends it. */
  constructor(response: ServerResponse, onClose: () => void) {
    this.#response = response;
    response.writeHead(200, {
      ...pageHeaders,
      'content-type': 'text/event-stream; charset=utf-8',
      // So that no proxy gathers what is to be there at once.
      'x-accel-buffering': 'no',
    });
    response.write(`retry: ${retryMs}\n\n`);
    response.once('close', onClose);
  }

  /** As JSON, in which no text can end the event that it stands in. */
  send(name: string, data: unknown): void {
    this.#write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A sign of life: to what is in between as a comment, to the page as an event. */
  beat(): void {
    this.#write(': beat\nevent: beat\ndata: 1\n\n');
  }

  end(): void {
    this.#response.end();
  }

  #write(text: string): void {
    if (this.#response.writableLength > maxBehindBytes) this.#response.destroy();
    else if (!this.#response.writableEnded) this.#response.write(text);
  }
}
