import assert from 'node:assert/strict';
import { AgreementDesk } from '../../support/agreement-desk.ts';

/** What Uffe may not know of: Karen's promise about health. */
const secret = 'AFTALE MED PSYKIATER';

/** An agreement that Karen has proposed, with promises of Uffe's and of her own; hers is about health. */
async function partial(): Promise<{ desk: AgreementDesk; said: string }> {
  const desk = await AgreementDesk.create();
  await desk.does('karen', 'action.add', {}, { title: secret, deadline: '2026-12-18', topic: 'health' });
  await desk.does('karen', 'action.claim', { action: 'a4' });
  const { said = '' } = await desk.does('karen', 'agreement.propose', { agreement: 0, form: 1 });
  return { desk, said };
}

const consent = (desk: AgreementDesk, person: string) =>
  desk.bench.desk.pathways.perform({
    pathwayId: desk.pathway,
    commandId: `consent-${person}`,
    by: 'karen',
    via: 'slack',
    command: {
      type: 'consent.give',
      kind: 'share',
      topics: ['health'],
      recipients: [{ person }],
      purpose: 'cooperate',
      from: '2026-11-23',
      until: '2027-05-01',
      givenBy: ['youngPerson', 'custodian'],
      form: 'written',
    },
  });

describe('an agreement of which somebody who must sign may not know all', () => {
  it('is proposed, and the coordinator hears at once who cannot sign yet and why', async () => {
    const { said } = await partial();
    assert.match(said, /^Aftalen er foreslået\. Nu skal alle skrive under\. /);
    assert.match(said, /Uffe Testesen kan ikke skrive under endnu\. Der mangler et samtykke \(Sundhed og trivsel\)\./);
    assert.doesNotMatch(said, /Jonna|Karen/, 'who has nothing to sign, or knows it all, is not named');
    assert.doesNotMatch(said, new RegExp(secret));
  });

  it('says so on the coordinator’s own card as long as it is so, and to nobody else', async () => {
    const { desk } = await partial();
    const shown = async (who: string) => JSON.stringify(await desk.does(who, 'agreement.show'));
    assert.match(await shown('karen'), /Kan ikke skrive under endnu/);
    for (const who of ['uffe', 'jonna']) assert.doesNotMatch(await shown(who), /Der mangler et samtykke|Sundhed/);
    await consent(desk, 'uffe');
    assert.doesNotMatch(await shown('karen'), /Uffe Testesen","detail":"Der mangler et samtykke/);
  });

  it('is not signed by them, whatever they send, and they are told so in plain words', async () => {
    const { desk } = await partial();
    const { version: agreement, hash } = await desk.agreement();
    const forged = [{ agreement, hash }, { agreement }, {}];
    for (const data of forged) {
      const answer = await desk.does('uffe', 'agreement.sign', data);
      assert.equal(answer.tone, 'refusal');
      assert.match(answer.said ?? '', /^Du kan ikke skrive under endnu: Noget i aftalen må ikke deles med dig/);
      assert.doesNotMatch(JSON.stringify(answer), new RegExp(`${secret}|${hash}`));
    }
    assert.equal((await desk.agreement()).signatures.size, 0);
  });

  it('has no button with which they could sign it, and tells them why on their card', async () => {
    const { desk } = await partial();
    const { card } = await desk.does('uffe', 'agreement.show');
    assert.ok(!card?.buttons.some(({ verb }) => verb === 'agreement.sign' || verb === 'agreement.signPaper'));
    assert.match(JSON.stringify(card), /Du kan ikke skrive under endnu/);
  });

  it('is signed by them as soon as there is a consent', async () => {
    const { desk } = await partial();
    await consent(desk, 'uffe');
    assert.equal((await desk.sign('uffe')).said, 'Du har skrevet under.');
  });

  it('is signed by whoever may know it all, and by the young person always', async () => {
    const { desk } = await partial();
    assert.equal((await desk.sign('karen')).tone, 'good');
    assert.equal((await desk.youngSigns()).done, true);
  });

  it('is not noted as signed on paper by, for or before somebody who may not know it all', async () => {
    const { desk } = await partial();
    const { version: agreement, hash } = await desk.agreement();
    const note = (who: string, party: string, witness: string) =>
      desk.does(who, 'agreement.signPaper', { agreement, hash }, { party, witness });
    assert.match((await note('uffe', 'youngPerson', 'karen')).said ?? '', /^Du kan ikke skrive under endnu/);
    assert.match((await note('karen', 'youngPerson', 'uffe')).said ?? '', /^Uffe Testesen må ikke kende hele aftalen/);
    assert.match((await note('karen', 'custodian', 'uffe')).said ?? '', /må ikke kende hele aftalen endnu/);
    assert.equal((await desk.agreement()).signatures.size, 0);
  });
});
