import { type ActionTopic, actionTopic } from '../../../../services/pathway/events.ts';
import type { Form } from '../form-body.ts';

/** A text that was typed; empty when there was no such field. */
export function textOf(form: Form, name: string): string {
  return form.get(name) ?? '';
}

/** A whole number that was chosen; undefined when none was, and no number when it was something else, which a decision refuses. */
export function ratingOf(form: Form, name: string): number | undefined {
  const value = textOf(form, name);
  if (value === '') return undefined;
  return /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN;
}

/** What a goal is said to be about; undefined when nothing was chosen, or something that there is not. */
export function topicOf(form: Form, name = 'topic'): ActionTopic | undefined {
  return actionTopic.safeParse(form.get(name)).data;
}
