import { MinuteCounts } from '../../minute-counts.ts';

/** How often may be asked within a minute. */
export interface RateLimits {
  readonly looksPerAddress: number;
  readonly postsPerAddress: number;
  readonly looksPerLink: number;
  readonly postsPerLink: number;
}

/** A whole institution may sit behind one address, and everyone there sign in at the same moment. */
export const defaultRateLimits: RateLimits = {
  looksPerAddress: 600,
  postsPerAddress: 240,
  looksPerLink: 120,
  postsPerLink: 60,
};

/** Counts who asks how often, in one process and in bounded memory. What really counts codes is the store. */
export class RequestRates {
  readonly #limits: RateLimits;
  readonly #counts = new MinuteCounts();

  constructor(limits: Partial<RateLimits> = {}) {
    this.#limits = { ...defaultRateLimits, ...limits };
  }

  /** Counts this request. True when there were too many before it within the minute. */
  isOver(kind: 'looks' | 'posts', address: string, link: string): boolean {
    const { looksPerAddress, postsPerAddress, looksPerLink, postsPerLink } = this.#limits;
    const [perAddress, perLink] = kind === 'looks' ? [looksPerAddress, looksPerLink] : [postsPerAddress, postsPerLink];
    // Who asks too often from one address must not use up what a link is allowed.
    return (
      this.#counts.count(`${kind}|address|${address}`) > perAddress ||
      this.#counts.count(`${kind}|link|${link}`) > perLink
    );
  }
}
