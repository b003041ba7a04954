/** One HTTP/1.1 message, request or response. */
export interface HttpMessage {
  /** `HTTP/1.1 200 OK`, or `POST /path HTTP/1.1`. */
  readonly startLine: string;
  readonly body: Buffer;
}

const headEnd = Buffer.from('\r\n\r\n');
const lineEnd = Buffer.from('\r\n');
const empty = Buffer.alloc(0);

/**
 * Cuts what arrives on a kept connection into messages. Knows as much of HTTP as the servers and clients of the bench speak to
 * each other: a length or chunks. Small on purpose: load and servers share the machine, and what the load costs is not there
 * for the server.
 */
export class HttpReader {
  #received: Buffer = empty;

  /** The messages that are complete with what has just arrived. */
  take(data: Buffer): HttpMessage[] {
    this.#received = this.#received.length === 0 ? data : Buffer.concat([this.#received, data]);
    const messages: HttpMessage[] = [];
    for (let message = this.#next(); message !== undefined; message = this.#next()) messages.push(message);
    return messages;
  }

  #next(): HttpMessage | undefined {
    const end = this.#received.indexOf(headEnd);
    if (end === -1) return undefined;
    const head = this.#received.toString('latin1', 0, end);
    const rest = this.#received.subarray(end + headEnd.length);
    const startLine = head.slice(0, Math.max(head.indexOf('\r\n'), 0) || head.length);
    if (/\r\ntransfer-encoding: *chunked/i.test(head)) return this.#chunked(startLine, rest);
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    if (rest.length < length) return undefined;
    this.#received = rest.subarray(length);
    return { startLine, body: rest.subarray(0, length) };
  }

  #chunked(startLine: string, rest: Buffer): HttpMessage | undefined {
    const parts: Buffer[] = [];
    let at = 0;
    for (;;) {
      const end = rest.indexOf(lineEnd, at);
      if (end === -1) return undefined;
      const size = Number.parseInt(rest.toString('latin1', at, end), 16);
      const from = end + lineEnd.length;
      if (rest.length < from + size + lineEnd.length) return undefined;
      at = from + size + lineEnd.length;
      if (size === 0) break;
      parts.push(rest.subarray(from, from + size));
    }
    this.#received = rest.subarray(at);
    return { startLine, body: Buffer.concat(parts) };
  }
}
