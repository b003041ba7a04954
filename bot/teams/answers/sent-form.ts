import type { Button, Card } from '../../../cards/card.ts';
import { catalogOf } from '../../../cards/text/catalog.ts';
import type { Answer, VerbRequest } from '../../request.ts';

/**
 * The answer to a form that was a card by itself, once what it asked for is done: a card that says so takes its place. The form
 * could otherwise be sent again, and in a new pathway's form the young person's name would stay on the screen.
 */
export function inPlaceOfForm(request: Pick<VerbRequest, 'verb' | 'data'>, answer: Answer): Answer {
  const { tone, said, card, form } = answer;
  if (request.data.form !== 1 || tone !== 'good' || said === undefined || card || form) return answer;
  return { ...answer, card: sentCard(request, answer) };
}

/** The form's heading; what is said stands below it. From a form about a pathway it leads back to the room's overview. */
function sentCard({ verb, data }: Pick<VerbRequest, 'verb' | 'data'>, { locale }: Answer): Card {
  const { forms, cards } = catalogOf(locale);
  const heading = Object.entries(forms.texts).find(([named]) => named === verb)?.[1].heading ?? '';
  const overview = { label: cards.buttons.overview, verb: 'pathway.status', back: true } as const;
  const buttons: Button[] =
    typeof data.pathway === 'string' ? [{ ...overview, data: { pathway: data.pathway, back: 1 } }] : [];
  return { view: 'sentForm', locale, heading, blocks: [], buttons, summary: heading };
}
