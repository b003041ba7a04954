import assert from 'node:assert/strict';
import { checklistTemplate } from '../../../../services/models/checklist.ts';
import type { FilledChecklist } from '../../../../services/pathway/commands.ts';
import { decide } from '../../../../services/pathway/decide.ts';
import { testSeal } from '../../../support/domain.ts';
import { SharingBench, sharingModel } from '../../../support/sharing-bench.ts';

const answer = (
  bench: SharingBench,
  by: string,
  answers: Record<string, string>,
  rest: Partial<FilledChecklist> = {},
) => bench.run(by, { type: 'meeting.answer', meeting: 'm1', answers, base: bench.state.version, ...rest });
const value = (bench: SharingBench, key: string) => bench.state.meetings.get('m1')?.answers.get(key)?.at(-1)?.value;

/** A meeting that Karen has planned; Uffe may not know of health. */
function planned(): SharingBench {
  const bench = new SharingBench();
  bench.do('karen', { type: 'meeting.plan', at: '2026-12-03T13:00', kind: 'network', place: 'Villa Havblik' });
  return bench;
}

/** The model with a checklist that cannot do without what is about health. */
const strict = {
  ...sharingModel,
  checklist: checklistTemplate.parse({
    ...sharingModel.checklist,
    sections: sharingModel.checklist?.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => (item.key === 'wellbeing' ? { ...item, required: true } : item)),
    })),
  }),
};

describe('an item of the checklist that somebody may not know', () => {
  it('is not emptied by their form, where it stands empty', () => {
    const bench = planned();
    answer(bench, 'karen', { wellbeing: 'Sover dårligt', practical: 'Lokale 2' });
    assert.deepEqual(answer(bench, 'uffe', { wellbeing: '' }), { events: [] });
    answer(bench, 'uffe', { wellbeing: '', practical: '' });
    assert.equal(value(bench, 'wellbeing'), 'Sover dårligt');
    assert.equal(value(bench, 'practical'), '', 'what they know, they may take back');
    answer(bench, 'karen', { wellbeing: '' });
    assert.equal(value(bench, 'wellbeing'), '');
  });

  for (const stands of ['', 'Sover dårligt']) {
    it(`is not answered by them, and their try does not tell whether something stands there (“${stands}”)`, () => {
      const bench = planned();
      answer(bench, 'karen', { wellbeing: stands });
      const before = bench.state.version;
      for (const guess of ['Var træt i dag', 'Sover dårligt']) {
        const refusal = { code: 'itemNotShared', input: 'item.wellbeing' };
        assert.deepEqual(answer(bench, 'uffe', { wellbeing: guess, practical: 'x' }), { refusal });
      }
      assert.equal(bench.state.version, before, 'nothing of what came with it is kept');
    });
  }

  it('that they answered when they might know it is theirs to change, until somebody else has answered it', () => {
    const bench = planned();
    bench.commit('uffe', [{ type: 'ChecklistAnswered', meeting: 'm1', answers: { wellbeing: 'Var træt' } }]);
    answer(bench, 'uffe', { wellbeing: 'Var træt i dag' });
    assert.equal(value(bench, 'wellbeing'), 'Var træt i dag');
    answer(bench, 'karen', { wellbeing: 'Sover dårligt' });
    // They still see what they have written themselves, and their form brings it back.
    answer(bench, 'uffe', { wellbeing: 'Var træt i dag', practical: 'Kaffe' });
    assert.equal(value(bench, 'practical'), 'Kaffe');
    assert.deepEqual(answer(bench, 'uffe', { wellbeing: '' }), { events: [] });
    assert.equal(value(bench, 'wellbeing'), 'Sover dårligt');
  });

  it('is not emptied by a form that did not show it, also when it may be known by the time that it comes', () => {
    const bench = planned();
    answer(bench, 'karen', { wellbeing: 'Sover dårligt' });
    bench.consent({ recipients: [{ person: 'uffe' }] });
    assert.deepEqual(answer(bench, 'uffe', { wellbeing: '' }, { left: ['wellbeing'] }), { events: [] });
    answer(bench, 'uffe', { wellbeing: '' });
    assert.equal(value(bench, 'wellbeing'), '', 'whoever saw it and emptied it has emptied it');
  });

  it('keeps somebody from completing the meeting when it is required, answered or not', () => {
    for (const stands of ['', 'Sover dårligt']) {
      const bench = planned();
      answer(bench, 'karen', { wellbeing: stands });
      const complete = (by: string) => {
        const { version: base } = bench.state;
        const command = { type: 'meeting.complete', meeting: 'm1', answers: { youngPerson: 'present' }, base } as const;
        const decision = decide(bench.state, command, { ...bench.context, model: () => strict, by, seal: testSeal });
        return 'refusal' in decision ? decision.refusal.code : 'done';
      };
      assert.equal(complete('uffe'), 'checklistNotShared');
      assert.equal(complete('karen'), stands === '' ? 'inputMissing' : 'done');
    }
  });

  it('is in the record as it was answered, whoever completes the meeting', () => {
    const bench = planned();
    answer(bench, 'karen', { wellbeing: 'Sover dårligt', youngPerson: 'present' });
    const { version: base } = bench.state;
    const answers = { wellbeing: '', youngPerson: 'present' };
    bench.do('uffe', { type: 'meeting.begin', meeting: 'm1', renew: false });
    bench.do('uffe', { type: 'meeting.complete', meeting: 'm1', answers, base });
    assert.equal(value(bench, 'wellbeing'), 'Sover dårligt');
  });
});

describe('a list of the checklist', () => {
  const twoActions = (bench: SharingBench) => ({ open: bench.action('other'), hidden: bench.action('health') });

  it('keeps the actions that somebody was not shown, whatever they tick and untick', () => {
    const bench = planned();
    const { open, hidden } = twoActions(bench);
    answer(bench, 'karen', { agreementsKept: `${open},${hidden}` });
    assert.deepEqual(answer(bench, 'uffe', { agreementsKept: open }), { events: [] }, 'as their form showed it');
    answer(bench, 'uffe', { agreementsKept: '' });
    assert.equal(value(bench, 'agreementsKept'), hidden);
    answer(bench, 'uffe', { agreementsKept: open });
    assert.equal(value(bench, 'agreementsKept'), `${open},${hidden}`);
  });

  it('keeps the agenda points that somebody was not shown', () => {
    const bench = planned();
    bench.do('karen', { type: 'meeting.addAgenda', text: 'Nøgler', from: 'team' });
    bench.do('karen', { type: 'meeting.addAgenda', text: 'Medicin', from: 'team', topic: 'health' });
    answer(bench, 'karen', { agendaCovered: 'p1,p2' });
    answer(bench, 'uffe', { agendaCovered: '' });
    assert.equal(value(bench, 'agendaCovered'), 'p2');
  });

  it('gets no tick and loses none at a thing that is kept from the sender', () => {
    const bench = planned();
    const { hidden } = twoActions(bench);
    assert.deepEqual(answer(bench, 'uffe', { agreementsKept: hidden }), { events: [] });
    assert.equal(value(bench, 'agreementsKept'), undefined);
  });

  it('keeps what a form left out, also when it may be known by the time that it comes, or somebody has ticked since', () => {
    const bench = planned();
    const { open, hidden } = twoActions(bench);
    const { version: early } = bench.state;
    answer(bench, 'karen', { agreementsKept: `${open},${hidden}` });
    bench.consent({ recipients: [{ person: 'uffe' }] });
    answer(bench, 'uffe', { agreementsKept: '' }, { left: [hidden] });
    assert.equal(value(bench, 'agreementsKept'), hidden);
    answer(bench, 'uffe', { agreementsKept: open }, { base: early, left: [hidden] });
    assert.equal(value(bench, 'agreementsKept'), `${open},${hidden}`);
  });

  it('is kept as it was suggested, with what was suggested and kept from the sender', () => {
    const bench = planned();
    const { open, hidden } = twoActions(bench);
    for (const action of [open, hidden]) {
      bench.do('karen', { type: 'action.claim', action });
      bench.do('karen', { type: 'action.done', action });
    }
    bench.at('2026-12-03T13:05');
    answer(bench, 'uffe', { agreementsKept: open });
    assert.equal(value(bench, 'agreementsKept'), `${open},${hidden}`);
  });
});

describe('a status that is health', () => {
  const complete = (bench: SharingBench, answers: Record<string, string>) => {
    bench.do('uffe', { type: 'meeting.begin', meeting: 'm1', renew: false });
    const { version: base } = bench.state;
    bench.do('uffe', {
      type: 'meeting.complete',
      meeting: 'm1',
      answers: { youngPerson: 'present', ...answers },
      base,
    });
  };
  const going = (bench: SharingBench) =>
    [...bench.state.spells.values()].filter(({ ended }) => !ended).map(({ code }) => code);

  it('is not overwritten by the form of somebody who may not know it, nor told to them by completing the meeting', () => {
    const bench = planned();
    answer(bench, 'karen', { statusCode: 'sygdom', statusSince: '2026-11-01' });
    complete(bench, { statusCode: '', statusSince: '', statusHours: '' });
    const [spell] = [...bench.state.spells.values()];
    assert.equal(spell?.code, 'sygdom');
    assert.deepEqual([spell?.noted.by, spell?.verified.by], ['karen', 'karen']);
    assert.equal(bench.seenAs('uffe').spells.size, 0);
    assert.deepEqual(bench.seenAs('uffe').hidden.spells, [spell?.id]);
  });

  it('that is still so is said to be so by whoever told it', () => {
    const bench = planned();
    bench.do('karen', { type: 'spell.begin', code: 'sygdom', from: '2026-11-01', source: 'team' });
    answer(bench, 'karen', { statusCode: 'sygdom' });
    complete(bench, {});
    assert.deepEqual(going(bench), ['sygdom']);
    assert.equal(bench.state.spells.get('s1')?.verified.by, 'karen');
  });

  it('goes on beside what somebody tells who may not know it, also when they say that there is nothing', () => {
    const bench = planned();
    bench.do('karen', { type: 'spell.begin', code: 'sygdom', from: '2026-11-01', source: 'team' });
    bench.do('karen', { type: 'spell.begin', code: 'fgu_agu', from: '2026-10-01', source: 'team' });
    complete(bench, { statusCode: 'ingen' });
    assert.deepEqual(going(bench), ['sygdom', 'ingen']);
  });

  it('is no suggestion to them: what their form suggests and they leave is their answer to nothing else', () => {
    const bench = planned();
    bench.do('karen', { type: 'spell.begin', code: 'fgu_agu', from: '2026-10-01', source: 'team' });
    bench.do('karen', { type: 'spell.begin', code: 'sygdom', from: '2026-11-01', source: 'team' });
    answer(bench, 'karen', { statusCode: 'sygdom' });
    answer(bench, 'uffe', { statusCode: 'fgu_agu', practical: 'Kaffe' }, { base: 1 });
    assert.deepEqual([value(bench, 'statusCode'), value(bench, 'practical')], ['sygdom', 'Kaffe']);
  });
});

describe('a protected place of a meeting', () => {
  const move = (bench: SharingBench, rest: object = {}) =>
    bench.do('uffe', { type: 'meeting.move', meeting: 'm1', at: '2026-12-10T10:00', ...rest });
  const place = (bench: SharingBench) => bench.state.meetings.get('m1')?.place;

  it('stands when somebody moves the meeting who has not seen it, until they name another one', () => {
    const bench = planned();
    bench.do('karen', { type: 'protection.set', cleared: [] });
    move(bench, { place: '' });
    assert.equal(place(bench), 'Villa Havblik');
    move(bench, { place: 'Rådhuset' });
    assert.equal(place(bench), 'Rådhuset');
  });

  it('stands when their form did not show it, also when it may be known by the time that it comes', () => {
    const bench = planned();
    move(bench, { left: ['place'] });
    assert.equal(place(bench), 'Villa Havblik');
    move(bench, { at: '2026-12-11T10:00' });
    assert.equal(place(bench), undefined, 'whoever saw it and emptied it has emptied it');
  });
});
