import assert from 'node:assert/strict';
import type { Answer } from '../../../bot/request.ts';
import { readAgreementLink } from '../../../bot/web/agreement-link.ts';
import { AgreementDesk } from '../../support/agreement-desk.ts';

describe('the agreement on paper, asked for in the chat', () => {
  const linkOf = (desk: AgreementDesk, answer: Answer) => {
    const url = answer.card?.links?.[0]?.url ?? '';
    const token = /^https:\/\/vejviser\.example\/agreement\/([\w.-]+)\.pdf$/.exec(url)?.[1] ?? assert.fail(url);
    return readAgreementLink([desk.bench.desk.secret], token, desk.bench.now);
  };

  it('is a link that is the asker’s own and ends after a quarter of an hour, told to them alone', async () => {
    const desk = await AgreementDesk.proposed();
    const { version } = await desk.state();
    const answer = await desk.does('uffe', 'agreement.paper', { agreement: 1 });
    assert.equal(answer.personal, true);
    const until = Math.floor(desk.bench.now.plus({ minutes: 15 }).toSeconds());
    assert.deepEqual(linkOf(desk, answer), {
      pathwayId: desk.pathway,
      version: 1,
      person: 'uffe',
      locale: 'da',
      until,
    });
    const said = JSON.stringify(answer.card);
    assert.match(said, /Linket er til Uffe Testesen og virker til 23\. november kl\. 8\.17/);
    assert.doesNotMatch(said, /Mikkel/, 'the name stands on the paper alone');
    assert.equal((await desk.state()).version, version, 'asking changes nothing');
  });

  it('is of the version that is shown unless another is named', async () => {
    const desk = await AgreementDesk.inForce();
    await desk.does('karen', 'agreement.propose', { agreement: 1 }, { goal: 'Jeg vil rejse' });
    assert.equal(linkOf(desk, await desk.does('jonna', 'agreement.paper'))?.version, 2);
    assert.equal(linkOf(desk, await desk.does('jonna', 'agreement.paper', { agreement: 1 }))?.version, 1);
    await desk.does('karen', 'agreement.withdraw', { agreement: 2 });
    assert.equal(linkOf(desk, await desk.does('jonna', 'agreement.paper'))?.version, 1, 'the one that holds');
  });

  it('is refused where there is no agreement, and for a version that there is not', async () => {
    const none = await AgreementDesk.create();
    assert.equal((await none.does('karen', 'agreement.paper')).tone, 'refusal');
    const desk = await AgreementDesk.proposed();
    for (const agreement of [2, 0, -1, 'x', '1.5', {}, '__proto__', null]) {
      const answer = await desk.does('karen', 'agreement.paper', { agreement });
      assert.deepEqual([answer.tone, answer.card], ['refusal', undefined], String(agreement));
    }
  });

  it('can be had of a pathway that is closed, for the record, by who was in the team', async () => {
    const desk = await AgreementDesk.inForce();
    await desk.does('karen', 'pathway.close', {}, { reason: 'movedAway' });
    assert.ok((await desk.does('uffe', 'agreement.paper')).card);
    assert.equal((await desk.does('fremmed', 'agreement.paper')).tone, 'refusal');
  });

  it('stands on the room’s card and on the one with everything, and its own card leads to a new link and back', async () => {
    const desk = await AgreementDesk.proposed();
    for (const data of [{}, { back: 1 }]) {
      const { card } = await desk.does('karen', 'agreement.show', data);
      const buttons = card?.blocks.flatMap((block) =>
        block.type === 'list' ? block.items.flatMap((item) => item.buttons ?? []) : [],
      );
      const button = buttons?.find(({ verb }) => verb === 'agreement.paper');
      const { card: paper } = await desk.does('karen', 'agreement.paper', { ...button?.data });
      assert.deepEqual(
        paper?.buttons.map(({ verb, back }) => [verb, back]),
        [
          ['agreement.paper', undefined],
          ['agreement.show', true],
        ],
      );
    }
  });

  it('puts neither the link nor a name into the log', async () => {
    const desk = await AgreementDesk.proposed();
    const answer = await desk.does('uffe', 'agreement.paper');
    const token = answer.card?.links?.[0]?.url.split('/').at(-1) ?? assert.fail();
    assert.doesNotMatch(desk.bench.logged.join(''), /Mikkel|Testesen/);
    assert.ok(!desk.bench.logged.join('').includes(token));
  });
});
