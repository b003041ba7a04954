import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { roomSteps } from '../../../bot/rooms/port.ts';
import { catalogOf } from '../../../cards/text/catalog.ts';
import { actionTopics, closeReasons } from '../../../services/pathway/events.ts';
import { roleCodes } from '../../../services/people/person.ts';

/** The same in both languages, and rightly so. */
const sameInBoth = new Set(['Status', 'Team', 'Teams', 'Slack', 'Mentor', 'Person', 'Note']);

type Said = readonly [path: string, da: string, en: string];

/** Arguments for the functions of the catalogs: those that count get a number where they want one. */
const counted = new Set([
  'more',
  'actionCounts',
  'vacantRoles',
  'counts',
  'needYou',
  'birthDate',
  'age',
  'daysLate',
  'daysLeft',
]);

/** Every text of both languages side by side; functions are called with made-up arguments. */
function pairs(da: unknown, en: unknown, path: string): Said[] {
  if (typeof da === 'string' && typeof en === 'string') return [[path, da, en]];
  if (typeof da === 'function' && typeof en === 'function') return called(da, en, path);
  if (typeof da !== 'object' || da === null || typeof en !== 'object' || en === null) return [];
  const english = new Map(Object.entries(en));
  return Object.entries(da).flatMap(([key, value]) => pairs(value, english.get(key), `${path}.${key}`));
}

function called(da: unknown, en: unknown, path: string): Said[] {
  const name = path.split('.').at(-1) ?? '';
  // Sentences about refusals and outcomes take whole objects, and have their own tests.
  if (/^\.(?:refusals|done)\./.test(path) || path.startsWith('.time.')) return [];
  const args = counted.has(name) ? [3, 2, 1] : ['Æ', 'Ø', 'Å'];
  const say = (text: unknown): string => {
    assert.equal(typeof text, 'function');
    return String(Reflect.apply(text instanceof Function ? text : () => '', undefined, args));
  };
  return [[path, say(da), say(en)]];
}

const everything = pairs(catalogOf('da'), catalogOf('en'), '');

describe('the texts', () => {
  it('are many, so that the checks below check something', () => {
    assert.ok(everything.length > 250, `${everything.length} texts`);
  });

  it('are never the same in both languages, except words that are', () => {
    const same = everything.filter(([, da, en]) => da === en && !sameInBoth.has(da));
    // What only puts its arguments together has no language.
    const words = same.filter(([, da]) => /\p{L}{2}/u.test(da));
    assert.deepEqual(words, []);
  });

  it('hold no placeholder, no empty text and nothing undefined', () => {
    for (const [path, ...both] of everything) {
      for (const text of both) {
        assert.notEqual(text.trim(), '', path);
        assert.doesNotMatch(text, /\$\{|\{\w+\}|%s|TODO|undefined|NaN|\[object/, path);
        assert.equal(text, text.trim(), path);
        assert.doesNotMatch(text, / {2}/, path);
      }
    }
  });

  it('are Danish with Danish letters, and quote as each language does', () => {
    for (const [path, da, en] of everything) {
      assert.doesNotMatch(da, /[“‘’"]|aa|ae\b/i, `${path}: ${da}`);
      assert.doesNotMatch(en, /["']|”(?=\w)/, `${path}: ${en}`);
    }
  });

  it('name every role, topic, reason and step of a room', () => {
    for (const locale of ['da', 'en'] as const) {
      const text = catalogOf(locale);
      assert.deepEqual(Object.keys(text.roles).sort(), [...roleCodes].sort());
      assert.deepEqual(Object.keys(text.topics).sort(), [...actionTopics].sort());
      assert.deepEqual(Object.keys(text.closeReasons).sort(), [...closeReasons].sort());
      for (const platform of ['teams', 'slack'] as const) {
        assert.deepEqual(Object.keys(text.rooms[platform]).sort(), [...roomSteps].sort());
      }
    }
  });

  it('tell whoever must help with a room at least one thing to do', () => {
    for (const locale of ['da', 'en'] as const) {
      for (const steps of Object.values(catalogOf(locale).rooms)) {
        for (const { happened, todo } of Object.values(steps)) {
          assert.match(happened, /\.$/);
          assert.ok(todo.length > 0);
          for (const line of todo) assert.match(line, /[.:]$/);
        }
      }
    }
  });

  it('fit the platforms: a modal’s heading and button hold 24 characters, a button 75', () => {
    for (const locale of ['da', 'en'] as const) {
      const { forms, cards } = catalogOf(locale);
      for (const { heading, submit } of Object.values(forms.texts)) {
        assert.ok(heading.length <= 24, heading);
        assert.ok(submit.length <= 24, submit);
      }
      assert.ok(forms.cancel.length <= 24);
      for (const label of Object.values(cards.buttons)) assert.ok(label.length <= 40, label);
    }
  });
});

describe('counting', () => {
  const { cards } = catalogOf('da');
  const english = catalogOf('en').cards;

  it('has the right Danish plural', () => {
    assert.equal(cards.actionCounts(0, 0, 0), 'ingen åbne');
    assert.equal(cards.actionCounts(1, 1, 1), '1 åben, 1 overskredet, 1 færdig');
    assert.equal(cards.actionCounts(2, 2, 2), '2 åbne, 2 overskredne, 2 færdige');
    assert.equal(cards.vacantRoles(1), '1 ubesat rolle');
    assert.equal(cards.vacantRoles(2), '2 ubesatte roller');
    assert.equal(cards.mine.counts(1, 0), '1 åben opgave, ingen overskredne');
    assert.equal(cards.mine.counts(5, 1), '5 åbne opgaver, 1 overskredet');
    assert.equal(cards.mine.counts(5, 2), '5 åbne opgaver, 2 overskredne');
    assert.equal(cards.list.counts(1), '1 forløb');
    assert.equal(cards.list.needYou(0), 'ingen har brug for dig nu');
    assert.equal(cards.summaries.team('K7F3XQ', 1), 'Teamet om forløb K7F3XQ: 1 person.');
    assert.equal(cards.summaries.team('K7F3XQ', 4), 'Teamet om forløb K7F3XQ: 4 personer.');
  });

  it('has the right English plural', () => {
    assert.equal(english.actionCounts(0, 0, 0), 'none open');
    assert.equal(english.vacantRoles(1), '1 vacant role');
    assert.equal(english.list.needYou(0), 'none needs you now');
    assert.equal(english.list.needYou(1), '1 needs you now');
    assert.equal(english.list.needYou(2), '2 need you now');
    assert.equal(english.mine.counts(1, 0), '1 open action, none overdue');
    assert.equal(english.list.counts(2), '2 pathways');
  });
});

describe('dates and times', () => {
  const at = DateTime.fromISO('2026-11-22T09:05', { zone: 'Europe/Copenhagen' });
  const now = at.plus({ hours: 3 });

  it('are said as people say them', () => {
    const da = catalogOf('da').time;
    assert.equal(da.day(at), '22. november 2026');
    assert.equal(da.instant(at, now), '22. november kl. 9.05');
    assert.equal(da.at(da.today, at), 'i dag kl. 9.05');
    const en = catalogOf('en').time;
    assert.equal(en.day(at), '22 November 2026');
    assert.equal(en.instant(at, now), '22 November at 9:05');
    assert.equal(en.at(en.yesterday, at), 'yesterday at 9:05');
  });

  it('name the year of an instant when it is another one', () => {
    assert.equal(catalogOf('da').time.instant(at, now.plus({ years: 1 })), '22. november 2026 kl. 9.05');
    assert.equal(catalogOf('en').time.instant(at, now.plus({ years: 1 })), '22 November 2026 at 9:05');
  });

  it('know half years of age', () => {
    assert.equal(catalogOf('da').time.age(17.5), '17½ år');
    assert.equal(catalogOf('da').time.age(16), '16 år');
    assert.equal(catalogOf('en').time.age(17.5), '17½ years');
  });

  it('name each of the twelve months', () => {
    for (const locale of ['da', 'en'] as const) {
      const names = Array.from({ length: 12 }, (_, month) =>
        catalogOf(locale).time.day(at.set({ day: 1, month: month + 1 })),
      );
      assert.equal(new Set(names).size, 12);
      for (const name of names) assert.match(name, /^1\.? \p{Ll}|^1 \p{Lu}/u);
    }
  });
});
