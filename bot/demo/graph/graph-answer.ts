/** What a route answers: a status, and a body where there is one. */
export interface GraphAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const noContent: GraphAnswer = { status: 204 };

export function ok(body: unknown): GraphAnswer {
  return { status: 200, body };
}

export function created(body: unknown): GraphAnswer {
  return { status: 201, body };
}

/** An error in Graph's own form. https://learn.microsoft.com/graph/errors */
export function failure(status: number, code: string, message: string): GraphAnswer {
  const innerError = { 'request-id': '00000000-0000-0000-0000-000000000000', date: '2026-01-01T00:00:00' };
  return { status, body: { error: { code, message, innerError } } };
}

export function notFound(what: string): GraphAnswer {
  return failure(404, 'NotFound', `No ${what} found with the given id.`);
}
