import { hash, randomUUID } from 'node:crypto';
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

/**
 * The form's own command, once for each time that the page was shown and for each thing that was written into it: a browser that goes
 * back shows the same form again, and what is written anew there is no repetition.
 */
export function commandIdOf({ visit }: Pick<PageVisit, 'visit'>, form: Form): string {
  const id = form.get('id') ?? '';
  const written = form.entries.filter(([name]) => name !== 'form' && name !== 'id');
  const mark = hash('sha256', JSON.stringify(written), 'base64url').slice(0, 8);
  return `web:${visit.session.device}:${idShape.test(id) ? id : randomUUID()}:${mark}`;
}

/** Carries out what the visitor wants of their own pathway. Throws a `StoreError` when the store does not answer. */
export function perform(page: PageVisit, form: Form, command: PathwayCommand): Promise<Outcome> {
  const { visit, desk } = page;
  const { audience, pathwayId } = visit.session;
  return desk.pathways.perform({
    pathwayId,
    commandId: commandIdOf(page, form),
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
