import assert from 'node:assert/strict';
import { refusalText } from '../../cards/views/refusal-text.ts';
import { refusalsOf } from '../../services/refusal-record.ts';
import { clickPayload, interactionBody, signedRequest, suggestionPayload } from '../support/slack-requests.ts';
import { executeActivity, searchActivity } from '../support/teams/activities.ts';
import { addAction, opening, readyPathway, youngPerson } from '../support/town/pathway.ts';
import { townspeople } from '../support/town/people.ts';
import type { Actor } from '../support/town/seen.ts';
import { SlackActor } from '../support/town/slack-actor.ts';
import type { TeamsActor } from '../support/town/teams-actor.ts';
import { startTown, type Town } from '../support/town/town.ts';
import { showsTruth, viewOf } from '../support/town/truth.ts';

const refusal = (code: 'notOfTheTeam' | 'stranger' | 'coordinatorsOnly') => refusalText(viewOf([]), { code });

describe('somebody who is not of the team', function () {
  this.timeout(60_000);
  let town: Town;
  let code: string;
  before(async () => {
    town = await startTown('sqlite');
    code = await readyPathway(town);
    await addAction(town.teams('karen'), code, 'Kontoudtog');
    await Promise.all([showsTruth(town, town.teams('karen'), code), showsTruth(town, town.slackOf('jonna'), code)]);
  });
  after(() => town?.stop());

  /** What is answered to a click that carries what the team's own buttons carry, from wherever it was got. */
  const clicks = async (actor: TeamsActor | SlackActor, verb: string, inputs: Record<string, string> = {}) => {
    const data = { pathway: code, action: 'a1', v: 2 };
    if (actor instanceof SlackActor) {
      const channel = await town.slack.directChannel(actor.user);
      const responseUrl = town.slack.standIn.responseUrl(channel, actor.user);
      const values = Object.entries(inputs).map(([id, value]) => [id, { [id]: { value } }]);
      const click = { user: actor.user, channel, verb, data, responseUrl, values: Object.fromEntries(values) };
      const body = interactionBody(clickPayload(town.slack.teamId, click));
      return (await actor.sends(body, channel, responseUrl)).text;
    }
    const { teams } = town.tenant;
    const chat = teams.world.install(actor.account);
    const reply = await teams.deliver(
      executeActivity(teams.frame, actor.account, chat, { verb, data: { ...data, ...inputs } }),
    );
    return String(reply.value);
  };
  const changes: readonly [verb: string, inputs: Record<string, string>][] = [
    ['action.claim', {}],
    ['action.done', { note: 'x' }],
    ['action.move', { deadline: '2027-01-01' }],
    ['action.show', {}],
    ['subject.show', {}],
    ['pathway.status', {}],
    ['pathway.team', {}],
    ['pathway.close', { reason: 'goalReached' }],
    ['coordinator.accept', {}],
    ['member.add', { person: 'x' }],
  ];
  const words = ['status', 'team', 'opgave', 'luk'] as const;
  /** Nothing of the pathway may stand in an answer, nor who is in it. */
  const assertTellsNothing = (text: string): void => {
    const forbidden = [code, 'Kontoudtog', youngPerson, ...townspeople.map(({ name }) => name)];
    for (const word of forbidden) assert.ok(!text.includes(word), text);
  };
  const recorded = async () => refusalsOf(await town.look(), new Date().toISOString().slice(0, 7));
  const version = async () => (await (await town.look()).read(code, 1)).length;

  for (const platform of ['teams', 'slack'] as const) {
    const actorOf = (key: string) => (platform === 'teams' ? town.teams(key) : town.slackOf(key));

    it(`is refused in one sentence, is shown nothing, and it is put on the record, in ${platform}`, async () => {
      const ejnar = actorOf('ejnar');
      const before = { count: (await recorded()).length, version: await version() };
      const answers = [];
      for (const [verb, inputs] of changes) answers.push(await clicks(ejnar, verb, inputs));
      for (const word of words) answers.push((await ejnar.types(`${word} ${code}`)).text);
      for (const text of answers) assertTellsNothing(text);
      assert.deepEqual([...new Set(answers)], [refusal('notOfTheTeam')]);
      const fresh = (await recorded()).slice(before.count);
      assert.equal(fresh.length, changes.length + words.length);
      assert.deepEqual(
        [...new Set(fresh.map(({ person, code: why }) => `${person} ${why}`))],
        [`${ejnar.person.id} notOfTheTeam`],
      );
      assert.equal(await version(), before.version);
    });

    it(`and not of the staff either is a stranger to everything, in ${platform}`, async () => {
      const leo = actorOf('leo');
      const before = { count: (await recorded()).length, version: await version() };
      const answers = [];
      for (const [verb, inputs] of changes) answers.push(await clicks(leo, verb, inputs));
      for (const word of [...words, 'mine', 'overblik', 'opret', 'hjælp', 'vrøvl'])
        answers.push((await leo.types(word)).text);
      answers.push(await clicks(leo, 'pathway.open', opening(['uffe'])));
      for (const text of answers) assertTellsNothing(text);
      assert.deepEqual([...new Set(answers)], [refusal('stranger')]);
      assert.equal((await recorded()).length - before.count, answers.length);
      assert.equal(await version(), before.version);
      assert.deepEqual(await leo.rooms(code), []);
    });
  }

  it('finds nobody in a search field when not of the staff', async () => {
    const { teams } = town.tenant;
    const leo = town.teams('leo').account;
    const found = await teams.deliver(searchActivity(teams.frame, leo, teams.world.install(leo), 'Uffe'));
    assert.deepEqual(found.value, { results: [] });
    const body = interactionBody(suggestionPayload(town.slack.teamId, town.slackOf('leo').user, 'Uffe'));
    const reply = await fetch(`${town.bots[0]?.url}/slack/events`, signedRequest(town.slack.signingSecret, body));
    assert.deepEqual(await reply.json(), { options: [] });
  });

  it('is told that only coordinators open pathways, when of the staff and none', async () => {
    const people: Actor[] = [town.teams('ejnar'), town.slackOf('jonna')];
    for (const actor of people) assert.equal((await actor.types('opret')).text, refusal('coordinatorsOnly'));
  });
});
