/** One request of the fuzz, ready to be sent. */
export interface FuzzRequest {
  /** At which door, for the figures. */
  readonly door: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whoever sends it may see what people of the pathway have typed. */
  readonly isEntitled: boolean;
  /** Bytes that are sent as they are, in place of a request. */
  readonly raw?: string;
}

/** What came back; `status` 0: the connection was ended without an answer, which only what is no HTTP may cause. */
export interface FuzzAnswer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}
