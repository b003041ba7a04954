import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type AgreementText, canonicalText, sealedText, textHash } from '../../../services/pathway/agreement.ts';
import { commit as commitSchema } from '../../../services/pathway/events.ts';
import { foldCommit } from '../../../services/pathway/fold.ts';
import { agreementOf, proposedAgreement } from '../../support/agreement-bench.ts';

const text: AgreementText = {
  goals: [{ id: 'g1', text: 'Jeg vil være tømrer' }],
  promises: [{ action: 'a1', title: 'Ring til FGU', responsible: 'uffe', deadline: '2026-12-01' }],
};

const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '","', '\ud83d', 'é', 'e\u0301', '<b>'));
const anyText: fc.Arbitrary<AgreementText> = fc.record(
  {
    goals: fc.array(fc.record({ id: words, text: words }), { maxLength: 3 }),
    promises: fc.array(fc.record({ action: words, title: words, responsible: words, deadline: words }), {
      maxLength: 3,
    }),
    custodianSigns: fc.boolean(),
  },
  { requiredKeys: ['goals', 'promises'] },
);

describe('the text of an agreement', () => {
  it('has a hash that anybody can make again, and that never changes', () => {
    const canonical =
      '["vejviser-agreement-1","K7F3XQ",1,[["g1","Jeg vil være tømrer"]],[["a1","Ring til FGU","uffe","2026-12-01"]],false]';
    assert.equal(canonicalText('K7F3XQ', 1, text), canonical);
    assert.equal(textHash('K7F3XQ', 1, text), createHash('sha256').update(canonical, 'utf8').digest('hex'));
  });

  it('has another hash when anything in it is another, and in another pathway or version', () => {
    const [goal] = text.goals;
    const [promise] = text.promises;
    assert.ok(goal && promise);
    const others: AgreementText[] = [
      { ...text, goals: [{ ...goal, text: 'Jeg vil være tømrer ' }] },
      { ...text, goals: [{ ...goal, id: 'g2' }] },
      { ...text, goals: [goal, goal] },
      { ...text, goals: [] },
      { ...text, promises: [{ ...promise, responsible: 'jonna' }] },
      { ...text, promises: [{ ...promise, deadline: '2026-12-02' }] },
      { ...text, promises: [{ ...promise, title: 'ring til FGU' }] },
      { ...text, promises: [{ ...promise, action: 'a2' }] },
      { ...text, custodianSigns: true },
    ];
    const hashes = [
      textHash('K7F3XQ', 1, text),
      textHash('K7F3XQ', 2, text),
      textHash('K7F3XR', 1, text),
      ...others.map((other) => textHash('K7F3XQ', 1, other)),
    ];
    assert.equal(new Set(hashes).size, hashes.length);
  });

  it('is the same only for what says the same, whatever people write into it', () => {
    const said = ({ goals, promises, custodianSigns = false }: AgreementText) => ({ goals, promises, custodianSigns });
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const same = canonicalText('K7F3XQ', 1, one) === canonicalText('K7F3XQ', 1, other);
        assert.equal(same, JSON.stringify(said(one)) === JSON.stringify(said(other)));
        const stored: AgreementText = JSON.parse(JSON.stringify(one));
        assert.equal(textHash('K7F3XQ', 1, stored), textHash('K7F3XQ', 1, one), 'the store changes nothing in it');
      }),
    );
  });
});

describe('what a seal is made over', () => {
  const signature = { party: 'uffe', by: 'uffe', at: '2026-11-23T07:02:00.000Z', method: 'chat' } as const;

  it('is another for another pathway, version, text, party, person, time, way, witness or level', () => {
    const texts = [
      sealedText('K7F3XQ', 1, 'h', signature),
      sealedText('K7F3XR', 1, 'h', signature),
      sealedText('K7F3XQ', 2, 'h', signature),
      sealedText('K7F3XQ', 1, 'i', signature),
      sealedText('K7F3XQ', 1, 'h', { ...signature, party: 'jonna' }),
      sealedText('K7F3XQ', 1, 'h', { ...signature, by: 'jonna' }),
      sealedText('K7F3XQ', 1, 'h', { ...signature, at: '2026-11-23T07:02:00.001Z' }),
      sealedText('K7F3XQ', 1, 'h', { ...signature, method: 'page' }),
      sealedText('K7F3XQ', 1, 'h', { ...signature, witness: 'karen' }),
      sealedText('K7F3XQ', 1, 'h', { ...signature, level: 'karen' }),
    ];
    assert.equal(new Set(texts).size, texts.length);
  });
});

describe('a signature in the stream', () => {
  it('that names the hash of another text is none under this one', () => {
    const bench = proposedAgreement();
    const signed = { type: 'AgreementSigned', agreement: 1, party: 'uffe', method: 'chat', seal: 's' } as const;
    const commit = (hash: string) =>
      commitSchema.parse({ ...bench.commits.at(-1), version: bench.state.version + 1, events: [{ ...signed, hash }] });
    const { hash } = agreementOf(bench);
    assert.deepEqual([...(foldCommit(bench.state, commit(hash)).agreements[0]?.signatures.keys() ?? [])], ['uffe']);
    assert.equal(foldCommit(bench.state, commit(`${hash}0`)).agreements[0]?.signatures.size, 0);
  });
});
