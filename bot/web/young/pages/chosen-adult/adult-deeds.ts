import { chooseAdultByName, removeChosenAdult } from '../../../../../services/choose-adult.ts';
import { endAccess, giveAccess } from '../../../../../services/give-access.ts';
import { type AdultSight, adultSight } from '../../../../../services/pathway/events.ts';
import { youngPersonId } from '../../../../../services/pathway/young-person.ts';
import type { Outcome } from '../../../../../services/pathways.ts';
import type { Form } from '../../form-body.ts';
import { textOf } from '../form-values.ts';
import type { DeedEnd, PageDeed, PageVisit, Said } from '../page-part.ts';
import { commandIdOf, perform } from '../perform.ts';
import { shownInvite } from './adult-link.ts';

const part = 'adult';

const seenIn = (form: Form): AdultSight[] =>
  form.all('sees').flatMap((value) => adultSight.safeParse(value).data ?? []);

/** The adult whom the form is about. */
const meantIn = (form: Form) => ({ adult: textOf(form, 'adult') });

const ended = (outcome: Outcome, said: Said): DeedEnd => (outcome.done ? { said } : { refusal: outcome.refusal });

const chooseDeed: PageDeed = {
  does: 'adultChoose',
  part,
  carryOut: async (page, form) => {
    const request = {
      ...commandOf(page, form),
      who: { name: textOf(form, 'name'), relation: textOf(form, 'relation') },
    };
    const command = { type: 'adult.choose', sees: seenIn(form) } as const;
    return ended(await chooseAdultByName(page.desk, { ...request, command }), 'adultChosen');
  },
};

const showDeed: PageDeed = {
  does: 'adultShow',
  part,
  carryOut: async (page, form) =>
    ended(await perform(page, form, { type: 'adult.show', sees: seenIn(form), ...meantIn(form) }), 'adultShown'),
};

const removeDeed: PageDeed = {
  does: 'adultRemove',
  part,
  carryOut: async (page, form) => {
    const command = { type: 'adult.remove', ...meantIn(form) } as const;
    return ended(await removeChosenAdult(page.desk, { ...commandOf(page, form), command }), 'adultRemoved');
  },
};

/** A new link for the adult; the old ones are dead. The same form again shows the same link, until another has come. */
const inviteDeed: PageDeed = {
  does: 'adultInvite',
  part,
  carryOut: async (page, form) => {
    const refusal = otherThanMeant(page, form);
    if (refusal) return refusal;
    const { outcome, invite } = await giveAccess(page.desk, accessRequest(page, form));
    if (!invite) return ended(outcome, 'adultLinkOver');
    return { shown: shownInvite(page, invite) };
  },
};

/** The adult's page is closed to them, until there is a new link. */
const endDeed: PageDeed = {
  does: 'adultEnd',
  part,
  carryOut: async (page, form) =>
    otherThanMeant(page, form) ?? ended(await endAccess(page.desk, accessRequest(page, form)), 'adultEnded'),
};

function accessRequest(page: PageVisit, form: Form) {
  return { ...commandOf(page, form), by: youngPersonId, to: 'chosenAdult' } as const;
}

/** What a page says of one adult is not done to another who has been chosen since. */
function otherThanMeant({ state: { chosenAdult } }: PageVisit, form: Form): DeedEnd | undefined {
  if (!chosenAdult) return { refusal: { code: 'noChosenAdult' } };
  return chosenAdult.id === meantIn(form).adult ? undefined : { refusal: { code: 'adultChanged' } };
}

function commandOf(page: PageVisit, form: Form) {
  return { pathwayId: page.visit.session.pathwayId, commandId: commandIdOf(page, form), via: 'web' } as const;
}

/** What the young person can do about their adult. */
export const chosenAdultDeeds: readonly PageDeed[] = [chooseDeed, showDeed, removeDeed, inviteDeed, endDeed];
