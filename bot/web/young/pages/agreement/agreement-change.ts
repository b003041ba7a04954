import { isSamePromise } from '../../../../../cards/views/agreement/agreement-changes.ts';
import type { Agreement, AgreementPromise } from '../../../../../services/pathway/agreement.ts';
import { type Html, html } from '../../../template.ts';
import type { PageVisit } from '../page-part.ts';

/** That something is new, and where to look for it; or that the words are the same. */
export function changeLead({ view }: PageVisit, before: Agreement, agreement: Agreement, seen?: number): Html {
  const { youngAgreement: text } = view.text;
  if (!hasChanged(before, agreement)) return html`<p>${text.same}</p>`;
  return html`<p class="strong">${seen === before.version ? text.changedSince : text.changed}</p>`;
}

function hasChanged({ text: before }: Agreement, { text: after }: Agreement): boolean {
  const goals = after.goals.every(({ id, text }) => before.goals.some((was) => was.id === id && was.text === text));
  const promises = after.promises.every((one) =>
    before.promises.some((was) => was.action === one.action && isSamePromise(was, one)),
  );
  const counts = before.goals.length === after.goals.length && before.promises.length === after.promises.length;
  return !(goals && promises && counts) || before.custodianSigns !== after.custodianSigns;
}

/** What a line was before: `same` as it is, `added` when it was not there, else what it said. */
export type Change<T> = 'same' | 'added' | { readonly was: T };

/** How a goal's words differ from before; the same where there is nothing to compare with. */
export function goalChange(before: Agreement | undefined, { id, text }: { id: string; text: string }): Change<string> {
  if (!before) return 'same';
  const was = before.text.goals.find((goal) => goal.id === id);
  if (!was) return 'added';
  return was.text === text ? 'same' : { was: was.text };
}

/** The same of a promise. */
export function promiseChange(before: Agreement | undefined, promise: AgreementPromise): Change<AgreementPromise> {
  if (!before) return 'same';
  const was = before.text.promises.find(({ action }) => action === promise.action);
  if (!was) return 'added';
  return isSamePromise(was, promise) ? 'same' : { was };
}

/** What stood in the version before and does not any more. */
export function removedFrom({ text: before }: Agreement, { text: after }: Agreement) {
  const goals = new Set(after.goals.map(({ id }) => id));
  const promises = new Set(after.promises.map(({ action }) => action));
  return {
    goals: before.goals.filter(({ id }) => !goals.has(id)),
    promises: before.promises.filter(({ action }) => !promises.has(action)),
  };
}
