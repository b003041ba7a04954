import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const handshakeGuid = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const opcodes = { text: 1, close: 8, ping: 9, pong: 10 } as const;

/** The server's end of a WebSocket: whole text messages only, which is all that a test needs (RFC 6455). */
export class WebSocketEnd {
  readonly #socket: Duplex;
  readonly #onText: (text: string) => void;
  #buffered = Buffer.alloc(0);

  /** Accepts an upgrade. */
  constructor(request: IncomingMessage, socket: Duplex, onText: (text: string) => void) {
    this.#socket = socket;
    this.#onText = onText;
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}${handshakeGuid}`)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`,
    );
    socket.on('data', (data: Buffer) => this.#read(data));
    socket.on('error', () => socket.destroy());
  }

  send(message: object): void {
    this.#write(opcodes.text, Buffer.from(JSON.stringify(message)));
  }

  /** Resolves when the other end has closed it. */
  async closed(): Promise<void> {
    if (!this.#socket.closed) await once(this.#socket, 'close');
  }

  #write(opcode: number, payload: Buffer): void {
    const head =
      payload.length < 126
        ? Buffer.from([0x80 | opcode, payload.length])
        : Buffer.from([0x80 | opcode, 126, payload.length >> 8, payload.length & 0xff]);
    this.#socket.write(Buffer.concat([head, payload]));
  }

  #read(data: Buffer): void {
    this.#buffered = Buffer.concat([this.#buffered, data]);
    for (let frame = takeFrame(this.#buffered); frame; frame = takeFrame(this.#buffered)) {
      this.#buffered = this.#buffered.subarray(frame.size);
      if (frame.opcode === opcodes.text) this.#onText(frame.payload.toString());
      else if (frame.opcode === opcodes.ping) this.#write(opcodes.pong, frame.payload);
      else if (frame.opcode === opcodes.close) {
        this.#write(opcodes.close, frame.payload);
        this.#socket.end();
      }
    }
  }
}

/** The first whole frame of what has come; a client's frames are masked. */
function takeFrame(data: Buffer): { opcode: number; payload: Buffer; size: number } | undefined {
  if (data.length < 6) return undefined;
  const short = data.readUInt8(1) & 0x7f;
  if (short === 127) throw new Error('longer than a test sends');
  const start = short === 126 ? 4 : 2;
  const length = short === 126 ? data.readUInt16BE(2) : short;
  const size = start + 4 + length;
  if (data.length < size) return undefined;
  const mask = data.subarray(start, start + 4);
  const payload = Buffer.from(data.subarray(start + 4, size).map((byte, i) => byte ^ (mask[i % 4] ?? 0)));
  return { opcode: data.readUInt8(0) & 0x0f, payload, size };
}
