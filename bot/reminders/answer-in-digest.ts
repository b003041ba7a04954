import type { ViewContext } from '../../cards/view-context.ts';
import { digestCard } from '../../cards/views/reminders/digest-card.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import type { Judged } from '../answers.ts';
import type { Desk } from '../desk.ts';
import type { VerbRequest } from '../request.ts';
import { digestFor } from './digest-for.ts';

/**
 * The answer to a click in somebody's message of the day, where answers stand in a card's place (Teams): what came of it, and the
 * message as it is now, so that the rest of it stays in sight. A form, a card that was asked for, and the last thing that was left
 * stand as they are.
 */
export async function answerInDigest(
  desk: Desk,
  { platform, data }: VerbRequest,
  person: PersonId,
  view: ViewContext,
  answer: Judged,
): Promise<Judged> {
  if (data.digest !== 1 || platform !== 'teams' || answer.tone === undefined || answer.form) return answer;
  const { directory, models } = desk;
  const parts = {
    ...desk,
    person: directory.person.bind(directory),
    model: models.get.bind(models),
    linkOf: desk.rooms.linkOf,
  };
  const digest = await digestFor(parts, person, platform);
  return digest ? { ...answer, card: digestCard(view, digest) } : answer;
}
