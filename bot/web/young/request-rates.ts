import { MinuteCounts } from '../../minute-counts.ts';

/** How often may be asked within a minute. */
export interface RateLimits {
  readonly looksPerAddress: number;
  readonly postsPerAddress: number;
  readonly looksPerLink: number;
  readonly postsPerLink: number;
  /** Of their own, so that nothing else that was sent keeps anybody from asking for somebody to talk to. */
  readonly talksPerAddress: number;
  readonly talksPerLink: number;
}

/** What is counted apart. */
export type RateKind = 'looks' | 'posts' | 'talks';

/** A whole institution may sit behind one address, and everyone there sign in at the same moment. */
export const defaultRateLimits: RateLimits = {
  looksPerAddress: 600,
  postsPerAddress: 240,
  looksPerLink: 120,
  postsPerLink: 60,
  talksPerAddress: 60,
  talksPerLink: 20,
};

/** Counts who asks how often, in one process and in bounded memory. What really counts codes is the store. */
export class RequestRates {
  readonly #limits: RateLimits;
  readonly #counts = new MinuteCounts();

  constructor(limits: Partial<RateLimits> = {}) {
    this.#limits = { ...defaultRateLimits, ...limits };
  }

  /** Counts this request. True when there were too many before it within the minute. */
  isOver(kind: RateKind, address: string, link: string): boolean {
    const perAddress = this.#limits[`${kind}PerAddress`];
    const perLink = this.#limits[`${kind}PerLink`];
    // Who asks too often from one address must not use up what a link is allowed.
    return (
      this.#counts.count(`${kind}|address|${address}`) > perAddress ||
      this.#counts.count(`${kind}|link|${link}`) > perLink
    );
  }
}
