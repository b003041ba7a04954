import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { HttpReader } from './http-reader.ts';

/** What a stand-in answers: a status and a JSON body. */
export interface StandInAnswer {
  readonly status: number;
  readonly json: unknown;
}
/** Answers one request. `path` is without the query. */
export type Answerer = (method: string, path: string, body: Buffer) => StandInAnswer;

const statusTexts: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  404: 'Not Found',
};

/** A server on loopback that plays a platform and answers everything at once. */
export interface StandIn extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
  /** Resolves once nobody has asked for so long, or patience is at its end. */
  quiet(quietMs: number, patienceMs: number): Promise<void>;
  /** How often each method and path was asked for. */
  readonly asked: ReadonlyMap<string, number>;
}

/** Starts a stand-in. It speaks HTTP itself, since what it costs is not there for the server that is measured. */
export async function startStandIn(answer: Answerer): Promise<StandIn> {
  const sockets = new Set<Socket>();
  const asked = new Map<string, number>();
  let lastAskedAt = performance.now();
  const server = createServer((socket) => {
    const reader = new HttpReader();
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (data: Buffer) => {
      for (const { startLine, body } of reader.take(data)) {
        lastAskedAt = performance.now();
        const [method = '', target = ''] = startLine.split(' ', 2);
        const path = target.split('?', 1)[0] ?? '';
        const key = `${method} ${path}`;
        asked.set(key, (asked.get(key) ?? 0) + 1);
        socket.write(written(answer(method, path, body)));
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stand-in has no port');
  return {
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    asked,
    async quiet(quietMs, patienceMs) {
      const until = performance.now() + patienceMs;
      while (performance.now() < until) {
        const leftMs = lastAskedAt + quietMs - performance.now();
        if (leftMs <= 0) return;
        await new Promise((resolve) => setTimeout(resolve, leftMs));
      }
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function written({ status, json }: StandInAnswer): string {
  const body = json === undefined ? '' : JSON.stringify(json);
  const head = `HTTP/1.1 ${status} ${statusTexts[status] ?? 'Status'}\r\ncontent-type: application/json\r\n`;
  return `${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
