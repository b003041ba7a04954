import type { Doors } from '../../bot/doors.ts';
import type { Answer, VerbRequest, WordRequest } from '../../bot/request.ts';
import type { Choice } from '../../cards/card.ts';
import type { PlatformName } from '../../services/pathway/events.ts';

type VerbAnswer = (request: VerbRequest) => Answer | Promise<Answer>;
type WordAnswer = (request: WordRequest) => Answer | Promise<Answer>;

/**
 * The program behind a door, as far as a door can tell: it keeps who has claimed what, answers a repeated delivery as before,
 * and can be told how to answer any verb or word.
 */
export class FakeDoors implements Doors {
  readonly verbRequests: VerbRequest[] = [];
  readonly wordRequests: WordRequest[] = [];
  readonly arrivals: { platform: PlatformName; roomId: string; users?: readonly string[] }[] = [];
  readonly searches: { user: string; query: string; limit: number }[] = [];
  /** Who has which action. */
  readonly owners = new Map<string, string>();
  /** How often something has been changed. */
  effects = 0;
  people: Choice[] = [];
  readonly #verbs = new Map<string, VerbAnswer>();
  readonly #words = new Map<string, WordAnswer>();
  readonly #done = new Map<string, Answer>();

  onVerb(verb: string, answer: VerbAnswer): void {
    this.#verbs.set(verb, answer);
  }

  onWord(word: string, answer: WordAnswer): void {
    this.#words.set(word, answer);
  }

  async handleVerb(request: VerbRequest): Promise<Answer> {
    this.verbRequests.push(request);
    const done = this.#done.get(request.deliveryId);
    if (done) return done;
    const answer = await (this.#verbs.get(request.verb) ?? ((asked) => this.#carryOut(asked)))(request);
    this.#done.set(request.deliveryId, answer);
    return answer;
  }

  async handleWord(request: WordRequest): Promise<Answer> {
    this.wordRequests.push(request);
    const word = request.text.split(' ')[0] ?? '';
    const answer = this.#words.get(word);
    return answer ? answer(request) : { locale: 'da', said: `Ordet ${word} kendes ikke.`, tone: 'refusal' };
  }

  searchPeople(account: { user: string }, query: string, limit: number): Choice[] {
    this.searches.push({ user: account.user, query, limit });
    return this.people.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()));
  }

  roomArrived(platform: PlatformName, roomId: string, users?: readonly string[]): void {
    this.arrivals.push({ platform, roomId, ...(users ? { users } : {}) });
  }

  #carryOut({ verb, data, account }: VerbRequest): Answer {
    if (verb !== 'action.claim') return { locale: 'da', said: 'Det kunne ikke forstås.', tone: 'refusal' };
    const action = String(data.action);
    const owner = this.owners.get(action);
    if (owner !== undefined) return { locale: 'da', said: `Opgaven er taget af ${owner}.`, tone: 'refusal' };
    this.owners.set(action, account.user);
    this.effects++;
    return { locale: 'da', said: 'Opgaven er nu din.', tone: 'good' };
  }
}
