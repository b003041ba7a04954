import type { ServerResponse } from 'node:http';

/**
 * What happens to a call instead:
 * - a status, with headers and an error code where told;
 * - `lost`: it is carried out, and the connection ends before the answer;
 * - `hang`: nothing ever comes;
 * - a delay: it is carried out after that time.
 */
export type TeamsFault =
  | 'lost'
  | 'hang'
  | { readonly delayMs: number }
  | { readonly status: number; readonly code?: string; readonly headers?: Readonly<Record<string, string>> };

interface PlannedFault {
  readonly method: string;
  readonly path: RegExp;
  readonly fault: TeamsFault;
  times: number;
}

/** Faults to come, each for so many calls. */
export class Faults {
  readonly #planned: PlannedFault[] = [];

  /** Lets the next calls that match (by the decoded path with its query) go wrong. */
  next(method: string, path: RegExp, fault: TeamsFault, times = 1): void {
    this.#planned.push({ method, path, fault, times });
  }

  take(method: string, path: string): TeamsFault | undefined {
    const found = this.#planned.find((plan) => plan.times > 0 && plan.method === method && plan.path.test(path));
    if (found) found.times -= 1;
    return found?.fault;
  }
}

/** Answers in the place of the service; false when the call goes on all the same. */
export async function applied(fault: TeamsFault | undefined, res: ServerResponse): Promise<boolean> {
  if (fault === undefined || fault === 'lost') return false;
  if (fault === 'hang') return true;
  if ('delayMs' in fault) {
    await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    return false;
  }
  const { status, code = 'ServiceError', headers } = fault;
  // Real messages quote what was sent; none of this may reach a log or a person.
  const body = { error: { code, message: 'refused: Karla Hemmelig, connection string secret=abc' } };
  res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  return true;
}
