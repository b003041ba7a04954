import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { roomSteps } from '../../../bot/rooms/port.ts';
import { catalogOf } from '../../../cards/text/catalog.ts';
import {
  actionTopics,
  agendaSources,
  closeReasons,
  spellEndings,
  spellSources,
  stepOutcomes,
} from '../../../services/pathway/events.ts';
import { generalMeetingKinds } from '../../../services/pathway/meeting.ts';
import { statusCodes } from '../../../services/pathway/status-codes.ts';
import { roleCodes } from '../../../services/people/person.ts';

/** The same in both languages, and rightly so. */
const sameInBoth = new Set([
  ...[
    'Status',
    'Team',
    'Teams',
    'Slack',
    'Mentor',
    'Person',
    'Note',
    '[emoji]',
    'Vejviser',
    'Model',
    'Version',
    'Relation',
    'Start',
  ],
  // Danish educations keep their short names.
  ...['EUX', 'HF', 'HHX', 'HTX'],
]);

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
  'hoursAndMinutes',
  'filled',
  'rating',
  'countOf',
  'lateSteps',
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
  if (/^\.(?:(?:youngPage\.)?refusals|done)\./.test(path) || path.startsWith('.time.')) return [];
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

  it('name every role, topic, reason, step of a room, kind of meeting and status', () => {
    for (const locale of ['da', 'en'] as const) {
      const text = catalogOf(locale);
      assert.deepEqual(Object.keys(text.roles).sort(), [...roleCodes].sort());
      assert.deepEqual(Object.keys(text.topics).sort(), [...actionTopics].sort());
      assert.deepEqual(Object.keys(text.closeReasons).sort(), [...closeReasons].sort());
      assert.deepEqual(Object.keys(text.meetingKinds).sort(), [...generalMeetingKinds].sort());
      assert.deepEqual(Object.keys(text.agendaSources).sort(), [...agendaSources].sort());
      assert.deepEqual(Object.keys(text.statusCodes).sort(), [...statusCodes].sort());
      assert.deepEqual(Object.keys(text.spellSources).sort(), [...spellSources].sort());
      assert.deepEqual(Object.keys(text.spellEndings).sort(), [...spellEndings].sort());
      assert.deepEqual(Object.keys(text.stepOutcomes).sort(), [...stepOutcomes].sort());
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
      const { forms, cards, meeting, plan, digest, agreement, goals, talk } = catalogOf(locale);
      for (const { heading, submit } of [...Object.values(forms.texts), digest.hourForm]) {
        assert.ok(heading.length <= 24, heading);
        assert.ok(submit.length <= 24, submit);
      }
      assert.ok(forms.cancel.length <= 24);
      const buttons = [cards, meeting, plan, digest, agreement, goals, talk].flatMap((texts) =>
        Object.values(texts.buttons),
      );
      for (const label of buttons) assert.ok(label.length <= 40, label);
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
    const { forms, meeting, plan, digest } = catalogOf('da');
    assert.equal(forms.hoursAndMinutes(45), '45 minutter');
    assert.equal(forms.hoursAndMinutes(60), '1 time');
    assert.equal(forms.hoursAndMinutes(150), '2 timer og 30 minutter');
    assert.equal(meeting.filled(0, 5), 'Ikke udfyldt endnu');
    assert.equal(meeting.filled(5, 5), 'Udfyldt');
    assert.equal(meeting.record.countOf(0, 0), 'ingen');
    assert.equal(plan.lateSteps(1), '1 skridt i planen');
    assert.equal(digest.counts(1, 1), '1 ting i 1 forløb.');
    assert.match(digest.counts(3, 2), /^3 ting i 2 forløb\. /);
  });

  it('has the right English plural', () => {
    assert.equal(english.actionCounts(0, 0, 0), 'none open');
    assert.equal(english.vacantRoles(1), '1 vacant role');
    assert.equal(english.list.needYou(0), 'none needs you now');
    assert.equal(english.list.needYou(1), '1 needs you now');
    assert.equal(english.list.needYou(2), '2 need you now');
    assert.equal(english.mine.counts(1, 0), '1 open action, none overdue');
    assert.equal(english.list.counts(2), '2 pathways');
    const { forms, digest } = catalogOf('en');
    assert.equal(forms.hoursAndMinutes(90), '1 hour and 30 minutes');
    assert.equal(digest.summary(1, 1), '1 thing waits for you in 1 pathway.');
    assert.equal(digest.summary(3, 2), '3 things wait for you in 2 pathways.');
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
    assert.equal(da.weekday(at), 'søndag 22. november 2026');
    assert.equal(da.moment(at, now), 'søndag 22. november kl. 9.05');
    assert.equal(da.clock(at), 'kl. 9.05');
    assert.equal(da.number(37.5), '37,5');
    const en = catalogOf('en').time;
    assert.equal(en.day(at), '22 November 2026');
    assert.equal(en.instant(at, now), '22 November at 9:05');
    assert.equal(en.at(en.yesterday, at), 'yesterday at 9:05');
    assert.equal(en.weekday(at), 'Sunday 22 November 2026');
    assert.equal(en.moment(at, now), 'Sunday 22 November at 9:05');
    assert.equal(en.number(37.5), '37.5');
  });

  it('name the year of an instant when it is another one', () => {
    assert.equal(catalogOf('da').time.instant(at, now.plus({ years: 1 })), '22. november 2026 kl. 9.05');
    assert.equal(catalogOf('en').time.instant(at, now.plus({ years: 1 })), '22 November 2026 at 9:05');
    assert.equal(catalogOf('da').time.moment(at, now.plus({ years: 1 })), 'søndag 22. november 2026 kl. 9.05');
    assert.equal(catalogOf('en').time.moment(at, now.plus({ years: 1 })), 'Sunday 22 November 2026 at 9:05');
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
