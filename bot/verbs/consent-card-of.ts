import type { Card } from '../../cards/card.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import { consentCard } from '../../cards/views/consent/consent-card.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import { consentGaps } from '../../services/pathway/consent-gaps.ts';
import type { Person } from '../../services/people/person.ts';
import type { Desk } from '../desk.ts';
import { sharingContext } from '../seen.ts';

/** Who asks, and with what. */
interface Asker {
  readonly desk: Desk;
  readonly view: ViewContext;
  readonly person: Person;
}

/**
 * What may be shared with whom, as the one who asks may know it. What is missing is told to the coordinator, who sees every consent: to
 * anybody else more would seem to be missing than is.
 */
export function consentCardOf({ desk, view, person }: Asker, state: SeenState): Card {
  const gaps = person.id === state.coordinator ? consentGaps(state, sharingContext(desk)) : [];
  return consentCard({ ...view, viewer: person.id }, state, { rules: desk.sharing, gaps });
}
