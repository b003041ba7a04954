import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type HttpMessage, HttpReader } from './http-reader.ts';

/** What came of a load: all answers were accepted, or it throws. */
export interface LoadResult {
  readonly perSecond: number;
  /** One per request, in milliseconds. */
  readonly latenciesMs: readonly number[];
}

export interface Load {
  readonly port: number;
  /** Complete HTTP requests, each sent once. */
  readonly requests: readonly Buffer[];
  /** Connections, each with one request under way at a time. */
  readonly atOnce: number;
  /** Whether an answer is a success. */
  accepts(answer: HttpMessage): boolean;
}

/** Sends all requests over kept connections and waits for each answer. Rejects at the first that is not a success. */
export async function runLoad({ port, requests, atOnce, accepts }: Load): Promise<LoadResult> {
  const connections = await Promise.all(Array.from({ length: atOnce }, () => KeptConnection.open(port)));
  const latenciesMs: number[] = [];
  let next = 0;
  const started = performance.now();
  try {
    await Promise.all(
      connections.map(async (connection) => {
        for (let request = requests[next++]; request !== undefined; request = requests[next++]) {
          const sent = performance.now();
          const answer = await connection.send(request);
          latenciesMs.push(performance.now() - sent);
          if (!accepts(answer)) throw new Error(`${answer.startLine}: ${answer.body.toString().slice(0, 300)}`);
        }
      }),
    );
  } finally {
    for (const connection of connections) connection.close();
  }
  return { perSecond: (requests.length * 1000) / (performance.now() - started), latenciesMs };
}

/** A POST, ready to be sent as it is. */
export function postRequest(path: string, headers: Readonly<Record<string, string>>, body: string): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = Buffer.byteLength(body);
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('')}content-length: ${length}\r\n\r\n${body}`,
  );
}

class KeptConnection {
  readonly #socket: Socket;
  readonly #reader = new HttpReader();
  #waiting: { resolve(answer: HttpMessage): void; reject(error: Error): void } | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (data: Buffer) => {
      for (const message of this.#reader.take(data)) {
        const waiting = this.#waiting;
        this.#waiting = undefined;
        waiting?.resolve(message);
      }
    });
    socket.on('error', (error) => this.#waiting?.reject(error));
    socket.on('close', () => this.#waiting?.reject(new Error('the server closed the connection')));
  }

  static async open(port: number): Promise<KeptConnection> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new KeptConnection(socket);
  }

  send(request: Buffer): Promise<HttpMessage> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}
