import type { IncomingMessage } from 'node:http';

/** What Teams itself sends is far smaller. */
const maxBodyBytes = 1024 * 1024;
/** What is read and thrown away of a larger body, so that the sender hears the answer; beyond it the line is cut. */
const maxDrainedBytes = 16 * 1024 * 1024;

/** The whole body, or why there is none. A larger one than allowed is not kept in memory. */
export function readBody(req: IncomingMessage): Promise<Buffer | 'tooLarge' | 'aborted'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBodyBytes) chunks.push(chunk);
      else {
        chunks.length = 0;
        if (size > maxDrainedBytes) req.destroy();
      }
    });
    req.once('end', () => {
      const [first] = chunks;
      if (size > maxBodyBytes) resolve('tooLarge');
      else resolve(chunks.length === 1 && first ? first : Buffer.concat(chunks));
    });
    req.once('error', () => resolve('aborted'));
    req.once('close', () => resolve('aborted'));
  });
}
