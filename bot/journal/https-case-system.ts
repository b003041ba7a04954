import { Agent, FormData, fetch, type Response } from 'undici';
import { z } from 'zod';
import {
  type CaseSystem,
  CaseSystemError,
  type Delivered,
  type Delivery,
  type Receipt,
} from '../../services/journal/case-system.ts';
import { isSafeAddress } from './safe-address.ts';

export interface HttpsCaseSystemOptions {
  /** Where packages are posted; `ADDRESS/KEY` tells of one. Plain HTTP only on this machine. */
  readonly address: string;
  /** Sent as `Authorization: Bearer …`. */
  readonly token?: string;
  /** Certificates (PEM) that are trusted besides those that the system trusts: the municipality's own authority. */
  readonly ca?: string;
  /** How long one request may take, in milliseconds. */
  readonly timeoutMs?: number;
}

const defaultTimeoutMs = 60_000;
/** A receipt is a number. */
const maxAnswerLength = 20_000;
const receipt = z.object({ reference: z.string() });

/** Answers after which the same request may succeed. */
const passing = new Set([408, 409, 425, 429]);
/** Answers that say that we are not let in, or that there is nothing at the address. */
const ours = new Set([401, 403, 404, 405, 407, 410, 421, 511]);

/**
 * A case system that is reached over HTTPS. A package is posted as a form with two files, `package` (JSON) and `document` (PDF), with its
 * key in the header `Idempotency-Key` (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/): the same key twice
 * is the same package. `200`, `201` or, for a repetition, `409` with `{"reference": "…"}` is the receipt; `202` says that it comes
 * later, and is then asked for with `GET ADDRESS/KEY`. Nothing is repeated here, and no redirection followed: it would carry the token on.
 */
export class HttpsCaseSystem implements CaseSystem {
  readonly #address: string;
  readonly #options: HttpsCaseSystemOptions;
  readonly #agent: Agent;

  constructor(options: HttpsCaseSystemOptions) {
    if (!isSafeAddress(options.address)) throw new CaseSystemError('misconfigured', { detail: 'address' });
    this.#options = options;
    this.#address = options.address.replace(/\/+$/, '');
    const timeout = options.timeoutMs ?? defaultTimeoutMs;
    this.#agent = new Agent({
      connect: { timeout, ...(options.ca === undefined ? {} : { ca: options.ca }) },
      headersTimeout: timeout,
      bodyTimeout: timeout,
      maxResponseSize: maxAnswerLength,
    });
  }

  async deliver({ key, json, pdf }: Delivery): Promise<Delivered> {
    const body = new FormData();
    body.set('package', new File([bytesOf(json)], `${key}.json`, { type: 'application/json' }));
    body.set('document', new File([bytesOf(pdf)], `${key}.pdf`, { type: 'application/pdf' }));
    const response = await this.#ask(this.#address, { method: 'POST', headers: { 'idempotency-key': key }, body });
    if (response.status === 202) return discarded(response, { state: 'accepted' });
    const found = await receiptIn(response);
    if (found && (response.ok || response.status === 409)) return { state: 'received', receipt: found };
    throw failureOf(response);
  }

  async receiptOf(key: string): Promise<Receipt | undefined> {
    const response = await this.#ask(`${this.#address}/${encodeURIComponent(key)}`, { method: 'GET' });
    if (response.status === 404 || response.status === 202) return discarded(response, undefined);
    const found = await receiptIn(response);
    if (found && response.ok) return found;
    throw failureOf(response);
  }

  close(): Promise<void> {
    return this.#agent.close();
  }

  async #ask(
    url: string,
    request: { readonly method: string; readonly headers?: Record<string, string>; readonly body?: FormData },
  ): Promise<Response> {
    const { token, timeoutMs = defaultTimeoutMs } = this.#options;
    try {
      return await fetch(url, {
        ...request,
        headers: {
          accept: 'application/json',
          ...request.headers,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        redirect: 'manual',
        dispatcher: this.#agent,
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch (error) {
      throw unreachable(error);
    }
  }
}

/** A certificate that is not trusted needs somebody; everything else on the way there passes. */
function unreachable(error: unknown): CaseSystemError {
  const detail = systemCodeOf(error) ?? 'unanswered';
  return new CaseSystemError(/CERT|TLS|SSL|ALTNAME/.test(detail) ? 'misconfigured' : 'unavailable', { detail });
}

function systemCodeOf(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') return at.code;
  return undefined;
}

async function receiptIn(response: Response): Promise<Receipt | undefined> {
  try {
    const parsed = receipt.safeParse(await response.json());
    return parsed.success ? { reference: parsed.data.reference } : undefined;
  } catch (error) {
    // No JSON at all is an answer without a receipt; one that breaks off may have had one.
    if (error instanceof SyntaxError) return undefined;
    throw unreachable(error);
  }
}

function failureOf(response: Response): CaseSystemError {
  const { status } = response;
  const detail = String(status);
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfterMs = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
  // Said to be done, without a number: it may be there, and the same key finds out.
  if (response.ok || status >= 500 || passing.has(status))
    return new CaseSystemError('unavailable', { detail, retryAfterMs });
  if (ours.has(status) || status < 400) return new CaseSystemError('misconfigured', { detail });
  return new CaseSystemError('refused', { detail });
}

async function discarded<T>(response: Response, value: T): Promise<T> {
  await response.body?.cancel().catch(() => undefined);
  return value;
}

/** A view that is surely of plain memory, as the platform's types want it. */
function bytesOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
