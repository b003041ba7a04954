import { refusalText } from '../../../../cards/views/refusal-text.ts';
import type { Refusal } from '../../../../services/pathway/refusals.ts';
import type { PageVisit } from './page-part.ts';

/** Why not, said to *you* in plain words; a refusal that nobody meets on these pages is said as everywhere else. */
export function youngRefusalText({ view, visit }: PageVisit, refusal: Refusal): string {
  const { refusals, inputs } = view.text.youngPage;
  const { refusals: ofConsents } = view.text.youngConsent;
  const ofAdult = visit.session.audience === 'chosenAdult' ? view.text.youngAdult.own.refusals : {};
  const text = { ...view.text, refusals: { ...view.text.refusals, ...refusals, ...ofConsents, ...ofAdult } };
  return refusalText({ ...view, text }, refusal, inputs);
}
