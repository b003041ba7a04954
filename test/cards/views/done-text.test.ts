import assert from 'node:assert/strict';
import { catalogOf, type Locale } from '../../../cards/text/catalog.ts';
import type { ViewContext } from '../../../cards/view-context.ts';
import { doneText } from '../../../cards/views/done-text.ts';
import type { CommandType, PathwayCommand } from '../../../services/pathway/commands.ts';
import { defaultEscalation } from '../../../services/reminders/escalation.ts';
import { openedPathway, type PathwayBench, testNow, testPeople } from '../../support/domain.ts';

function contextIn(locale: Locale): ViewContext {
  return {
    locale,
    text: catalogOf(locale),
    now: testNow,
    escalation: defaultEscalation,
    name: (id) => testPeople.get(id)?.name ?? '?',
    department: () => undefined,
  };
}
const da = contextIn('da');

/** What somebody hears who does this; the command is carried out for real. */
function said(bench: PathwayBench, by: string, command: PathwayCommand, ctx: ViewContext = da): string {
  const before = bench.commits.length;
  bench.do(by, command);
  const commit = bench.commits.length > before ? bench.commits.at(-1) : undefined;
  return doneText(ctx, command, { state: bench.state, ...(commit ? { commit } : {}) });
}

const sofus = { person: 'sofus', roles: ['supportContact'] } as const;

describe('the answer to what was done', () => {
  it('says whose the action is now', () => {
    const bench = openedPathway();
    assert.equal(said(bench, 'uffe', { type: 'action.claim', action: 'a1' }), 'Opgaven er din.');
    assert.equal(said(bench, 'uffe', { type: 'action.claim', action: 'a1' }), 'Opgaven er allerede din.');
    assert.equal(
      said(bench, 'uffe', { type: 'action.handOver', action: 'a1', to: 'jonna' }),
      'Jonna Testesen har nu opgaven.',
    );
    assert.match(said(bench, 'jonna', { type: 'action.release', action: 'a1' }), /^Opgaven er ledig igen/);
    assert.equal(said(bench, 'karen', { type: 'action.handOver', action: 'a1', to: 'karen' }), 'Opgaven er din.');
  });

  it('says on which day the deadline is now', () => {
    const move = { type: 'action.move', action: 'a1', deadline: '2027-01-04' } as const;
    const bench = openedPathway();
    assert.equal(said(bench, 'uffe', move), 'Fristen er flyttet til 4. januar 2027.');
    assert.equal(said(bench, 'uffe', move), 'Fristen er allerede den dag.');
  });

  it('says whether somebody has the new action', () => {
    const add = { type: 'action.add', title: 'Ring', deadline: '2026-12-01', topic: 'other' } as const;
    const bench = openedPathway();
    assert.equal(said(bench, 'uffe', add), 'Opgaven er oprettet. Alle i teamet kan tage den.');
    assert.equal(
      said(bench, 'uffe', { ...add, responsible: 'jonna' }),
      'Opgaven er oprettet, og Jonna Testesen har den.',
    );
    assert.equal(said(bench, 'uffe', { ...add, responsible: 'uffe' }), 'Opgaven er oprettet, og du har den.');
  });

  it('says how many actions became free when somebody leaves', () => {
    const bench = openedPathway();
    bench.do('karen', { type: 'member.add', member: sofus });
    assert.equal(
      said(bench, 'karen', { type: 'member.remove', person: 'sofus' }),
      'Sofus Testesen er ikke længere med i teamet.',
    );
    bench.do('uffe', { type: 'action.claim', action: 'a1' });
    assert.match(said(bench, 'karen', { type: 'member.remove', person: 'uffe' }), /Én opgave er ledig igen\.$/);
    assert.equal(said(bench, 'karen', { type: 'member.remove', person: 'uffe' }), 'Den person er ikke med i teamet.');
  });

  it('says who is coordinator until the other one has answered', () => {
    const bench = openedPathway();
    assert.equal(
      said(bench, 'karen', { type: 'coordinator.propose', to: 'kirsten' }),
      'Kirsten Testesen er spurgt. Karen Testesen er koordinator, indtil der er svaret ja.',
    );
    assert.match(said(bench, 'karen', { type: 'coordinator.propose', to: 'kirsten' }), /allerede spurgt/);
    assert.equal(
      said(bench, 'kirsten', { type: 'coordinator.decline' }),
      'Du har sagt nej tak. Karen Testesen er fortsat koordinator.',
    );
    bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    assert.equal(said(bench, 'kirsten', { type: 'coordinator.accept' }), 'Du er nu koordinator for forløb K7F3XQ.');
    assert.match(said(bench, 'kirsten', { type: 'coordinator.accept' }), /Du er allerede koordinator/);
  });

  it('says how a closing is undone', () => {
    const bench = openedPathway();
    assert.match(said(bench, 'karen', { type: 'pathway.close', reason: 'movedAway' }), /Du kan fortryde/);
    assert.match(said(bench, 'karen', { type: 'pathway.close', reason: 'movedAway' }), /var allerede lukket/);
    assert.match(said(bench, 'karen', { type: 'pathway.reopen' }), /er åbent igen/);
  });

  it('never repeats what somebody typed', () => {
    const bench = openedPathway();
    const title = 'Hemmelig titel';
    for (const ctx of [da, contextIn('en')]) {
      const add = { type: 'action.add', title, deadline: '2026-12-01', topic: 'other' } as const;
      assert.doesNotMatch(said(bench, 'uffe', add, ctx), /Hemmelig/);
    }
    assert.doesNotMatch(said(bench, 'uffe', { type: 'action.done', action: 'a1', note: 'Hemmelig note' }), /Hemmelig/);
  });
});

describe('every outcome', () => {
  const types = Object.keys(catalogOf('da').done);
  for (const type of types) {
    it(`of ${type} is a sentence in both languages, done now and done already`, () => {
      const facts = {
        code: 'K7F3XQ',
        person: 'Bo Bo',
        self: false,
        coordinator: 'Ida Ida',
        day: '1. maj',
        released: 2,
      };
      const texts = (['da', 'en'] as const).flatMap((locale) => {
        const sentences: Readonly<
          Record<CommandType, { done(f: typeof facts): string; already(f: typeof facts): string }>
        > = catalogOf(locale).done;
        const sentence = Object.entries(sentences).find(([key]) => key === type)?.[1];
        assert.ok(sentence);
        return [sentence.done(facts), sentence.already(facts)];
      });
      assert.equal(new Set(texts).size, texts.length);
      for (const text of texts) {
        assert.match(text, /^\p{Lu}.*\.$/u);
        assert.doesNotMatch(text, /undefined|\[object/);
      }
    });
  }
});
