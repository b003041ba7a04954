import { Agent } from 'undici';

const timeoutMs = 3000;
const connectTimeoutMs = 2000;
/** Enough that nobody waits for somebody else’s answer; a waiting answer keeps memory that the next clicks need. */
const connections = 64;
const slackHosts: ReadonlySet<string> = new Set(['hooks.slack.com', 'hooks.slack-gov.com']);
const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
const headers = { 'content-type': 'application/json' } as const;

/**
 * Posts to the address that Slack gives with a click for answering it. This is once per click, so it is done with what Node's
 * `fetch` stands on instead of `fetch` itself, which costs several times as much.
 */
export class ResponseUrls {
  readonly #ownHost: string | undefined;
  readonly #agent = new Agent({
    connections,
    connect: { timeout: connectTimeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });

  /** @param apiUrl where Slack's API is, when it is not Slack's own; answers may go to the same host. */
  constructor(apiUrl: string | undefined) {
    this.#ownHost = apiUrl === undefined ? undefined : new URL(apiUrl).hostname;
  }

  /** Whether the message has been taken. Never rejects; a used, expired or foreign address is a no. */
  post(address: string, message: object): Promise<boolean> {
    const url = URL.parse(address);
    if (!url || !this.#allowed(url)) return Promise.resolve(false);
    const request = {
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'POST',
      headers,
      body: JSON.stringify(message),
    } as const;
    return new Promise((resolve) => {
      let status = 0;
      this.#agent.dispatch(request, {
        // The client wants it there, to tell this kind of handler from an older one.
        onRequestStart: () => {},
        onResponseStart: (_controller, statusCode) => {
          status = statusCode;
        },
        onResponseEnd: () => resolve(status === 200),
        onResponseError: () => resolve(false),
      });
    });
  }

  /** Closes all connections, those under way too. */
  close(): Promise<void> {
    return this.#agent.destroy();
  }

  #allowed(url: URL): boolean {
    if (url.protocol === 'https:' && slackHosts.has(url.hostname)) return true;
    if (this.#ownHost === undefined || !['http:', 'https:'].includes(url.protocol)) return false;
    return url.hostname === this.#ownHost || (loopbackHosts.has(url.hostname) && loopbackHosts.has(this.#ownHost));
  }
}
