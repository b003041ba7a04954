import assert from 'node:assert/strict';
import { failure } from '../../bot/demo/graph/graph-answer.ts';
import { eventually } from '../support/eventually.ts';
import { interactionBody, signedRequest } from '../support/slack-requests.ts';
import { executeActivity } from '../support/teams/activities.ts';
import type { BotProcess } from '../support/town/bot-process.ts';
import { opening, openPathway } from '../support/town/pathway.ts';
import { type Actor, pressIn } from '../support/town/seen.ts';
import { startTown, type Town } from '../support/town/town.ts';
import { showsTruth } from '../support/town/truth.ts';

/** Text of people, each unlike anything that a program writes by itself. */
const said = {
  youngPerson: 'Ordmarke-Navn',
  title: 'Ordmarke-Titel <!channel>',
  noted: 'Ordmarke med note',
  note: 'Ordmarke-Note\nmed flere linjer',
  word: 'ordmarke-ord',
  error: 'Ordmarke-Fejl',
  broken: 'Ordmarke-Brud',
} as const;

describe('what people say and who they are', function () {
  this.timeout(60_000);
  let town: Town;
  before(async () => {
    town = await startTown('sqlite');
  });
  after(() => town?.stop());

  it('stands in no line of any log, whatever is typed, sent, refused, broken, or answered by a platform', async () => {
    const karen = town.teams('karen');
    const [uffe, jonna] = [town.teams('uffe'), town.slackOf('jonna')];
    // Platforms are ill, and refuse, and quote what they were sent in their messages.
    const slackSays = (error: string) => ({
      status: 200,
      body: { ok: false, error, errors: [said.error], response_metadata: { messages: [`[ERROR] ${said.error}`] } },
    });
    town.tenant.graph.failNext('GET', /^\/v1\.0\/users\//, failure(503, 'ServiceUnavailable', said.error));
    town.tenant.graph.failNext('POST', /\/channels$/, failure(500, 'InternalServerError', said.error));
    town.slack.standIn.failNext('users.lookupByEmail', slackSays('fatal_error'));
    town.slack.standIn.failNext('conversations.create', { status: 502, body: { error: said.error } });
    const code = await openPathway(karen, ['uffe', 'jonna'], { youngPerson: said.youngPerson });
    await Promise.all([karen, jonna].map((actor) => showsTruth(town, actor, code, { withinMs: 25_000 })));
    const { faults } = town.tenant.teams.connector;
    faults.next('PUT', /activities/, { status: 500, code: 'ServiceError' });
    faults.next('POST', /activities/, { status: 400, code: 'BadSyntax' });
    town.slack.standIn.failNext('chat.postMessage', slackSays('invalid_blocks'));
    town.slack.standIn.failNext('response_url', { status: 500, body: { error: said.error } });
    town.slack.standIn.failNext('views.open', slackSays('invalid_arguments'));
    for (const actor of [uffe, jonna] satisfies Actor[]) {
      const room = (await actor.rooms(code))[0];
      await attempt(() => actor.types(said.word, room));
      await attempt(() => actor.types(`${said.word} ${said.title}`));
      await attempt(() => actor.types(`opgave ${said.title}`, room));
      const deadlines = ['2027-05-01', '2027-02-31', '1999-01-01', said.word];
      for (const deadline of deadlines) await attempt(() => adds(actor, code, { title: said.title, deadline }));
      await attempt(() => adds(actor, code, { title: said.title.repeat(800), deadline: '2027-05-01' }));
    }
    // Each does something with a note, on a card of their own room.
    await adds(karen, code, { title: said.noted, deadline: '2027-05-01' });
    for (const [actor, verb] of [
      [uffe, 'action.done'],
      [jonna, 'action.reopen'],
      [uffe, 'action.drop'],
    ] as const) {
      const press = () =>
        pressIn(actor, code, said.noted, verb, verb === 'action.reopen' ? undefined : { note: said.note });
      assert.match((await eventually(press)).text, /færdig|åben igen|taget af listen/);
    }
    for (const key of ['leo', 'ejnar']) {
      for (const actor of [town.teams(key), town.slackOf(key)]) {
        await attempt(() => actor.types(`status ${said.word}`));
        await attempt(async () => (await actor.types('opret')).press('pathway.open', opening([], said)));
      }
    }
    await brokenRequests(code);
    const status = await karen.types(`status ${code}`);
    assert.match((await status.press('subject.show')).text, new RegExp(said.youngPerson));
    await town.restartBot('stop');
    await showsTruth(town, karen, code, { withinMs: 25_000, mayStandTwice: 1 });

    // Everything was tried in earnest: each fault and each refusal left a line, by its code.
    const codes = new Set(town.bots.concat(town.former).flatMap(codesLogged));
    assert.deepEqual(
      expectedCodes.filter((code) => !codes.has(code)),
      [],
    );
    for (const word of ['ordmarke', 'fjordby', 'hemmelig']) assert.ok(!town.output.toLowerCase().includes(word), word);
    for (const { name } of town.people) {
      for (const part of name.split(' ')) assert.ok(!town.output.includes(part), part);
    }
  });

  /** Adds an action whatever the form would not let through. */
  async function adds(actor: Actor, code: string, inputs: { title: string; deadline: string }): Promise<void> {
    await pressIn(actor, code, `Forløb ${code}`, 'action.add', { ...inputs, topic: 'other' });
  }

  /** What a person's own client would not send, with and without a right to. */
  async function brokenRequests(code: string): Promise<void> {
    const { teams } = town.tenant;
    const uffe = town.teams('uffe').account;
    const chat = teams.world.install(uffe);
    const data = { pathway: code, action: said.broken, [said.broken]: said.broken };
    const click = executeActivity(teams.frame, uffe, chat, { verb: said.broken, data });
    for (const [activity, options] of [
      [click, {}],
      [click, { forged: true }],
      [{ ...click, from: said.broken }, {}],
      [{ ...click, type: said.broken }, {}],
      [{ ...click, channelData: { tenant: { id: said.broken } } }, {}],
      [`{"${said.broken}`, {}],
      [said.broken, { authorization: `Bearer ${said.broken}` }],
    ] as const) {
      await teams.deliver(activity, options);
    }
    const url = `${town.bots[0]?.url}/slack/events`;
    const { teamId, signingSecret } = town.slack;
    const payload = { type: said.broken, team: { id: teamId }, user: { id: said.broken } };
    for (const body of [
      interactionBody(payload),
      interactionBody({ ...payload, type: 'block_actions', actions: [{ action_id: said.broken, value: said.broken }] }),
      `payload=${said.broken}`,
      JSON.stringify({ type: 'event_callback', team_id: said.broken, event: { type: said.broken } }),
    ]) {
      await fetch(url, signedRequest(signingSecret, body));
      await fetch(url, signedRequest(said.broken, body));
    }
    await fetch(`${town.bots[0]?.url}/${encodeURIComponent(said.broken)}?q=${said.word}`);
  }
});

/** What platforms and people were refused with, as this program's own log tells it. */
const expectedCodes = [
  ...['ServiceUnavailable', 'InternalServerError', 'ServiceError', 'BadSyntax'],
  ...['fatal_error', 'http_502', 'invalid_blocks', 'invalid_arguments'],
  ...['stranger', 'coordinatorsOnly', 'badSignature', 'signature', 'tenant', 'malformed', 'broken'],
];

function codesLogged(bot: BotProcess): unknown[] {
  return bot.logged().flatMap(({ code, detail }) => [code, detail]);
}

/** Does something that may be refused in any way. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  await work().catch(() => undefined);
}
