import assert from 'node:assert/strict';
import { wallFragment } from '../../../bot/web/wall-fragment.ts';
import { type WallSection, type WallView, wallView } from '../../../bot/web/wall-view.ts';
import { catalogOf, type Locale } from '../../../cards/text/catalog.ts';
import type { ViewContext } from '../../../cards/view-context.ts';
import type { PathwayCommand } from '../../../services/pathway/commands.ts';
import { defaultEscalation } from '../../../services/reminders/escalation.ts';
import { openedPathway, type PathwayBench, testModel, testNow, testPeople } from '../../support/domain.ts';
import { whole } from '../../support/whole.ts';

describe('what the wall shows', () => {
  let bench: PathwayBench;

  beforeEach(() => {
    bench = openedPathway();
    bench.do('karen', { type: 'meeting.plan', at: '2026-11-23T09:00', kind: 'network' });
  });

  const begin = () => bench.do('karen', { type: 'meeting.begin', meeting: 'm1', renew: false });
  const add = (title: string, deadline: string, more: Partial<Extract<PathwayCommand, { type: 'action.add' }>> = {}) =>
    bench.do('karen', { type: 'action.add', title, deadline, topic: 'other', ...more });
  const context = (now = testNow, locale: Locale = 'da'): ViewContext => ({
    locale,
    text: catalogOf(locale),
    now,
    escalation: defaultEscalation,
    name: (id) => testPeople.get(id)?.name ?? catalogOf(locale).unknownPerson,
    department: () => undefined,
  });
  const view = (now = testNow, locale: Locale = 'da', id = 'm1'): WallView =>
    wallView(context(now, locale), whole(bench.state), bench.state.meetings.get(id) ?? assert.fail(), testModel);
  const section = (id: WallSection['id'], now = testNow, locale: Locale = 'da', meeting = 'm1'): WallSection =>
    view(now, locale, meeting)
      .columns.flat()
      .find((found) => found.id === id) ?? assert.fail(id);
  const texts = (id: WallSection['id'], now = testNow) => section(id, now).items.map(({ text }) => text);

  it('is the goals first, in the words in which they were told and reworded', () => {
    bench.do('karen', { type: 'goal.add', text: 'Jeg vil være tømrer', topic: 'education' });
    bench.do('karen', { type: 'goal.add', text: 'Jeg vil sove om natten', topic: 'health' });
    bench.do('karen', { type: 'goal.reword', goal: 'g1', text: 'Jeg vil bygge huse' });
    assert.equal(view().columns[0]?.[0]?.id, 'goals');
    assert.deepEqual(texts('goals'), ['Jeg vil bygge huse', 'Jeg vil sove om natten']);
  });

  it('is who has promised what by when, the overdue first and said so in words, and last what nobody has', () => {
    add('Senere', '2026-12-20', { responsible: 'uffe' });
    add('For sent', '2026-11-25', { responsible: 'jonna' });
    begin();
    const later = testNow.plus({ days: 3 });
    const promised = section('promised', later).items;
    assert.deepEqual(promised, [
      { text: 'For sent', who: 'Jonna Testesen', when: 'fristen var 25. november', isOverdue: true },
      { text: 'Senere', who: 'Uffe Testesen', when: 'senest 20. december' },
      { text: 'Ring til FGU', who: 'Ingen har den endnu', when: 'senest 1. december' },
    ]);
  });

  it('is what was agreed in this meeting, apart, at once, the newest first; not what was dropped', () => {
    begin();
    add('Første aftale', '2026-12-10', { meeting: 'm1' });
    add('Anden aftale', '2027-01-05', { meeting: 'm1', responsible: 'uffe' });
    add('Alligevel ikke', '2026-12-10', { meeting: 'm1' });
    bench.do('karen', { type: 'action.drop', action: 'a4' });
    bench.do('jonna', { type: 'action.claim', action: 'a2' });
    bench.do('jonna', { type: 'action.done', action: 'a2' });
    assert.deepEqual(section('decided').items, [
      { text: 'Anden aftale', who: 'Uffe Testesen', when: 'senest 5. januar 2027' },
      { text: 'Første aftale', who: 'Jonna Testesen', when: 'gjort 23. november', isDone: true },
    ]);
    assert.deepEqual(texts('promised'), ['Ring til FGU']);
    assert.deepEqual(texts('kept'), []);
  });

  it('is what was kept since the meeting before, and not what was kept before that one', () => {
    const before = testNow.minus({ days: 40 });
    bench = openedPathway();
    bench.do('karen', { type: 'meeting.plan', at: '2026-10-14T10:00', kind: 'network' }, before);
    add('Gammelt', '2026-12-01', { responsible: 'uffe' });
    bench.do('uffe', { type: 'action.done', action: 'a2' }, before);
    bench.do('karen', { type: 'meeting.begin', meeting: 'm1', renew: false }, before.plus({ days: 1 }));
    bench.do(
      'karen',
      { type: 'meeting.complete', meeting: 'm1', base: 0, answers: { youngPerson: 'present' } },
      before.plus({ days: 2 }),
    );
    bench.do('jonna', { type: 'action.claim', action: 'a1' }, before.plus({ days: 3 }));
    bench.do('jonna', { type: 'action.done', action: 'a1' }, testNow.minus({ days: 2 }));
    bench.do('karen', { type: 'meeting.plan', at: '2026-11-23T09:00', kind: 'network' });
    bench.do('karen', { type: 'meeting.begin', meeting: 'm2', renew: false }, testNow.plus({ minutes: 58 }));
    const kept = section('kept', testNow, 'da', 'm2');
    assert.equal(kept.heading, 'Holdt siden sidst');
    assert.deepEqual(kept.items, [
      { text: 'Ring til FGU', who: 'Jonna Testesen', when: 'gjort 21. november', isDone: true },
    ]);
  });

  it('counts as kept what the team ticks off in the checklist, and does not show it as a promise any more', () => {
    bench.do('uffe', { type: 'action.claim', action: 'a1' });
    const due = testNow.plus({ days: 8 });
    bench.do('karen', { type: 'meeting.move', meeting: 'm1', at: '2026-12-01T10:00' });
    bench.do('karen', { type: 'meeting.begin', meeting: 'm1', renew: false }, due);
    assert.deepEqual(texts('kept', due), []);
    bench.do('karen', { type: 'meeting.answer', meeting: 'm1', base: 0, answers: { agreementsKept: 'a1' } }, due);
    assert.deepEqual(section('kept', due).items, [
      { text: 'Ring til FGU', who: 'Uffe Testesen', when: 'gjort', isDone: true },
    ]);
    assert.deepEqual(texts('promised', due), []);
  });

  it('is the agenda with the young person’s points first and marked, and what has been covered', () => {
    bench.do('karen', { type: 'meeting.addAgenda', text: 'Praktik', from: 'team' });
    bench.do('uffe', { type: 'meeting.addAgenda', text: 'Hvor skal jeg bo?', from: 'youngPerson' });
    begin();
    bench.do('karen', { type: 'meeting.answer', meeting: 'm1', base: 0, answers: { agendaCovered: 'p1' } });
    assert.deepEqual(section('agenda').items, [
      { text: 'Hvor skal jeg bo?', mark: 'den unges punkt' },
      { text: 'Praktik', isDone: true, when: 'nået' },
    ]);
  });

  it('says what is to come where there is nothing yet, in both languages', () => {
    bench.do('karen', { type: 'action.drop', action: 'a1' });
    for (const locale of ['da', 'en'] as const) {
      const sections = view(testNow, locale).columns.flat();
      assert.equal(sections.length, 5);
      for (const { items, empty, heading } of sections) {
        assert.deepEqual(items, []);
        assert.ok(empty.length > 5 && heading.length > 3);
        const html = wallFragment(catalogOf(locale), view(testNow, locale), 1).toString();
        assert.ok(html.includes(empty), empty);
      }
    }
  });

  it('holds nothing of another meeting: no agenda, no agreements of its own', () => {
    bench.do('karen', { type: 'meeting.plan', at: '2026-12-09T10:00', kind: 'individual' });
    bench.do('karen', { type: 'meeting.addAgenda', meeting: 'm2', text: 'Kun til det andet møde', from: 'team' });
    begin();
    const html = wallFragment(catalogOf('da'), view(), 1).toString();
    assert.ok(!html.includes('Kun til det andet møde'));
    assert.ok(!html.includes('Individuelt'));
  });

  it('shows typed text as text, in its own direction, whatever it holds', () => {
    const attack = '<img src=x onerror=alert(1)>"\' \u202e&amp;';
    bench.do('karen', { type: 'goal.add', text: attack, topic: 'other' });
    add(attack, '2026-12-10', { responsible: 'uffe' });
    bench.do('karen', { type: 'meeting.addAgenda', text: attack, from: 'team' });
    begin();
    add(attack, '2026-12-10', { meeting: 'm1' });
    const html = wallFragment(catalogOf('da'), view(), 1).toString();
    assert.ok(!html.includes('<img'));
    assert.equal(html.split('dir="auto">&lt;img').length, 5);
  });

  it('calls the meeting by its kind and its time, and the pathway by its code alone', () => {
    assert.equal(view().heading, 'Netværksmøde');
    assert.equal(view().when, 'mandag 23. november kl. 9.00');
    assert.equal(view().code, 'Forløb K7F3XQ');
    assert.equal(view(testNow, 'en').heading, 'Network meeting');
  });

  it('tells on how many screens it is shown', () => {
    const shown = (screens: number) => wallFragment(catalogOf('da'), view(), screens).toString();
    assert.ok(shown(1).includes('Vises på 1 skærm lige nu.'));
    assert.ok(shown(3).includes('Vises på 3 skærme lige nu.'));
  });
});
