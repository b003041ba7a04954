import assert from 'node:assert/strict';
import { adaptiveProblems } from '../support/adaptive-check.ts';
import { messageProblems } from '../support/block-kit-limits.ts';
import { addAction, openPathway, readyPathway } from '../support/town/pathway.ts';
import { type Actor, cardOf, pressIn, roomOf } from '../support/town/seen.ts';
import type { SlackActor } from '../support/town/slack-actor.ts';
import type { TeamsActor } from '../support/town/teams-actor.ts';
import { startTown, type Town } from '../support/town/town.ts';
import { showsTruth, storedPathway } from '../support/town/truth.ts';

describe('cards in the rooms', function () {
  this.timeout(60_000);
  let town: Town;
  let uffe: TeamsActor;
  let jonna: SlackActor;
  let code: string;
  before(async () => {
    town = await startTown('sqlite');
    uffe = town.teams('uffe');
    jonna = town.slackOf('jonna');
    code = await readyPathway(town);
  });
  after(() => town?.stop());

  const roomsShowTruth = () => Promise.all([showsTruth(town, uffe, code), showsTruth(town, jonna, code)]);

  it('that have stayed behind tell whoever clicks what is so now, and are put right for everybody', async () => {
    await addAction(uffe, code, 'Kontoudtog');
    await roomsShowTruth();
    const [inTeams, inSlack] = await Promise.all(
      [uffe, jonna].map(async (actor) => cardOf((await roomOf(actor, code)).cards, 'Kontoudtog')),
    );
    assert.ok(inTeams && inSlack);
    await pressIn(town.teams('karen'), code, 'Kontoudtog', 'action.done');
    await roomsShowTruth();
    // Both messages show again what they once showed, and the program does not know.
    const conversation = town.tenant.conversation((await roomOf(uffe, code)).id);
    const message = conversation.messages.find(({ id }) => id === inTeams.id);
    assert.ok(message);
    message.card = inTeams.raw;
    const channel = (await roomOf(jonna, code)).id;
    await town.slack.call('chat.update', { channel, ts: inSlack.id, ...Object(inSlack.raw) });
    for (const [actor, old] of [
      [uffe, inTeams],
      [jonna, inSlack],
    ] as const) {
      const { text } = await old.press('action.claim');
      assert.match(text, /Karen Højlundqvist gjorde opgaven færdig i dag kl\. /);
      if (actor === uffe) assert.match(text, /Åbn igen/, 'who clicks in Teams sees the present card in its place');
    }
    await roomsShowTruth();
  });

  const typed = [
    '<!channel> <!everyone> <@U0BOT> @everyone @channel <at>Vejviser</at>',
    '*fed* _kursiv_ [link](https://evil.example) `kode` # overskrift ~~ud~~ {{DATE(2026-11-22T09:00:00Z,SHORT)}}',
    '<b>fed</b> <script>alert(1)</script> &amp; &lt; "citat" \\ %0A',
    'שלום עולם مرحبا بالعالم \u202Eomvendt\u202C',
    '👩‍👩‍👧‍👦🇩🇰🏳️‍🌈 æøå ÆØÅ',
  ];

  /** Without the signs that turn the direction of a line. */
  const straight = (text: string) => text.replace(/\p{Bidi_Control}/gu, '');

  it('show text as it was typed, cut where it is too long, and notify nobody; what is stored is whole, but for signs that turn a line', async () => {
    const title = `${typed.join(' ')} ${'Ring til skolen 😀 '.repeat(700)}`.slice(0, 10_000).trimEnd();
    const note = `${typed.join('\n')}\n${'Linje æøå\n'.repeat(1500)}`.slice(0, 10_000).trimEnd();
    await addAction(uffe, code, title);
    await roomsShowTruth();
    const beginning = '<!channel>';
    await pressIn(uffe, code, beginning, 'action.done', { note });
    await roomsShowTruth();
    await pressIn(jonna, code, beginning, 'action.reopen');
    await roomsShowTruth();
    const action = [...(await storedPathway(town, code)).actions.values()].at(-1);
    assert.equal(action?.title, straight(title));
    const commits = await (await town.look()).read(code, 1);
    assert.ok(
      commits.some(({ events }) =>
        events.some((event) => event.type === 'ActionDone' && event.note === straight(note)),
      ),
    );
    for (const actor of [uffe, jonna]) {
      for (const text of [`status ${code}`, 'mine', `${typed[0]} ${'x'.repeat(10_000)}`]) {
        const { raw } = await actor.types(text);
        const problems = actor === uffe ? adaptiveProblems(Object(raw)) : messageProblems(Object(raw).blocks);
        assert.deepEqual(problems, []);
      }
    }
    assertHarmless();
  });

  it('carry nothing of the young person’s name, whatever it is', async () => {
    const other = await openPathway(town.teams('karen'), ['uffe'], { youngPerson: typed.join(' ') });
    const karen: Actor = town.teams('karen');
    await showsTruth(town, karen, other);
    const status = await karen.types(`status ${other}`);
    assert.match((await status.press('subject.show')).text, /<!channel> <!everyone>/);
    assertHarmless();
  });

  /** Everything that was ever sent keeps the platforms' limits, and means nothing to them but itself. */
  function assertHarmless(): void {
    for (const { body } of town.tenant.teams.connector.calls) {
      const { attachments = [], entities, textFormat = 'plain' } = Object(body);
      assert.deepEqual([entities, textFormat], [undefined, 'plain']);
      for (const { content } of attachments) assert.deepEqual(adaptiveProblems(content), []);
    }
    for (const { method, args } of town.slack.standIn.calls) {
      if (!/^chat\.(?:postMessage|update|postEphemeral)$/.test(method)) continue;
      assert.deepEqual(messageProblems(JSON.parse(args.blocks ?? '[]')), []);
      assert.deepEqual([args.parse, args.link_names, args.mrkdwn], ['none', 'false', 'false']);
      assert.doesNotMatch(args.text ?? '', /<[!@#]/);
      assert.doesNotMatch(args.blocks ?? '', /"mrkdwn"/);
    }
    for (const { blocks = [], text } of town.slack.standIn.ephemerals) {
      assert.deepEqual(messageProblems(blocks), []);
      assert.doesNotMatch(text, /<[!@#]/);
    }
  }
});
