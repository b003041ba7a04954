import assert from 'node:assert/strict';
import {
  agreementChanged,
  agreementHostile,
  agreementInForce,
  agreementNone,
  agreementPartyGone,
  agreementProposed,
  galleryAgreement,
  talkWanted,
} from '../../../../bot/demo/gallery-agreements.ts';
import { galleryContext } from '../../../../bot/demo/gallery-states.ts';
import {
  declineAgreementForm,
  proposeAgreementForm,
  signOnPaperForm,
} from '../../../../cards/views/agreement/agreement-forms.ts';
import { talkCard } from '../../../../cards/views/agreement/talk-card.ts';
import { goalDropForm, goalRateForm } from '../../../../cards/views/plan/goal-forms.ts';
import { hasEducationGoal } from '../../../../cards/views/plan/goal-item.ts';
import { buttonOf, inputOf, labelsOf } from '../../../support/card-parts.ts';

const ctx = galleryContext('da');
const values = (choices: readonly { readonly value: string }[]) => choices.map(({ value }) => value);

describe('the form that proposes an agreement', () => {
  it('carries the newest version that its reader could see', () => {
    assert.equal(proposeAgreementForm(ctx, agreementNone).data.agreement, 0);
    assert.equal(proposeAgreementForm(ctx, agreementChanged).data.agreement, 2);
  });

  it('leaves out the promises of those who cannot sign', () => {
    const promised = (state: typeof agreementNone, view = ctx) =>
      values(inputOf(proposeAgreementForm(view, state), 'actions', 'choice').choices);
    assert.deepEqual(promised(agreementNone), ['a2', 'a1', 'a3']);
    assert.deepEqual(promised(agreementPartyGone), ['a2', 'a3']);
    assert.deepEqual(promised(agreementNone, { ...ctx, isActive: (person) => person !== 'anne' }), ['a1', 'a3']);
  });
});

describe('the form that says no', () => {
  it('wants the reason, and may be about those who have no account', () => {
    const form = declineAgreementForm(ctx, agreementProposed, galleryAgreement(agreementProposed));
    assert.equal(inputOf(form, 'note', 'text').required, true);
    const party = inputOf(form, 'party', 'choice');
    assert.deepEqual([party.label, party.required], ['Hvem siger nej?', false]);
    assert.deepEqual(values(party.choices), ['youngPerson', 'custodian']);
  });

  it('does not ask for custodians where they do not sign', () => {
    const form = declineAgreementForm(ctx, agreementHostile, galleryAgreement(agreementHostile));
    assert.deepEqual(values(inputOf(form, 'party', 'choice').choices), ['youngPerson']);
  });

  it('to what is in force is about the young person alone', () => {
    const form = declineAgreementForm(ctx, agreementInForce, galleryAgreement(agreementInForce));
    const party = inputOf(form, 'party', 'choice');
    assert.deepEqual([values(party.choices), party.value], [['youngPerson'], 'youngPerson']);
  });
});

describe('the form for a signature on paper', () => {
  it('asks only for those who have not signed, and proposes nobody as the witness, least of all the asker', () => {
    const agreement = galleryAgreement(agreementChanged);
    const young = galleryAgreement(agreementProposed).signatures.get('youngPerson');
    assert.ok(young);
    const half = { ...agreement, signatures: new Map([['youngPerson', young]]) };
    const form = signOnPaperForm(galleryContext('da', 'soren'), agreementChanged, half);
    const party = inputOf(form, 'party', 'choice');
    assert.deepEqual([values(party.choices), party.value], [['custodian'], 'custodian']);
    const witness = inputOf(form, 'witness', 'choice');
    assert.deepEqual([values(witness.choices).includes('soren'), witness.value], [false, undefined]);
    assert.equal(form.data.hash, agreement.hash);
  });
});

describe('the forms of a goal that is under way', () => {
  it('say which goal it is, in the young person’s own words', () => {
    const goal = agreementChanged.goals.get('g1');
    assert.ok(goal);
    const rate = goalRateForm(ctx, agreementChanged, goal);
    assert.equal(rate.intro, '”Jeg vil være tømrer og have min egen lejlighed”');
    assert.equal(inputOf(rate, 'value', 'choice').value, '5');
    assert.match(
      goalDropForm(ctx, agreementChanged, goal).intro ?? '',
      /^”Jeg vil være tømrer.*” Målet bliver stående/,
    );
  });

  it('know whether one is about education or employment', () => {
    assert.equal(hasEducationGoal(agreementNone), true);
    assert.equal(hasEducationGoal({ ...agreementNone, goals: new Map() }), false);
    const health = new Map([...agreementNone.goals].filter(([, { topic }]) => topic === 'health'));
    assert.equal(hasEducationGoal({ ...agreementNone, goals: health }), false);
  });
});

describe('the card of a young person who wants to talk', () => {
  it('says since when, and that only the coordinator is told, and is settled with one click', () => {
    const card = talkCard(ctx, talkWanted);
    assert.match(JSON.stringify(card.blocks), /Kun du får det at vide.*22\. november kl\. 18\.58/);
    const { verb, form } = buttonOf(card, 'Jeg har talt med den unge');
    assert.deepEqual([verb, form], ['talk.settle', undefined]);
  });

  it('has no button once it is settled, or in a closed pathway', () => {
    assert.deepEqual(labelsOf(talkCard(ctx, agreementNone)), []);
    assert.deepEqual(labelsOf(talkCard(ctx, { ...talkWanted, status: 'closed' })), []);
  });
});
