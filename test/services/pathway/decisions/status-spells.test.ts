import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import type { CommandOf } from '../../../../services/pathway/commands.ts';
import { currentSpells, mainSpell, spellsByTime } from '../../../../services/pathway/status-spell.ts';
import { openedPathway, testNow, testZone } from '../../../support/domain.ts';

const begin: CommandOf<'spell.begin'> = { type: 'spell.begin', code: 'fgu_agu', from: '2026-08-10', source: 'school' };
const end: CommandOf<'spell.end'> = { type: 'spell.end', spell: 's1', on: '2026-11-20', how: 'dropped' };
const verify = { type: 'spell.verify', spell: 's1' } as const;
const at = '2026-11-23T07:02:00.000Z';

function begun() {
  const bench = openedPathway();
  bench.do('uffe', begin);
  return bench;
}

describe('a status spell', () => {
  it('says what, from when, how many hours, who has told it and who noted it; noted is verified', () => {
    const bench = openedPathway();
    bench.do('uffe', { ...begin, hours: 26.5 });
    const deed = { by: 'uffe', at };
    assert.deepEqual(bench.state.spells.get('s1'), {
      id: 's1',
      code: 'fgu_agu',
      from: '2026-08-10',
      hours: 26.5,
      source: 'school',
      noted: deed,
      verified: deed,
    });
  });

  it('stands beside others that last', () => {
    const bench = begun();
    bench.do('jonna', { ...begin, code: 'fritidsjob', from: '2026-05-01', source: 'employer' });
    assert.deepEqual(
      currentSpells(bench.state).map(({ code }) => code),
      ['fritidsjob', 'fgu_agu'],
    );
  });

  it('is noted once that is noted twice, and noted again with other hours has those', () => {
    const bench = begun();
    assert.deepEqual(bench.run('jonna', begin), { events: [] });
    bench.do('jonna', { ...begin, hours: 20 });
    assert.deepEqual(bench.run('uffe', { ...begin, hours: 20 }), { events: [] });
    assert.equal(bench.state.spells.size, 1);
    assert.equal(bench.state.spells.get('s1')?.hours, 20);
    assert.equal(bench.state.spells.get('s1')?.verified.by, 'jonna');
  });

  it('that ended may begin again on the same day', () => {
    const bench = begun();
    bench.do('uffe', end);
    bench.do('uffe', begin);
    assert.deepEqual([...bench.state.spells.keys()], ['s1', 's2']);
  });

  const refusals: readonly [string, Partial<CommandOf<'spell.begin'>>, string][] = [
    ['of an unknown code', { code: 'astronaut' }, 'inputInvalid'],
    ['of a code that every object has', { code: 'constructor' }, 'inputInvalid'],
    ['from tomorrow', { from: '2026-11-24' }, 'dateInTheFuture'],
    ['from 30 February', { from: '2026-02-30' }, 'noSuchDate'],
    ['from a year without a day', { from: '2026' }, 'noSuchDate'],
    ['from a day written as a week', { from: '2026-W10-1' }, 'noSuchDate'],
    ['from before the birth', { from: '2009-05-13' }, 'datesReversed'],
    ['of 81 hours', { hours: 81 }, 'inputInvalid'],
    ['of fewer than no hours', { hours: -1 }, 'inputInvalid'],
    ['of hours that are no number', { hours: Number.NaN }, 'inputInvalid'],
    ['of no end of hours', { hours: Number.POSITIVE_INFINITY }, 'inputInvalid'],
  ];
  for (const [what, change, code] of refusals) {
    it(`${what} is refused, and nothing is stored`, () => {
      const bench = openedPathway();
      assert.equal(bench.refusal('uffe', { ...begin, ...change }), code);
      assert.equal(bench.state.spells.size, 0);
    });
  }

  it('of minus zero hours, which a platform may send, is of none', () => {
    const bench = openedPathway();
    bench.do('uffe', { ...begin, hours: -0 });
    assert.ok(Object.is(bench.state.spells.get('s1')?.hours, 0));
  });

  it('may begin today or on the day of the birth, and be of no hours or of 80', () => {
    const bench = openedPathway();
    bench.do('uffe', { ...begin, from: '2026-11-23', hours: 0 });
    bench.do('uffe', { ...begin, from: '2009-05-14', hours: 80 });
    assert.equal(bench.state.spells.size, 2);
  });

  it('may begin today by the clock of the municipality, where it is tomorrow in UTC still', () => {
    const bench = openedPathway();
    const afterMidnight = DateTime.fromISO('2026-11-24T00:30', { zone: testZone });
    assert.equal(bench.refusal('uffe', { ...begin, from: '2026-11-24' }, afterMidnight), 'done');
  });
});

describe('the end of a status spell', () => {
  it('is its last day and how it ended; told again by anyone it is so already, and told otherwise it is refused', () => {
    const bench = begun();
    bench.do('jonna', end);
    assert.deepEqual(bench.state.spells.get('s1')?.ended, { on: '2026-11-20', how: 'dropped', by: 'jonna', at });
    assert.deepEqual(currentSpells(bench.state), []);
    assert.deepEqual(bench.run('uffe', end), { events: [] });
    const ended = { refusal: { code: 'spellEnded', by: 'jonna', at } };
    assert.deepEqual(bench.run('uffe', { ...end, how: 'completed' }), ended);
    assert.deepEqual(bench.run('uffe', { ...end, on: '2026-11-19' }), ended);
    assert.deepEqual(bench.run('uffe', verify), ended);
  });

  const refusals = [
    ['on no day', '2026-11-31', 'noSuchDate'],
    ['tomorrow', '2026-11-24', 'dateInTheFuture'],
    ['before it began', '2026-08-09', 'datesReversed'],
  ] as const;
  for (const [what, on, code] of refusals) {
    it(`${what} is refused`, () => {
      const bench = begun();
      assert.equal(bench.refusal('uffe', { ...end, on }), code);
      assert.equal(bench.state.spells.get('s1')?.ended, undefined);
    });
  }

  it('may be the day on which it began', () => {
    assert.equal(begun().refusal('uffe', { ...end, on: '2026-08-10' }), 'done');
  });

  it('of a spell that is none is refused', () => {
    assert.equal(begun().refusal('uffe', { ...end, spell: 's2' }), 'spellUnknown');
    assert.equal(begun().refusal('uffe', { ...verify, spell: 'constructor' }), 'spellUnknown');
  });
});

describe('"still true?"', () => {
  it('is answered once a day by each who knows, and remembers who said it last', () => {
    const bench = begun();
    assert.deepEqual(bench.run('uffe', verify), { events: [] });
    bench.do('jonna', verify);
    assert.deepEqual(bench.state.spells.get('s1')?.verified, { by: 'jonna', at });
    bench.do('uffe', verify, testNow.plus({ days: 1 }));
    assert.equal(bench.state.spells.get('s1')?.verified.by, 'uffe');
    assert.deepEqual(bench.run('uffe', verify, testNow.plus({ days: 1 }).endOf('day')), { events: [] });
  });

  it('counts days by the clock of the municipality', () => {
    const bench = openedPathway();
    bench.do('uffe', begin, DateTime.fromISO('2026-11-23T23:50', { zone: testZone }));
    const nextDay = DateTime.fromISO('2026-11-24T00:10', { zone: testZone });
    assert.equal(bench.do('uffe', verify, nextDay).length, 1);
    assert.deepEqual(bench.run('uffe', verify, nextDay.set({ hour: 10 })), { events: [] });
  });
});

describe('all spells', () => {
  it('stand by their first day, and those of one day in the order in which they were noted', () => {
    const bench = begun();
    for (const code of ['fritidsjob', 'mentor', 'sygdom']) bench.run('uffe', { ...begin, code });
    bench.do('uffe', { ...begin, code: 'grundskole', from: '2020-08-01' });
    assert.deepEqual(
      spellsByTime(bench.state).map(({ code }) => code),
      ['grundskole', 'fgu_agu', 'fritidsjob', 'sygdom'],
    );
  });
});

describe('the main spell', () => {
  const withHours = (...hours: readonly (number | undefined)[]) => {
    const bench = openedPathway();
    for (const [index, weekly] of hours.entries()) {
      const from = `2026-08-${10 + index}`;
      bench.do('uffe', {
        ...begin,
        code: index % 2 ? 'fritidsjob' : 'fgu_agu',
        from,
        ...(weekly === undefined ? {} : { hours: weekly }),
      });
    }
    return mainSpell(bench.state)?.id;
  };

  it('is what takes most of the week; one without hours counts as all of it, and of equals it is the newest', () => {
    assert.equal(withHours(), undefined);
    assert.equal(withHours(30, 8), 's1');
    assert.equal(withHours(8, 30), 's2');
    assert.equal(withHours(undefined, 37), 's1');
    assert.equal(withHours(37, undefined), 's2');
    assert.equal(withHours(undefined, undefined), 's2');
    assert.equal(withHours(20, 20), 's2');
  });

  it('is none that has ended', () => {
    const bench = begun();
    bench.do('uffe', end);
    assert.equal(mainSpell(bench.state), undefined);
  });
});
