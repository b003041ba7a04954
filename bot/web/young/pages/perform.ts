import { randomUUID } from 'node:crypto';
import type { PathwayCommand } from '../../../../services/pathway/commands.ts';
import { chosenAdultId, youngPersonId } from '../../../../services/pathway/young-person.ts';
import type { Outcome } from '../../../../services/pathways.ts';
import { type Html, html } from '../../template.ts';
import type { Form } from '../form-body.ts';
import { formHead } from '../young-frame.ts';
import type { DeedEnd, PageVisit, Said } from './page-part.ts';

/**
 * What each form of a part begins with. It has an id of its own, so that a form that is sent twice, by two presses or after the
 * store did not answer, is carried out once.
 */
export function deedHead({ visit }: PageVisit, does: string): Html {
  return html`${formHead(visit, does)}<input type="hidden" name="id" value="${randomUUID()}">`;
}

const idShape = /^[0-9a-f-]{36}$/;

/** Carries out what the visitor wants of their own pathway. Throws a `StoreError` when the store does not answer. */
export function perform({ visit, desk }: PageVisit, form: Form, command: PathwayCommand): Promise<Outcome> {
  const { audience, pathwayId, device } = visit.session;
  const id = form.get('id') ?? '';
  return desk.pathways.perform({
    pathwayId,
    commandId: `web:${device}:${idShape.test(id) ? id : randomUUID()}`,
    by: audience === 'youngPerson' ? youngPersonId : chosenAdultId,
    via: 'web',
    command,
  });
}

/** The same as the end of a deed: when it is done, the visitor is met with that sentence. */
export async function performSaying(
  page: PageVisit,
  form: Form,
  said: Said,
  command: PathwayCommand,
): Promise<DeedEnd> {
  const outcome = await perform(page, form, command);
  return outcome.done ? { said } : { refusal: outcome.refusal };
}
