import assert from 'node:assert/strict';
import { failure } from '../../bot/demo/graph/graph-answer.ts';
import type { StandInRoom } from '../../bot/demo/graph/graph-state.ts';
import { eventually } from '../support/eventually.ts';
import { addAction, openPathway } from '../support/town/pathway.ts';
import { type Actor, cardOf, type Seen } from '../support/town/seen.ts';
import { startTown, type Town } from '../support/town/town.ts';
import { showsTruth } from '../support/town/truth.ts';

const refused = failure(403, 'Forbidden', 'The tenant has not consented for Barnhilde Hemmelighedsen.');

describe('a room that can be made only half-way', function () {
  this.timeout(60_000);
  let town: Town;
  let karen: Actor;
  let jonna: Actor;
  before(async () => {
    town = await startTown('sqlite');
    karen = town.teams('karen');
    jonna = town.slackOf('jonna');
  });
  after(() => town?.stop());

  /** What Karen has been told about a room, in her own chat. */
  const told = async (code: string): Promise<Seen[]> =>
    (await karen.own()).filter(({ text }) => text.startsWith(`Rummet til forløb ${code} er ikke klar`));
  const toldOnce = (code: string): Promise<Seen> => eventually(async () => cardOf(await told(code), 'Rummet'));
  const roomsTitled = (code: string): StandInRoom[] =>
    [...town.tenant.graph.state.rooms.values()].filter(({ title }) => title === code);

  it('stands as a pathway, its coordinator is told once which step waits and what to do, and a person’s help is enough', async () => {
    town.tenant.graph.failNext('POST', /\/enabledApps\//, refused);
    const code = await openPathway(karen, ['uffe', 'jonna']);
    assert.match((await toldOnce(code)).text, /Vejviser er ikke med i den endnu\.[\s\S]*Vælg Tilføj en app/);
    await showsTruth(town, jonna, code);
    await addAction(jonna, code, 'Kontoudtog');
    assert.match((await karen.types(`status ${code}`)).text, /Kontoudtog/);
    const [room] = roomsTitled(code);
    assert.ok(room);
    const conversation = town.tenant.conversation(room.id);
    assert.deepEqual(conversation.messages, []);
    // Karen adds the app to the channel, and Teams tells the bot.
    await town.tenant.teams.addBot(conversation, town.tenant.person(karen.person.name));
    await showsTruth(town, karen, code);
    assert.equal((await told(code)).length, 1);
  });

  it('is made once, though the reply to its making is lost and Graph is ill afterwards', async () => {
    const { graph } = town.tenant;
    graph.failNext('POST', /\/channels$/, 'lost');
    graph.failNext('GET', /\/channels$/, failure(503, 'ServiceUnavailable', 'Try again.'));
    const code = await openPathway(karen, ['uffe']);
    await showsTruth(town, karen, code, { withinMs: 30_000 });
    assert.equal(roomsTitled(code).length, 1);
    assert.deepEqual(await told(code), []);
  });

  it('in Slack is told to the coordinator in Teams, and is there after the next start once Slack lets the bot', async () => {
    const forbidden = { status: 200, body: { ok: false, error: 'restricted_action' } };
    town.slack.standIn.failNext('conversations.create', forbidden);
    const code = await openPathway(karen, ['jonna']);
    assert.match((await toldOnce(code)).text, /Slack/);
    await showsTruth(town, karen, code);
    assert.deepEqual(await jonna.rooms(code), []);
    await town.restartBot('stop');
    await showsTruth(town, jonna, code);
    assert.equal((await told(code)).length, 1);
  });
});
