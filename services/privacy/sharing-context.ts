import type { DateTime } from 'luxon';
import type { ModelDefinition } from '../models/definition.ts';
import type { PersonId } from '../pathway/state.ts';
import type { Person } from '../people/person.ts';
import type { SharingRules } from './sharing-rules.ts';

/** What the question who may know what is answered from, besides the pathway itself. */
export interface SharingContext {
  /** Now, in the municipality's zone. */
  readonly now: DateTime;
  readonly sharing: SharingRules;
  /** The staff directory as known now; undefined for somebody who is not in it. */
  person(id: PersonId): Person | undefined;
  model(id: string): ModelDefinition | undefined;
}
