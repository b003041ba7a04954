import { custodianId } from '../pathway/agreement.ts';
import type { PersonId } from '../pathway/state.ts';
import { chosenAdultId, youngPersonId } from '../pathway/young-person.ts';

/** Somebody who looks. A `stranger` is an account that belongs to nobody of the staff. */
export type Viewer =
  | { readonly kind: 'staff'; readonly person: PersonId }
  | { readonly kind: 'youngPerson' | 'chosenAdult' | 'custodian' | 'stranger' };

/**
 * Before whom something is shown:
 * - `person`: one of the staff, in a dialog, a direct message, a file of their own;
 * - `room`: everybody who is in a room as it is now, also those who were added by hand (`strangers`: accounts of nobody);
 * - `wall`: the staff and the others who are at a meeting, besides the young person, whose wall it is;
 * - `youngPerson`, `chosenAdult`, `custodian`: on a page or a paper of their own.
 */
export type Audience =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'room'; readonly people: readonly PersonId[]; readonly strangers: number }
  | {
      readonly kind: 'wall';
      readonly people: readonly PersonId[];
      readonly others: readonly ('chosenAdult' | 'custodian')[];
      readonly strangers: number;
    }
  | { readonly kind: 'youngPerson' | 'chosenAdult' | 'custodian' };

/** Everybody of an audience. Nobody at all, where it is not known of anybody that they look: then nobody is shown anything. */
export function viewersOf(audience: Audience): readonly Viewer[] {
  switch (audience.kind) {
    case 'person':
      return [staff(audience.person)];
    case 'room':
      return crowd(audience);
    case 'wall': {
      const viewers = crowd(audience);
      if (viewers.length === 0) return [];
      return [{ kind: 'youngPerson' }, ...viewers, ...audience.others.map((kind): Viewer => ({ kind }))];
    }
    default:
      return [{ kind: audience.kind }];
  }
}

/** Whoever has asked for something, by the id under which deeds are on record. */
export function viewerOf(id: string): Viewer {
  if (id === youngPersonId || id === chosenAdultId || id === custodianId) return { kind: id };
  return staff(id);
}

function crowd({ people, strangers }: { readonly people: readonly PersonId[]; readonly strangers: number }): Viewer[] {
  // What is no number of people is no number that can be trusted to be none.
  const none = strangers === 0;
  return [...people.map(staff), ...(none ? [] : [{ kind: 'stranger' } as const])];
}

const staff = (person: PersonId): Viewer => ({ kind: 'staff', person });
