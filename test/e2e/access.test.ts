import assert from 'node:assert/strict';
import { catalogOf } from '../../cards/text/catalog.ts';
import { accessDocument } from '../../services/young-access/access-document.ts';
import { accessPartition } from '../../services/young-access/access-store.ts';
import { otherCode } from '../support/access-bench.ts';
import { eventually } from '../support/eventually.ts';
import { openPathway } from '../support/town/pathway.ts';
import { townsperson } from '../support/town/people.ts';
import { type Actor, cardOf, roomOf, type Seen } from '../support/town/seen.ts';
import type { SlackActor } from '../support/town/slack-actor.ts';
import type { TeamsActor } from '../support/town/teams-actor.ts';
import type { Town } from '../support/town/town.ts';
import { startTowns, type Towns } from '../support/town/towns.ts';
import { showsTruth } from '../support/town/truth.ts';
import { YoungBrowser } from '../support/young-browser.ts';

const da = catalogOf('da').youngAccess;

interface Secret {
  readonly token: string;
  readonly code: string;
}

/** One town, the people of the story, and what they have been given. */
interface Story {
  readonly town: Town;
  readonly karen: TeamsActor;
  readonly uffe: TeamsActor;
  readonly rikke: SlackActor;
  readonly jonna: SlackActor;
  code: string;
  /** Every link and code that anybody has ever been shown. */
  readonly secrets: Secret[];
  browser: YoungBrowser;
}

/** The link and the code of a card, which are taken note of. */
function given({ secrets }: Story, { raw, text }: Seen): Secret {
  const token = /\/u\/([\w-]{24})/.exec(JSON.stringify(raw))?.[1];
  const code = /\b(\d{3}) (\d{3})\b/.exec(text.replaceAll(/\/u\/\S+/g, ''));
  assert.ok(token && code, text);
  const secret = { token, code: `${code[1]}${code[2]}` };
  secrets.push(secret);
  return secret;
}

/** Which of the secrets stand in a text, as they are or as they are read. */
function found({ secrets }: Story, text: string): string[] {
  return secrets.flatMap(({ token, code }) =>
    [token, code, `${code.slice(0, 3)} ${code.slice(3)}`].filter((secret) =>
      secret === token ? text.includes(secret) : new RegExp(`(?<![\\w.:-])${secret}(?![\\w.:-])`).test(text),
    ),
  );
}

describe('the young person’s page, from the chat that gives it to the phone, on both stores, with the real process', function () {
  this.timeout(60_000);
  let towns: Towns<Story>;
  const each = (work: (story: Story) => Promise<void>) => towns.each(work);
  const base = ({ town }: Story): string => town.bots[0]?.url ?? '';
  const open = (story: Story, { token }: Secret) => new YoungBrowser(base(story), `/u/${token}`);
  /** What stands in the rooms of the pathway, as each of the team sees it. */
  const rooms = async ({ karen, uffe, rikke, jonna, code }: Story): Promise<string> =>
    JSON.stringify(
      await Promise.all(
        [karen, uffe, rikke, jonna].map(async (actor: Actor) =>
          (await actor.rooms(code)).map(({ cards }) => cards.map(({ raw, text }) => [raw, text])),
        ),
      ),
    );

  before(async () => {
    towns = await startTowns((town) => ({
      town,
      karen: town.teams('karen'),
      uffe: town.teams('uffe'),
      rikke: town.slackOf('rikke'),
      jonna: town.slackOf('jonna'),
      code: '',
      secrets: [],
      browser: new YoungBrowser('', ''),
    }));
    await each(async (story) => {
      story.code = await openPathway(story.karen, ['uffe', 'jonna', 'rikke']);
      await Promise.all([story.uffe, story.jonna].map((actor) => showsTruth(story.town, actor, story.code)));
    });
  });
  after(() => towns?.stop());

  it('is asked for in the room by the coordinator, and shown in no room', () =>
    each(async ({ karen, uffe, code }) => {
      const room = await roomOf(karen, code);
      const detail = await karen.types('aftale', room);
      const told = await (await detail.prepare('access.show')).send();
      assert.doesNotMatch(told.body, /Har ingen side endnu/);
      await told.answer();
      assert.ok(cardOf(await karen.own(), 'Den unges side').text.includes('Har ingen side endnu'));
      const others = await uffe.types('aftale', await roomOf(uffe, code));
      assert.ok(!others.verbs.includes('access.show'));
    }));

  it('is given in Teams: link and code stand in the answer to the click, and in nothing that is sent', () =>
    each(async (story) => {
      const card = cardOf(await story.karen.own(), 'Den unges side');
      given(story, await card.press('access.give'));
      assert.deepEqual(found(story, story.town.sent), []);
      assert.deepEqual(found(story, await rooms(story)), []);
    }));

  it('lets the young person in with it, once in one browser, whatever robots have looked at the link before', () =>
    each(async (story) => {
      const [link] = story.secrets;
      assert.ok(link);
      for (let robot = 0; robot < 3; robot++) assert.equal((await open(story, link).get()).status, 200);
      story.browser = open(story, link);
      assert.equal((await story.browser.signIn(link.code)).status, 303);
      assert.match((await story.browser.get()).text, /<h1/);
      assert.ok((await open(story, link).get()).text.includes(da.dead.heading), 'it is that browser’s');
    }));

  it('is given once by a click that Teams delivers twice, also when the process was killed in between', () =>
    each(async (story) => {
      const { karen, town, code } = story;
      const card = await (await karen.types(`aftale ${code}`)).press('access.show');
      const click = await card.prepare('access.give', {}, 'youngPerson');
      const first = given(story, await (await click.send()).answer());
      await town.restartBot('kill');
      const again = given(story, await (await click.send()).answer());
      assert.deepEqual(again, first);
      const next = open(story, first);
      assert.equal((await next.signIn(first.code)).status, 303);
      story.browser = next;
    }));

  it('is the next coordinator’s to give and end, in Slack, when the pathway is handed over', () =>
    each(async (story) => {
      const { karen, rikke, code } = story;
      const former = await (await karen.types(`aftale ${code}`)).press('access.show');
      await (await karen.types(`team ${code}`)).press('coordinator.propose', { to: townsperson('rikke').id });
      const asks = `Ny koordinator for forløb ${code}`;
      const handover = await eventually(async () => cardOf((await roomOf(rikke, code)).cards, asks), 15_000);
      await handover.press('coordinator.accept');
      assert.match((await former.press('access.show')).text, /koordinator/);
      const own = await (await rikke.types(`aftale ${code}`)).press('access.show');
      assert.match(own.text, /Bruger siden på 2 telefoner/);
      const more = await own.press('access.give');
      const link = given(story, more);
      const phone = open(story, link);
      assert.equal((await phone.signIn(link.code)).status, 303);
      assert.match((await story.browser.get()).text, /<h1/, 'the others stay signed in');
      const asked = await (await more.press('access.show')).press('access.show', undefined, 'end');
      assert.match(asked.text, /logge den unge ud overalt/);
      assert.match((await asked.press('access.end')).text, /Alle telefoner er logget ud/);
      for (const browser of [story.browser, phone]) {
        const { text } = await browser.get();
        assert.ok(text.includes(da.dead.heading));
      }
    }));

  it('is locked by ten wrong codes, which the coordinator hears of at once', () =>
    each(async (story) => {
      const { town, rikke, code } = story;
      const link = given(
        story,
        await (await (await rikke.types(`aftale ${code}`)).press('access.show')).press('access.give'),
      );
      await afterNineWrong(town, code);
      const stranger = open(story, link);
      assert.ok((await stranger.signIn(otherCode(link.code))).text.includes(da.dead.heading));
      await eventually(async () => cardOf(await rikke.own(), 'Et link er låst efter ti forkerte koder'), 20_000);
    }));

  it('has told link and code to nobody else: not in a room, not in a message, not in a log', () =>
    each(async (story) => {
      const { town, rikke } = story;
      assert.equal(story.secrets.length, 5);
      assert.deepEqual(found(story, await rooms(story)), []);
      assert.deepEqual(found(story, town.output), []);
      const { teams, graph } = town.tenant;
      assert.deepEqual(found(story, JSON.stringify([teams.connector.calls, graph.calls])), []);
      const { calls, ephemerals } = town.slack.standIn;
      assert.deepEqual(found(story, JSON.stringify(calls)), []);
      // What Slack shows to one person alone, and keeps nowhere.
      const shown = ephemerals.filter((ephemeral) => found(story, JSON.stringify(ephemeral)).length > 0);
      const direct = await town.slack.directChannel(rikke.user);
      assert.ok(shown.length >= 2);
      assert.ok(shown.every(({ user, channel }) => user === rikke.user && channel === direct));
    }));
});

/** As if somebody had tried nine codes over the last hours. */
async function afterNineWrong(town: Town, code: string): Promise<void> {
  const store = await town.look();
  const stored = await store.get(accessPartition(code), 'youngPerson');
  assert.ok(stored);
  const access = accessDocument.parse(stored.body);
  const links = access.links.map((link) => ({ ...link, tries: 9, triedAt: '2020-01-01T00:00:00.000Z' }));
  const put = await store.put(accessPartition(code), 'youngPerson', { ...access, links }, { etag: stored.etag });
  assert.notEqual(put, 'conflict');
}
