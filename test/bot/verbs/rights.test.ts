import assert from 'node:assert/strict';
import { verbHandlers } from '../../../bot/verbs/registry.ts';
import { rules } from '../../../services/policy.ts';
import { refusalsOf } from '../../../services/refusal-record.ts';
import { MeetingDesk, meetingForm } from '../../support/meeting-desk.ts';

const consented = { kind: 'share', topics: 'education', recipients: 'person:uffe', purpose: 'cooperate' };
const givenConsent = {
  ...consented,
  from: '2026-11-23',
  until: '2026-12-31',
  givenBy: 'youngPerson',
  givenHow: 'oral',
};

/** Every verb of meetings, the plan, goals, the agreement, status and reminders, with everything that it asks for. */
const complete: readonly (readonly [verb: string, data: Record<string, unknown>, inputs: Record<string, string>])[] = [
  ['meeting.plan', {}, { ...meetingForm, at: '2026-12-17T13:00' }],
  ['meeting.move', { meeting: 'm1' }, { at: '2026-12-17T13:00' }],
  ['meeting.cancel', { meeting: 'm1' }, { note: 'Vejret' }],
  ['meeting.addAgenda', { meeting: 'm1' }, { text: 'Praktik', from: 'team' }],
  ['meeting.dropAgenda', { meeting: 'm1', point: 'p1' }, {}],
  ['meeting.begin', { meeting: 'm1' }, {}],
  ['meeting.answer', { meeting: 'm1', section: 'attendance' }, { 'item.youngPerson': 'present' }],
  ['meeting.complete', { meeting: 'm1' }, { 'item.youngPerson': 'present' }],
  ['meeting.correct', { meeting: 'm1' }, { text: 'Skolen var med' }],
  ['meeting.show', { meeting: 'm1' }, {}],
  ['meeting.calendar', { meeting: 'm1' }, {}],
  ['plan.settle', { step: 'closing' }, { outcome: 'done' }],
  ['pathway.correct', {}, { birthDate: '2009-05-15', model: 'x' }],
  ['goal.add', {}, { text: 'Kok', topic: 'education' }],
  ['goal.reword', { goalId: 'g1' }, { text: 'Kok' }],
  ['goal.rate', { goalId: 'g1' }, { value: '5' }],
  ['goal.reach', { goalId: 'g1' }, {}],
  ['goal.raise', { goalId: 'g1' }, { text: 'Kok', target: '9' }],
  ['goal.drop', { goalId: 'g1' }, { note: 'Hellere bager' }],
  ['agreement.show', {}, {}],
  ['agreement.paper', { agreement: 1 }, {}],
  ['agreement.propose', { agreement: 0 }, { goal: 'Kok' }],
  ['agreement.sign', { agreement: 1, hash: 'x' }, {}],
  ['agreement.signPaper', { agreement: 1, hash: 'x' }, { party: 'youngPerson', witness: 'uffe' }],
  ['agreement.decline', { agreement: 1 }, { note: 'Nej' }],
  ['agreement.withdraw', { agreement: 1 }, {}],
  ['consent.show', {}, {}],
  ['consent.give', {}, givenConsent],
  ['consent.join', { consent: 'c1' }, { giver: 'custodian', givenHow: 'written' }],
  ['consent.refuse', {}, { ...consented, refusedBy: 'youngPerson' }],
  ['consent.withdraw', { consent: 'c1' }, {}],
  ['consent.askAgain', { consent: 'c1' }, {}],
  [
    'share.propose',
    {},
    { topic: 'health', recipients: 'person:uffe', ground: 'fvl28', reason: 'Fare', until: '2026-12-01' },
  ],
  ['share.approve', { share: 'l1' }, {}],
  ['share.decline', { share: 'l1', form: 1 }, {}],
  ['share.end', { share: 'l1' }, {}],
  ['share.tell', { share: 'l1' }, {}],
  ['protection.set', { form: 1 }, {}],
  ['protection.lift', {}, {}],
  ['hidden.show', {}, {}],
  ['journal.show', {}, {}],
  ['journal.file', {}, {}],
  ['correction.show', {}, {}],
  ['correction.note', { form: 1 }, { about: 'other', text: 'Ny skole' }],
  ['correction.decline', { correction: 'r1' }, { note: 'Nej' }],
  ['hold.show', {}, {}],
  ['hold.place', {}, { reason: 'Klagesag' }],
  ['hold.lift', {}, {}],
  ['looks.show', {}, {}],
  ['review.show', {}, {}],
  ['review.confirm', { mark: '0123456789abcdef' }, {}],
  ['stranger.remove', { platform: 'slack', user: 'U0GUEST' }, {}],
  ['talk.settle', {}, {}],
  ['access.show', {}, {}],
  ['access.give', { to: 'youngPerson' }, {}],
  ['access.end', { to: 'youngPerson' }, {}],
  ['spell.begin', {}, { code: 'fritidsjob', from: '2026-11-02', source: 'team' }],
  ['spell.end', { spell: 's1' }, { on: '2026-11-20', how: 'dropped' }],
  ['spell.verify', { spell: 's1' }, {}],
  ['reminder.snooze', { item: 'a1' }, {}],
];

describe('a verb of meetings', () => {
  it('is among those that there are, and none of them is forgotten here', () => {
    const old = /^(pathway\.(?!correct)|subject|member|coordinator|action)/;
    const expected = [...verbHandlers.keys()].filter(
      (verb) => !old.test(verb) && verb !== 'reminder.hour' && verb !== 'concern.show',
    );
    assert.deepEqual(complete.map(([verb]) => verb).sort(), expected.sort());
  });

  for (const [verb, data, inputs] of complete) {
    it(`${verb} of somebody who is not of the team is refused, shows nothing, changes nothing, and is recorded`, async () => {
      const desk = await MeetingDesk.create();
      const { pathway, bench } = desk;
      for (const sent of [inputs, {}]) {
        const answer = await bench.click('fremmed', verb, { pathway, ...data }, sent);
        const made = await bench.click('fremmed', verb, { pathway: 'ZZZZZZ', ...data }, sent);
        assert.deepEqual([answer.tone, answer.card, answer.form], ['refusal', undefined, undefined]);
        assert.equal(answer.said, made.said, 'nobody learns which codes there are');
        assert.doesNotMatch(JSON.stringify(answer), /Rådhuset|Uffe|Karen|december/);
      }
      assert.equal((await desk.state()).version, 2);
      assert.deepEqual(bench.refreshed, []);
      const recorded = await refusalsOf(bench.desk.documents, '2026-11');
      assert.ok(
        recorded.length > 0 && recorded.every(({ verb: named, code }) => named === verb && code === 'notOfTheTeam'),
      );
    });

    it(`${verb} of a stranger is refused and recorded`, async () => {
      const desk = await MeetingDesk.create();
      const answer = await desk.bench.click('ukendt', verb, { pathway: desk.pathway, ...data }, inputs);
      assert.deepEqual([answer.tone, answer.card, answer.form], ['refusal', undefined, undefined]);
      const [recorded] = await refusalsOf(desk.bench.desk.documents, '2026-11');
      assert.equal(recorded?.code, 'stranger');
    });
  }

  for (const [verb, data, inputs] of complete.filter(([verb]) =>
    Object.entries(rules).some(([known, rule]) => known === verb && rule === 'coordinator'),
  )) {
    it(`${verb} is the coordinator’s`, async () => {
      const desk = await MeetingDesk.create();
      const answer = await desk.bench.click('uffe', verb, { pathway: desk.pathway, ...data }, inputs);
      assert.match(answer.said ?? '', /koordinator.*Karen Testesen/i);
      assert.equal((await desk.state()).version, 2);
    });
  }

  for (const data of [
    { meeting: 'm9' },
    { meeting: '' },
    { meeting: 7 },
    { meeting: ['m1'] },
    { meeting: { $ne: 1 } },
    { meeting: '__proto__' },
  ]) {
    it(`about ${JSON.stringify(data)} gets a polite answer and no form`, async () => {
      const desk = await MeetingDesk.create();
      const verbs = complete.filter(([verb]) => verb.startsWith('meeting.') && verb !== 'meeting.plan');
      for (const [verb, own, inputs] of verbs) {
        for (const sent of [inputs, {}]) {
          const answer = await desk.bench.click('uffe', verb, { ...own, pathway: desk.pathway, ...data }, sent);
          assert.deepEqual([answer.tone, answer.form, answer.card], ['refusal', undefined, undefined], verb);
          assert.ok(answer.said);
        }
      }
      assert.equal((await desk.state()).version, 2);
    });
  }

  it('in a pathway that is closed changes nothing', async () => {
    const desk = await MeetingDesk.create();
    await desk.bench.click('karen', 'pathway.close', { pathway: desk.pathway }, { reason: 'movedAway' });
    // What shows less, and never more, is possible always: taking a yes back, ending what is shared, protecting an address. So is putting
    // right what is kept.
    const always =
      /^(consent\.withdraw|share\.end|protection\.set|stranger\.remove|hold\.place|hold\.lift|correction\.note|correction\.decline|journal\.file)$/;
    for (const [verb, data, inputs] of complete.filter(([verb]) => !always.test(verb))) {
      const answer = await desk.bench.click('karen', verb, { pathway: desk.pathway, ...data }, inputs);
      if (!/\.(show|calendar|paper)$/.test(verb)) assert.match(answer.said ?? '', /er lukket/, verb);
    }
    assert.equal((await desk.state()).version, 3);
  });
});
