import type { IncomingMessage } from 'node:http';

/** What is read and thrown away of a body that is too big, so that the sender hears the answer; beyond it the line is cut. */
const maxDrainedBytes = 16 * 1024 * 1024;

export type BodyRead = Buffer | 'tooLarge' | 'aborted';

/** The raw body, up to `limitBytes`. A larger one is not kept in memory. */
export function readBody(request: IncomingMessage, limitBytes: number): Promise<BodyRead> {
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
    request.on('end', () => {
      const [first] = chunks;
      if (size > limitBytes) resolve('tooLarge');
      else resolve(chunks.length === 1 && first ? first : Buffer.concat(chunks));
    });
    request.on('error', () => resolve('aborted'));
    request.on('close', () => resolve('aborted'));
  });
}
