import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { outgoingPartition } from '../../bot/reminders/outgoing.ts';
import { eventually } from '../support/eventually.ts';
import { addAction, dayFromNow, readyPathway } from '../support/town/pathway.ts';
import { townsperson } from '../support/town/people.ts';
import { type Actor, pressIn, type Seen } from '../support/town/seen.ts';
import type { SlackActor } from '../support/town/slack-actor.ts';
import type { TeamsActor } from '../support/town/teams-actor.ts';
import type { Town } from '../support/town/town.ts';
import { startTowns, type Towns } from '../support/town/towns.ts';
import { storedPathway } from '../support/town/truth.ts';

interface Story {
  readonly town: Town;
  readonly karen: TeamsActor;
  readonly uffe: TeamsActor;
  readonly jonna: SlackActor;
  code: string;
}

const zone = 'Europe/Copenhagen';
/** In two hours; never within the hour that the clock skips or repeats, since that is not by day. */
const soon = DateTime.now().setZone(zone).plus({ hours: 2 }).startOf('minute').toFormat("yyyy-MM-dd'T'HH:mm");
const today = () => dayFromNow(0);

describe('what people are told for themselves, on both stores, with the real process', function () {
  this.timeout(60_000);
  let towns: Towns<Story>;
  const each = (work: (story: Story) => Promise<void>) => towns.each(work);
  /** The one message in somebody's own chat that holds a text. */
  const told = (actor: Actor, text: string | RegExp): Promise<Seen> =>
    eventually(async () => {
      const found = (await actor.own()).filter((seen) =>
        typeof text === 'string' ? seen.text.includes(text) : text.test(seen.text),
      );
      assert.equal(found.length, 1, `${actor.person.key}: ${found.length} messages of ${text}`);
      return found[0] ?? assert.fail();
    });

  before(async () => {
    towns = await startTowns((town) => ({
      town,
      karen: town.teams('karen'),
      uffe: town.teams('uffe'),
      jonna: town.slackOf('jonna'),
      code: '',
    }));
    await each(async (story) => {
      story.code = await readyPathway(story.town);
    });
  });
  after(() => towns?.stop());

  it('a meeting in two hours is told at once to everybody but the one who planned it, in Teams and in Slack', () =>
    each(async ({ karen, uffe, jonna, code }) => {
      const said = await pressIn(karen, code, `Forløb ${code}`, 'meeting.plan', {
        at: soon,
        kind: 'network',
        place: 'Rådhuset',
      });
      assert.match(said.text, /Mødet er planlagt/);
      for (const actor of [uffe, jonna]) await told(actor, 'Nyt møde inden for et døgn');
      assert.ok(
        (await karen.own()).every(({ text }) => !text.includes('Nyt møde')),
        'she knows',
      );
    }));

  it('an action for tomorrow is told at once to whom somebody else gave it', () =>
    each(async ({ uffe, jonna, code }) => {
      const responsible = townsperson('jonna').id;
      await addAction(uffe, code, 'Ring til lægen', { deadline: dayFromNow(1), responsible });
      const notice = await told(jonna, 'Du har fået en opgave, der haster');
      assert.match(notice.text, /Ring til lægen/);
    }));

  it('the message of the day holds what is due in all pathways, with what settles it in one click', () =>
    each(async ({ town, uffe, jonna, code }) => {
      await addAction(jonna, code, 'Bestil tid', { deadline: today(), responsible: townsperson('uffe').id });
      await addAction(jonna, code, 'Tal med UU', { deadline: today(), responsible: townsperson('jonna').id });
      const store = await town.look();
      for (const key of ['uffe', 'jonna']) {
        const person = townsperson(key).id;
        // As the clock does in the night; at once, so that the test need not be run on a working day at eight.
        await store.put(outgoingPartition(today()), `00:00|digest|${person}`, { kind: 'digest', person }, 'absent');
      }
      for (const [actor, title] of [
        [uffe, 'Bestil tid'],
        [jonna, 'Tal med UU'],
      ] as const) {
        const message = await told(actor, 'Det venter på dig');
        assert.match(message.text, new RegExp(`Forløb ${code}[^]*${title}`));
        assert.ok(message.verbs.includes('reminder.snooze') && message.verbs.includes('action.done'));
      }
    }));

  it('what it holds is settled from there, and its hour is chosen', () =>
    each(async ({ town, uffe, jonna, code }) => {
      const { id } =
        [...(await storedPathway(town, code)).actions.values()].find(({ title }) => title === 'Tal med UU') ?? {};
      const message = await told(jonna, 'Det venter på dig');
      assert.match((await message.press('action.done', undefined, id)).text, /Opgaven er færdig/);
      for (const actor of [uffe, jonna]) {
        const answer = await (await told(actor, 'Det venter på dig')).press('reminder.hour', { hour: '15' });
        assert.match(answer.text, /Fra nu af får du din besked kl\. 15\.00/);
      }
    }));

  it('nothing of it is told twice, by two processes or after a kill', () =>
    each(async ({ town, uffe, jonna }) => {
      await town.startBot();
      await town.restartBot('kill');
      const store = await town.look();
      const person = townsperson('jonna').id;
      await store.put(outgoingPartition(today()), `00:00|digest|${person}`, { kind: 'digest', person }, 'absent');
      const waiting = async () => (await store.list(outgoingPartition(today()))).documents.map(({ id }) => id);
      await eventually(async () => assert.deepEqual(await waiting(), []), 50_000);
      await told(jonna, 'Det venter på dig');
      await told(uffe, 'Nyt møde inden for et døgn');
    }));
});
