import { createServer } from 'node:http';
import { listen } from '../http.ts';

/** A port to listen on: the wanted one, or another when somebody listens there already. */
export interface ChosenPort {
  readonly port: number;
  /** The wanted one was taken. */
  readonly busy: boolean;
}

/** Looks whether a port is free on this machine, by listening there for a moment. */
export async function choosePort(host: string, wanted: number): Promise<ChosenPort> {
  const free = await tried(host, wanted);
  if (free !== undefined) return { port: free, busy: false };
  const other = await tried(host, 0);
  if (other === undefined) throw new Error(`no port is free on ${host}`);
  return { port: other, busy: true };
}

async function tried(host: string, port: number): Promise<number | undefined> {
  const server = createServer();
  try {
    const got = await listen(server, host, port);
    await new Promise((resolve) => server.close(resolve));
    return got;
  } catch {
    return undefined;
  }
}
