import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { WebSocketEnd } from './websocket.ts';

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });
export type Acknowledgement = z.infer<typeof acknowledgement>;

/**
 * Slack's end of socket mode (https://docs.slack.dev/apis/events-api/using-socket-mode): gives out the address of the socket,
 * sends deliveries over it, and collects what they are acknowledged with. Takes every other call to the API with `ok`.
 */
export class SlackSocket {
  readonly #server: Server;
  readonly #waiting = new Map<string, (acknowledgement: Acknowledgement) => void>();
  readonly #connections: WebSocketEnd[] = [];
  readonly #refusals: string[] = [];
  /** The app token with which the socket was asked for. */
  authorization: string | undefined;
  /** Bodies that were posted to the address for answering. */
  readonly answered: string[] = [];
  #serial = 1;

  constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        if (request.url === '/response') this.answered.push(body);
        const opens = request.url === '/api/apps.connections.open';
        if (opens) this.authorization = request.headers.authorization;
        const error = opens ? this.#refusals.shift() : undefined;
        const reply = { user_id: 'U0VEJVISER', team_id: 'T0KOMMUNEN', ...(opens ? { url: this.#url('ws') } : {}) };
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(error === undefined ? { ok: true, ...reply } : { ok: false, error }));
      });
    });
    this.#server.on('upgrade', (request, socket) => {
      const end = new WebSocketEnd(request, socket, (text) => this.#acknowledged(text));
      end.send({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0VEJVISER' } });
      this.#connections.push(end);
      this.#server.emit('opened');
    });
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get apiUrl(): string {
    return this.#url('http', '/api/');
  }

  get responseUrl(): string {
    return this.#url('http', '/response');
  }

  /** Refuses to open the next socket. */
  refuseNext(error: string): void {
    this.#refusals.push(error);
  }

  /** Resolves when the bot has opened its nth socket. */
  async opened(count: number): Promise<WebSocketEnd> {
    for (;;) {
      const end = this.#connections[count - 1];
      if (end) return end;
      await once(this.#server, 'opened');
    }
  }

  /** Asks the bot to go over to another socket, as Slack does every few hours. */
  async refresh(): Promise<void> {
    const current = await this.opened(this.#connections.length || 1);
    current.send({ type: 'disconnect', reason: 'refresh_requested' });
    await this.opened(this.#connections.length + 1);
  }

  /** Sends a delivery, and resolves to what it is acknowledged with. */
  async deliver(type: 'interactive' | 'slash_commands' | 'events_api', payload: object): Promise<unknown> {
    const socket = await this.opened(this.#connections.length || 1);
    const envelopeId = `e${this.#serial++}`;
    const acknowledged = new Promise<Acknowledgement>((resolve) => this.#waiting.set(envelopeId, resolve));
    socket.send({ envelope_id: envelopeId, type, accepts_response_payload: type !== 'events_api', payload });
    return (await acknowledged).payload;
  }

  /** After the bot has been stopped. */
  async close(): Promise<void> {
    await Promise.all(this.#connections.map((connection) => connection.closed()));
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #acknowledged(text: string): void {
    const parsed = acknowledgement.parse(JSON.parse(text));
    this.#waiting.get(parsed.envelope_id)?.(parsed);
  }

  #url(protocol: 'http' | 'ws', path = '/'): string {
    const address: AddressInfo | string | null = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return `${protocol}://127.0.0.1:${address.port}${path}`;
  }
}
