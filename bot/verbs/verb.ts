import type { ViewContext } from '../../cards/view-context.ts';
import type { Person } from '../../services/people/person.ts';
import type { Verb } from '../../services/policy.ts';
import type { Judged } from '../answers.ts';
import type { Desk } from '../desk.ts';
import type { VerbRequest } from '../request.ts';

/** Somebody known has sent a verb; nothing of what came with it has been checked. */
export interface VerbCall {
  readonly desk: Desk;
  readonly person: Person;
  readonly request: VerbRequest;
  readonly view: ViewContext;
}

/** One verb. Each is one file in this folder; `registry.ts` lists them. */
export interface VerbHandler {
  readonly verb: Verb;
  handle(call: VerbCall): Promise<Judged>;
}
