import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

const timeoutMs = 3000;
const slackHosts: ReadonlySet<string> = new Set(['hooks.slack.com', 'hooks.slack-gov.com']);
const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Posts to the address that Slack gives with a click for answering it. Kept connections and `node:http` instead of `fetch`: this
 * is once per click, and `fetch` costs three times as much.
 */
export class ResponseUrls {
  readonly #ownHost: string | undefined;
  readonly #http = new HttpAgent({ keepAlive: true, maxSockets: 32 });
  readonly #https = new HttpsAgent({ keepAlive: true, maxSockets: 32 });

  /** @param apiUrl where Slack's API is, when it is not Slack's own; answers may go to the same host. */
  constructor(apiUrl: string | undefined) {
    this.#ownHost = apiUrl === undefined ? undefined : new URL(apiUrl).hostname;
  }

  /** Whether the message has been taken. Never rejects; a used, expired or foreign address is a no. */
  post(address: string, message: object): Promise<boolean> {
    const url = URL.parse(address);
    if (!url || !this.#allowed(url)) return Promise.resolve(false);
    const body = JSON.stringify(message);
    const https = url.protocol === 'https:';
    const send = https ? httpsRequest : httpRequest;
    return new Promise((resolve) => {
      const request = send(
        url,
        {
          method: 'POST',
          agent: https ? this.#https : this.#http,
          timeout: timeoutMs,
          headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          response.resume();
          response.on('end', () => resolve(response.statusCode === 200));
          response.on('error', () => resolve(false));
        },
      );
      request.on('timeout', () => request.destroy());
      request.on('error', () => resolve(false));
      request.end(body);
    });
  }

  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }

  #allowed(url: URL): boolean {
    if (url.protocol === 'https:' && slackHosts.has(url.hostname)) return true;
    if (this.#ownHost === undefined || !['http:', 'https:'].includes(url.protocol)) return false;
    return url.hostname === this.#ownHost || (loopbackHosts.has(url.hostname) && loopbackHosts.has(this.#ownHost));
  }
}
