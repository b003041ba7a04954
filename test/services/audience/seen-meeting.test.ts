import assert from 'node:assert/strict';
import type { Audience } from '../../../services/audience/viewer.ts';
import { AnswerBook } from '../../../services/pathway/answer-book.ts';
import { adultSights } from '../../../services/pathway/events.ts';
import { answerTo } from '../../../services/pathway/meeting.ts';
import { SharingBench } from '../../support/sharing-bench.ts';

const answer = (bench: SharingBench, by: string, answers: Record<string, string>) =>
  bench.do(by, { type: 'meeting.answer', meeting: 'm1', answers, base: bench.state.version });

const answered = (bench: SharingBench, by: string, answers: Record<string, string>) =>
  bench.commit(by, [{ type: 'ChecklistAnswered', meeting: 'm1', answers }]);

/** A meeting with agenda points about health and other things, and answers about both. */
function withMeeting(): SharingBench {
  const bench = new SharingBench();
  bench.do('karen', { type: 'meeting.plan', at: '2026-11-24T13:00', kind: 'network', place: 'Havneskolen' });
  bench.do('karen', { type: 'meeting.addAgenda', text: 'Medicin', from: 'team', topic: 'health' });
  bench.do('karen', { type: 'meeting.addAgenda', text: 'Nøgler', from: 'team' });
  bench.do('uffe', { type: 'meeting.addAgenda', text: 'Søvn', from: 'team', topic: 'health' });
  return bench;
}

const seen = (bench: SharingBench, audience: Audience) => bench.seen(audience).meetings.get('m1');
const seenAs = (bench: SharingBench, person: string) => seen(bench, { kind: 'person', person });
const points = (bench: SharingBench, person: string) => [...(seenAs(bench, person)?.agenda.keys() ?? [])];
const said = (bench: SharingBench, person: string, key: string) => {
  const meeting = seenAs(bench, person);
  return meeting && answerTo(meeting, key);
};

describe('an agenda', () => {
  it('has the points that are for the audience, each by its own topic or its author', () => {
    const bench = withMeeting();
    assert.deepEqual(points(bench, 'karen'), ['p1', 'p2', 'p3']);
    assert.deepEqual(points(bench, 'uffe'), ['p2', 'p3']);
    assert.deepEqual(points(bench, 'pia'), ['p2']);
    assert.deepEqual(bench.seenAs('pia').hidden.agenda, new Map([['m1', ['p1', 'p3']]]));
    assert.deepEqual(bench.seenAs('karen').hidden.agenda, new Map());
    bench.consent();
    assert.deepEqual(points(bench, 'pia'), ['p1', 'p2', 'p3']);
  });

  it('tells of hidden points in the order of their ids', () => {
    const bench = withMeeting();
    const meeting = bench.state.meetings.get('m1');
    assert.ok(meeting);
    const agenda = new Map([...meeting.agenda].reverse());
    bench.state = { ...bench.state, meetings: new Map([['m1', { ...meeting, agenda }]]) };
    assert.deepEqual(bench.seenAs('pia').hidden.agenda, new Map([['m1', ['p1', 'p3']]]));
  });

  it('of a meeting that is wholly for the audience is the very same meeting', () => {
    const bench = withMeeting();
    assert.equal(seenAs(bench, 'karen'), bench.state.meetings.get('m1'));
    assert.notEqual(seenAs(bench, 'pia'), bench.state.meetings.get('m1'));
  });
});

describe('a place', () => {
  it('is there, unless it is protected from the audience', () => {
    const bench = withMeeting();
    bench.do('karen', { type: 'meeting.plan', at: '2026-11-25T13:00', kind: 'network' });
    assert.equal(seenAs(bench, 'pia')?.place, 'Havneskolen');
    assert.equal(bench.seenAs('pia').meetings.get('m2'), bench.state.meetings.get('m2'), 'as it is');
    bench.do('karen', { type: 'protection.set', cleared: [] });
    assert.equal('place' in (seenAs(bench, 'pia') ?? {}), false);
    assert.equal(seenAs(bench, 'karen')?.place, 'Havneskolen');
    assert.equal(bench.seenAs('pia').meetings.get('m2'), bench.state.meetings.get('m2'), 'one without a place');
    assert.equal(bench.seenAs('pia').hidden.places, true);
    assert.equal(seenAs(bench, 'pia')?.at, bench.state.meetings.get('m1')?.at, 'the time stays');
  });
});

describe('the answers of a checklist', () => {
  it('are for the audience by the topic of their item', () => {
    const bench = withMeeting();
    answer(bench, 'karen', { practical: 'Kaffe', wellbeing: 'Sover dårligt', home: 'Hos en ven' });
    assert.deepEqual(
      ['practical', 'wellbeing', 'home'].map((key) => said(bench, 'pia', key)),
      ['Kaffe', undefined, undefined],
    );
    assert.deepEqual(
      ['practical', 'wellbeing', 'home'].map((key) => said(bench, 'uffe', key)),
      ['Kaffe', undefined, 'Hos en ven'],
    );
    assert.equal(said(bench, 'karen', 'wellbeing'), 'Sover dårligt');
  });

  it('are one’s own as well, of several only those', () => {
    const bench = withMeeting();
    answer(bench, 'karen', { wellbeing: 'Sover dårligt' });
    // Both might know it when they wrote it.
    answered(bench, 'pia', { wellbeing: 'Begyndt på medicin' });
    answered(bench, 'uffe', { wellbeing: 'Træt i skolen' });
    const all = (person: string) =>
      seenAs(bench, person)
        ?.answers.get('wellbeing')
        ?.map(({ value }) => value);
    assert.deepEqual(all('pia'), ['Begyndt på medicin']);
    assert.deepEqual(all('uffe'), ['Træt i skolen']);
    assert.equal(all('mads'), undefined);
    assert.equal(all('karen')?.length, 3);
  });

  it('of a form of which nothing is for the audience leave no trace of it', () => {
    const bench = withMeeting();
    answer(bench, 'karen', { wellbeing: 'Sover dårligt' });
    answer(bench, 'karen', { practical: 'Kaffe', wellbeing: 'Sover' });
    assert.deepEqual([...(seenAs(bench, 'mads')?.answers ?? [])].length, 1);
    assert.deepEqual(
      seenAs(bench, 'mads')?.answers,
      new AnswerBook([{ ...lastForm(bench), answers: { practical: 'Kaffe' } }]),
    );
  });

  const lastForm = (bench: SharingBench) => ({
    by: 'karen',
    at: bench.now.toUTC().toISO() ?? '',
    version: bench.state.version,
  });

  it('that are hidden are told by their items, whether there is an answer or not, and whether it is one’s own', () => {
    const bench = withMeeting();
    const hidden = (person: string) => bench.seenAs(person).hidden.answers.get('m1');
    assert.deepEqual(hidden('pia'), ['wellbeing', 'home']);
    answer(bench, 'karen', { wellbeing: 'Sover dårligt' });
    answered(bench, 'pia', { home: 'Hos en ven' });
    assert.deepEqual(hidden('pia'), ['wellbeing', 'home']);
    assert.deepEqual(hidden('uffe'), ['wellbeing']);
    assert.equal(hidden('karen'), undefined);
  });

  it('about education and employment are about whatever the status is, or ever was there', () => {
    const bench = withMeeting();
    const told = (person: string) =>
      ['statusCode', 'statusSince', 'statusHours'].map((key) => said(bench, person, key));
    answer(bench, 'karen', { statusCode: 'fgu_agu', statusSince: '2026-11-01', statusHours: '20', practical: 'Kaffe' });
    assert.deepEqual(told('pia'), ['fgu_agu', '2026-11-01', '20']);
    answer(bench, 'karen', { statusCode: 'sygdom' });
    assert.deepEqual(told('pia'), [undefined, undefined, undefined]);
    answer(bench, 'karen', { statusCode: 'job_deltid' });
    assert.deepEqual(told('pia'), [undefined, undefined, undefined]);
    assert.equal(said(bench, 'pia', 'practical'), 'Kaffe');
    assert.deepEqual(bench.seenAs('pia').hidden.answers.get('m1'), [
      'wellbeing',
      'home',
      'statusCode',
      'statusSince',
      'statusHours',
    ]);
    assert.deepEqual(told('karen'), ['job_deltid', '2026-11-01', '20']);
  });

  it('that were taken back say nothing of a status', () => {
    const bench = withMeeting();
    answer(bench, 'karen', { statusCode: 'fgu_agu', statusHours: '20' });
    answer(bench, 'karen', { statusCode: '' });
    assert.equal(said(bench, 'pia', 'statusHours'), '20');
  });

  it('to an item that the checklist has no longer are for those who may know everything', () => {
    const bench = withMeeting();
    bench.commit('karen', [{ type: 'ChecklistAnswered', meeting: 'm1', answers: { gammelt: 'Et svar' } }]);
    assert.equal(said(bench, 'karen', 'gammelt'), 'Et svar');
    assert.equal(said(bench, 'uffe', 'gammelt'), undefined);
    assert.equal(said(bench, 'pia', 'gammelt'), undefined);
    bench.commit('pia', [{ type: 'ChecklistAnswered', meeting: 'm1', answers: { gammelt: 'Mit' } }]);
    assert.equal(said(bench, 'pia', 'gammelt'), 'Mit');
  });

  it('to a status that nobody knows any more could tell of anything', () => {
    const bench = withMeeting();
    bench.commit('karen', [{ type: 'ChecklistAnswered', meeting: 'm1', answers: { statusCode: 'ukendt_kode' } }]);
    assert.equal(said(bench, 'uffe', 'statusCode'), undefined);
    bench.commit('karen', [
      { type: 'SpellBegun', spell: 's1', code: 'ukendt_kode', from: '2026-01-01', source: 'team' },
    ]);
    assert.deepEqual(bench.seenAs('uffe').hidden.spells, ['s1']);
    assert.deepEqual(bench.seenAs('karen').hidden.spells, []);
  });

  it('name no hidden action and no hidden point', () => {
    const bench = withMeeting();
    bench.action('health');
    bench.action('education');
    bench.commit('karen', [
      { type: 'ChecklistAnswered', meeting: 'm1', answers: { agendaCovered: 'p1,p2,p3,p9', agreementsKept: 'a1,a2' } },
    ]);
    assert.deepEqual(
      ['agendaCovered', 'agreementsKept'].map((key) => said(bench, 'pia', key)),
      ['p2,p9', 'a2'],
    );
    assert.deepEqual(
      ['agendaCovered', 'agreementsKept'].map((key) => said(bench, 'uffe', key)),
      ['p2,p3,p9', 'a2'],
    );
    assert.equal(said(bench, 'karen', 'agreementsKept'), 'a1,a2');
    const answers = { practical: 'Kaffe', agendaCovered: 'p1,p2' };
    bench.commit('karen', [{ type: 'ChecklistAnswered', meeting: 'm1', answers }]);
    assert.deepEqual(
      ['practical', 'agendaCovered'].map((key) => said(bench, 'pia', key)),
      ['Kaffe', 'p2'],
    );
    assert.equal(seenAs(bench, 'karen')?.answers, bench.state.meetings.get('m1')?.answers, 'the very same book');
    bench.commit('karen', [{ type: 'ChecklistAnswered', meeting: 'm1', answers: { practical: 'a1,p1' } }]);
    assert.equal(said(bench, 'pia', 'practical'), 'a1,p1', 'a text is no list');
  });

  it('of a completed meeting are those of the checklist that it was completed with', () => {
    const bench = withMeeting();
    answer(bench, 'karen', { practical: 'Kaffe', youngPerson: 'present' });
    bench.do('karen', { type: 'meeting.complete', meeting: 'm1', answers: {}, base: bench.state.version });
    bench.state = { ...bench.state, model: 'en-anden' };
    assert.equal(said(bench, 'pia', 'practical'), 'Kaffe');
    bench.do('karen', { type: 'meeting.plan', at: '2026-12-24T13:00', kind: 'network' });
    bench.commit('karen', [{ type: 'ChecklistAnswered', meeting: 'm2', answers: { practical: 'Te' } }]);
    const second = bench.seenAs('pia').meetings.get('m2');
    assert.equal(second && answerTo(second, 'practical'), undefined, 'which the other model does not ask');
  });
});

describe('a correction of a meeting’s record', () => {
  function corrected(...answers: Record<string, string>[]): SharingBench {
    const bench = new SharingBench();
    bench.do('karen', { type: 'meeting.plan', at: '2026-11-24T13:00', kind: 'network' });
    for (const one of answers) answer(bench, 'karen', one);
    bench.do('karen', { type: 'meeting.complete', meeting: 'm1', answers: { youngPerson: 'present' }, base: 0 });
    bench.do('karen', { type: 'meeting.correct', meeting: 'm1', text: 'Det var tirsdag' });
    bench.do('mads', { type: 'meeting.correct', meeting: 'm1', text: 'Jeg kom for sent' });
    return bench;
  }
  const texts = (bench: SharingBench, person: string) => seenAs(bench, person)?.corrections.map(({ text }) => text);

  it('is for those who may know everything in it, and for its author', () => {
    const plain = corrected({ practical: 'Kaffe' });
    assert.equal(texts(plain, 'pia')?.length, 2);
    assert.deepEqual(plain.seenAs('pia').hidden.corrections, []);
    const guarded = corrected({ practical: 'Kaffe', wellbeing: 'Sover dårligt' });
    assert.deepEqual(texts(guarded, 'pia'), []);
    assert.deepEqual(texts(guarded, 'mads'), ['Jeg kom for sent']);
    assert.equal(texts(guarded, 'karen')?.length, 2);
    assert.deepEqual(guarded.seenAs('pia').hidden.corrections, ['m1']);
    assert.deepEqual(guarded.seenAs('mads').hidden.corrections, ['m1']);
  });

  it('is not for somebody who knows nothing but their own answers in it', () => {
    const bench = corrected({ practical: 'Kaffe' });
    const meeting = bench.state.meetings.get('m1');
    assert.ok(meeting);
    const answers = new AnswerBook([{ by: 'pia', at: '', version: 1, answers: { wellbeing: 'Begyndt på medicin' } }]);
    bench.state = { ...bench.state, meetings: new Map([['m1', { ...meeting, answers }]]) };
    assert.equal(said(bench, 'pia', 'wellbeing'), 'Begyndt på medicin');
    assert.deepEqual(texts(bench, 'pia'), []);
  });

  it('is also about what stands on the agenda', () => {
    const bench = corrected({ practical: 'Kaffe' });
    const meeting = bench.state.meetings.get('m1');
    assert.ok(meeting);
    const point = { id: 'p1', text: 'Medicin', from: 'team', topic: 'health', by: 'karen', at: '' } as const;
    const agenda = new Map([['p1', point]]);
    bench.state = { ...bench.state, meetings: new Map([['m1', { ...meeting, agenda }]]) };
    assert.deepEqual(texts(bench, 'uffe'), []);
    const plain = new Map([['p1', { id: 'p1', text: 'Nøgler', from: 'team', by: 'karen', at: '' } as const]]);
    bench.state = { ...bench.state, meetings: new Map([['m1', { ...meeting, agenda: plain }]]) };
    assert.equal(texts(bench, 'uffe')?.length, 2);
  });
});

describe('those outside the team', () => {
  it('see when and where a meeting is and what is to be talked about, and nothing of its record', () => {
    const bench = withMeeting();
    bench.do('youngPerson', { type: 'adult.choose', sees: [...adultSights] });
    answer(bench, 'karen', { practical: 'Kaffe', youngPerson: 'present' });
    bench.do('karen', { type: 'meeting.complete', meeting: 'm1', answers: {}, base: bench.state.version });
    bench.do('karen', { type: 'meeting.correct', meeting: 'm1', text: 'Det var tirsdag' });
    for (const kind of ['chosenAdult', 'custodian'] as const) {
      const meeting = seen(bench, { kind });
      assert.deepEqual([...(meeting?.agenda.keys() ?? [])], ['p2'], kind);
      assert.equal(meeting?.place, 'Havneskolen');
      assert.deepEqual([...(meeting?.answers.keys() ?? [])], []);
      assert.deepEqual(meeting?.corrections, []);
      const { hidden } = bench.seen({ kind });
      assert.deepEqual([hidden.answers.size, hidden.corrections.length], [0, 0]);
      assert.deepEqual(hidden.agenda, new Map([['m1', ['p1', 'p3']]]));
    }
  });
});
