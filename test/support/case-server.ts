import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { listen, stop } from './listen.ts';

/** What a package was when it came. */
export interface CasePackage {
  readonly json: unknown;
  readonly pdf: string;
  readonly files: readonly string[];
}

/** A case system on this machine, as its makers would write one: it keeps a key once, and gives it the same number each time. */
export interface CaseServer {
  readonly address: string;
  readonly kept: ReadonlyMap<string, CasePackage>;
  /** Every request: method, path, and whether its token was right. */
  readonly requests: readonly string[];
  /** Answers the next requests in place of the case system, each once; true when it has answered. */
  readonly instead: ((req: IncomingMessage, res: ServerResponse) => boolean)[];
  /** Whether numbers are given at once, or asked for later. */
  givesNumbersLater: boolean;
  close(): Promise<void>;
}

export const caseToken = 'et-token-til-fagsystemet';

/** Starts it; with a certificate over HTTPS. */
export async function startCaseServer(tls?: { readonly cert: string; readonly key: string }): Promise<CaseServer> {
  const kept = new Map<string, CasePackage>();
  const numbers = new Map<string, string>();
  const requests: string[] = [];
  const state: { givesNumbersLater: boolean; instead: CaseServer['instead'] } = {
    givesNumbersLater: false,
    instead: [],
  };
  const answer = (res: ServerResponse, status: number, body?: object): void => {
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(body === undefined ? undefined : JSON.stringify(body));
  };
  const handle = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const { method = '', url = '' } = req;
    requests.push(`${method} ${url} ${req.headers.authorization === `Bearer ${caseToken}` ? 'token' : 'no token'}`);
    const body = Buffer.concat(await req.toArray());
    if (state.instead.shift()?.(req, res)) return;
    if (req.headers.authorization !== `Bearer ${caseToken}`) return answer(res, 401);
    if (method === 'GET') {
      const number = numbers.get(url.split('/').at(-1) ?? '');
      return number === undefined || state.givesNumbersLater
        ? answer(res, 404)
        : answer(res, 200, { reference: number });
    }
    const key = String(req.headers['idempotency-key']);
    const isKnown = numbers.has(key);
    if (!isKnown) {
      kept.set(key, await packageIn(body, req.headers['content-type'] ?? ''));
      numbers.set(key, `ESDH-${numbers.size + 1}`);
    }
    if (state.givesNumbersLater) return answer(res, 202);
    return answer(res, isKnown ? 409 : 201, { reference: numbers.get(key) });
  };
  const listener: RequestListener = (req, res) => void handle(req, res).catch(() => req.socket.destroy());
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  const base = await listen(server);
  return {
    address: `${tls ? base.replace('http:', 'https:') : base}/journal`,
    kept,
    requests,
    instead: state.instead,
    get givesNumbersLater() {
      return state.givesNumbersLater;
    },
    set givesNumbersLater(later) {
      state.givesNumbersLater = later;
    },
    close: () => stop(server),
  };
}

async function packageIn(body: Buffer, type: string): Promise<CasePackage> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const [json, pdf] = [form.get('package'), form.get('document')];
  if (!(json instanceof File) || !(pdf instanceof File)) throw new Error('not two files');
  return { json: JSON.parse(await json.text()), pdf: await pdf.text(), files: [json.name, pdf.name] };
}
