import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Agreement, AgreementPromise, AgreementText } from '../../../services/pathway/agreement.ts';
import type { Block, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { dayText } from '../parts.ts';
import { oneLine, shown } from '../shorten.ts';

/**
 * What a version changes, line by line and in words: since the one that somebody has `seen`, else since the one that held before
 * it, else since the one proposed before it. Nothing for the first one.
 */
export function changesBlock(ctx: ViewContext, state: SeenState, agreement: Agreement, seen?: number): Block[] {
  const before = comparedWith(state, agreement, seen);
  if (!before) return [];
  const { agreement: text } = ctx.text;
  const items = changesOf(ctx, before.text, agreement.text);
  return [{ type: 'list', title: text.changes(before.version), items, empty: text.sameText, weight: 2 }];
}

/** The version that a version's change is told from. */
export function comparedWith({ agreements }: SeenState, { version }: Agreement, seen?: number): Agreement | undefined {
  const older = agreements.slice(0, version - 1);
  const known = seen === undefined ? undefined : older.find((one) => one.version === seen);
  return known ?? older.findLast(({ inForceSince }) => inForceSince !== undefined) ?? older.at(-1);
}

function changesOf(ctx: ViewContext, before: AgreementText, after: AgreementText): ListItem[] {
  return [...goalChanges(ctx, before, after), ...promiseChanges(ctx, before, after), ...custodian(ctx, before, after)];
}

function goalChanges(ctx: ViewContext, before: AgreementText, after: AgreementText): ListItem[] {
  const { change } = ctx.text.agreement;
  const quoted = (text: string) => ctx.text.goals.quoted(oneLine(ctx, text, shown.listed));
  const old = new Map(before.goals.map(({ id, text }) => [id, text]));
  const kept = new Set(after.goals.map(({ id }) => id));
  return [
    ...after.goals.flatMap(({ id, text }): ListItem[] => {
      const was = old.get(id);
      if (was === undefined) return [{ text: change.goalAdded(quoted(text)) }];
      return was === text ? [] : [{ text: change.goalReworded(quoted(text)), detail: change.before(quoted(was)) }];
    }),
    ...before.goals.filter(({ id }) => !kept.has(id)).map(({ text }) => ({ text: change.goalRemoved(quoted(text)) })),
  ];
}

function promiseChanges(ctx: ViewContext, before: AgreementText, after: AgreementText): ListItem[] {
  const { change } = ctx.text.agreement;
  const old = new Map(before.promises.map((promise) => [promise.action, promise]));
  const kept = new Set(after.promises.map(({ action }) => action));
  return [
    ...after.promises.flatMap((promise): ListItem[] => {
      const was = old.get(promise.action);
      if (!was) return [{ text: change.promiseAdded(promiseLine(ctx, promise)) }];
      if (isSamePromise(was, promise)) return [];
      return [
        {
          text: change.promiseChanged(promiseLine(ctx, promise)),
          detail: change.before(promiseLine(ctx, was)),
        },
      ];
    }),
    ...before.promises
      .filter(({ action }) => !kept.has(action))
      .map((promise) => ({ text: change.promiseRemoved(promiseLine(ctx, promise)) })),
  ];
}

function custodian(ctx: ViewContext, before: AgreementText, after: AgreementText): ListItem[] {
  const { change } = ctx.text.agreement;
  const [was, is] = [before.custodianSigns === true, after.custodianSigns === true];
  return was === is ? [] : [{ text: is ? change.custodianAdded : change.custodianRemoved }];
}

/** Whether the same is promised by the same person for the same day. */
export function isSamePromise(one: AgreementPromise, other: AgreementPromise): boolean {
  return one.title === other.title && one.responsible === other.responsible && one.deadline === other.deadline;
}

/** What somebody has promised, by when, in one line. */
export function promiseLine(ctx: ViewContext, { title, responsible, deadline }: AgreementPromise): string {
  const by = ctx.text.agreement.promise(ctx.name(responsible), dayText(ctx, deadline));
  return `${oneLine(ctx, title, shown.listed)} – ${by}`;
}
