import assert from 'node:assert/strict';
import { roomCards } from '../../../bot/rooms/room-cards.ts';
import { seenInRoom } from '../../../bot/seen.ts';
import { toAdaptiveCard } from '../../../cards/render/adaptive-card.ts';
import { toBlocks } from '../../../cards/render/block-kit.ts';
import { catalogOf } from '../../../cards/text/catalog.ts';
import type { ViewContext } from '../../../cards/view-context.ts';
import { farewellCard } from '../../../cards/views/farewell-card.ts';
import { systemClock } from '../../../services/clock.ts';
import { loadModels } from '../../../services/models/catalog.ts';
import { foldAll } from '../../../services/pathway/fold.ts';
import { currentMembers, type PathwayState } from '../../../services/pathway/state.ts';
import { Directory } from '../../../services/people/directory.ts';
import { shippedRules } from '../../../services/privacy/sharing-rules.ts';
import { defaultEscalation } from '../../../services/reminders/escalation.ts';
import { eventually } from '../eventually.ts';
import { shown } from '../slack-texts.ts';
import { shownInCard } from '../teams/card-actions.ts';
import type { Townsperson } from './people.ts';
import { type Actor, roomOf } from './seen.ts';
import type { Town } from './town.ts';

const models = loadModels(undefined);
const now = systemClock('Europe/Copenhagen');
/** Of the log, to tell what happened instead. */
const shownLines = 25;

/** A pathway as it stands in the store, read past everything that the processes remember. */
export async function storedPathway(town: Town, code: string): Promise<PathwayState> {
  return foldAll(code, await (await town.look()).read(code, 1));
}

/**
 * Waits until the room of somebody shows the pathway as it stands in the store: who is in it, and each card, once. So many
 * cards as `mayStandTwice` says may stand there a second time, with anything on them that they once showed.
 */
export async function showsTruth(
  town: Town,
  actor: Actor,
  code: string,
  { withinMs, mayStandTwice = 0 }: { withinMs?: number; mayStandTwice?: number } = {},
): Promise<void> {
  const isShown = async () => {
    const state = await storedPathway(town, code);
    const room = await roomOf(actor, code);
    assert.deepEqual(room.members, membersOn(town, actor, state));
    assert.equal(room.archived, state.status === 'closed');
    const expected = await textsOn(town, actor, state);
    const texts = room.cards.map(({ text }) => text);
    for (const text of expected) assert.ok(texts.includes(text), `not shown:\n${text}\nbut:\n${texts.join('\n--\n')}`);
    const settled = texts.filter((text) => isSettled(text, code)).length;
    const surplus = texts.length - settled - expected.length;
    assert.ok(surplus >= 0 && surplus <= mayStandTwice, `${surplus} too many:\n${texts.join('\n--\n')}`);
    assert.match(texts[0] ?? '', new RegExp(`^Forløb ${code}`));
  };
  try {
    await eventually(isShown, withinMs);
  } catch (error) {
    const { message } = error instanceof Error ? error : { message: '' };
    const log = town.output.split('\n').slice(-shownLines).join('\n');
    throw new Error(`${actor.platform} does not show ${code}: ${message}\n-- the log ends with:\n${log}`);
  }
}

/** Whether a card stands in the place of a question that has been answered. */
function isSettled(text: string, code: string): boolean {
  return text.startsWith(`Koordinator for forløb ${code}`) || text.includes('Det har sit eget kort i rummet');
}

/** Who of the team is to be in the room, for a pathway that was opened in Teams. */
function membersOn({ people }: Town, { platform }: Actor, state: PathwayState): string[] {
  const team = new Set(currentMembers(state).map(({ person }) => person));
  return people
    .filter(({ id, on }) => team.has(id) && on.includes(platform) && (platform === 'teams' || !on.includes('teams')))
    .map(({ key }) => key)
    .sort();
}

/** What the town's processes have to make cards and sentences with. */
export function viewOf(people: readonly Townsperson[]): ViewContext {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const text = catalogOf('da');
  const parties = new Map(Object.entries(text.parties));
  const name = (id: string) => names.get(id) ?? parties.get(id) ?? text.unknownPerson;
  return { locale: 'da', text, now: now(), escalation: defaultEscalation, name, department: () => 'Ungeenheden' };
}

/** What can be read on each card of the room. */
async function textsOn(town: Town, { platform }: Actor, state: PathwayState): Promise<string[]> {
  const view = viewOf(town.people);
  const directory = new Directory(await town.look());
  await directory.refresh();
  const seen = seenInRoom({ clock: () => view.now, sharing: shippedRules, directory, models }, state, 0);
  // Slack lets no bot into an archived channel, so that nothing of the pathway is left in one.
  const isLast = platform === 'slack' && state.status === 'closed';
  const cards = isLast ? [farewellCard(view, state)] : [...roomCards(view, seen, models.get(state.model)).values()];
  return cards.map((card) => (platform === 'teams' ? shownInCard(toAdaptiveCard(card)) : shown(toBlocks(card).blocks)));
}
