import type { IncomingMessage } from 'node:http';

/** What is read and thrown away of a body that is too big, so that the sender hears the answer; beyond it the line is cut. */
const maxDrainedBytes = 16 * 1024 * 1024;

/** The whole body, or why there is none. One of more than `limitBytes` is not kept in memory. */
export function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | 'tooLarge' | 'aborted'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limitBytes) chunks.push(chunk);
      else {
        chunks.length = 0;
        if (size > maxDrainedBytes) request.destroy();
      }
    });
    request.once('end', () => {
      const [first] = chunks;
      if (size > limitBytes) resolve('tooLarge');
      else resolve(chunks.length === 1 && first ? first : Buffer.concat(chunks));
    });
    request.on('error', () => resolve('aborted'));
    request.once('close', () => resolve('aborted'));
  });
}
