import { refusalAnswer } from './answers.ts';
import { type Desk, viewContext } from './desk.ts';
import { MinuteCounts } from './minute-counts.ts';
import type { Answer, VerbRequest, WordRequest } from './request.ts';

/**
 * Holds each person to so many words and clicks a minute, over all their accounts, in one process. Far above what anybody does by
 * hand; it is for programs in somebody's name. Strangers are held by their account, before a platform is asked who they are.
 */
export class ChatLimit {
  readonly #desk: Desk;
  readonly #perMinute: number;
  readonly #counts = new MinuteCounts();

  constructor(desk: Desk, perMinute: number) {
    this.#desk = desk;
    this.#perMinute = perMinute;
  }

  /** The answer that says in words that it was too much; undefined while it is not. Noted once a minute, when it becomes too much. */
  refuse({ account, platform }: VerbRequest | WordRequest): Answer | undefined {
    const { directory, log, locale } = this.#desk;
    const person = directory.byAccount(account)?.id;
    const count = this.#counts.count(person ?? `${account.platform}:${account.tenant}:${account.user}`);
    if (count <= this.#perMinute) return undefined;
    if (count === this.#perMinute + 1)
      log.warn('held to the limit', { platform, count, ...(person === undefined ? {} : { person }) });
    return refusalAnswer(viewContext(this.#desk, locale), { code: 'tooOften', perMinute: this.#perMinute });
  }
}
