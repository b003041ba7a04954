import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyOverlay } from '../../../services/models/apply-overlay.ts';
import { loadModels } from '../../../services/models/catalog.ts';
import {
  bringTo,
  isTimedMeeting,
  meetingOf,
  modelDefinition,
  type PlanStep,
} from '../../../services/models/definition.ts';
import { modelOverlay } from '../../../services/models/overlay.ts';

const text = { da: 'Noget', en: 'Something' };
const step = { id: 'start', kind: 'start', title: text, when: { age: 15 }, source: 'own' };
const role = { code: 'coordinator', required: true, responsibility: text };
const minimal = {
  id: 'egen-model',
  version: 1,
  title: text,
  ages: { from: 15, to: 23 },
  roles: [role],
  coreElements: [{ id: 'one', title: text, description: text }],
  steps: [step],
  sources: ['Byrådet'],
};

/** What is wrong with a definition that differs from a good one. */
function problemsOf(change: object): string {
  const parsed = modelDefinition.safeParse({ ...minimal, ...change });
  return parsed.success
    ? ''
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
}

describe('a model definition', () => {
  it('needs no more than a municipality knows, and takes the rest for its own choice', () => {
    const model = modelDefinition.parse(minimal);
    assert.equal(model.ages.basis, 'own');
    assert.equal(model.roles[0]?.basis, 'own');
    assert.deepEqual(model.steps[0]?.when, { age: 15, plusMonths: 0, windowDays: [-45, 45] });
    assert.deepEqual([model.tools, model.notes], [[], []]);
  });

  it('refuses a text that is missing in one language', () => {
    assert.match(problemsOf({ title: { da: 'Kun dansk' } }), /^title\.en /);
    assert.match(problemsOf({ title: { da: '', en: 'Only English' } }), /^title\.da /);
  });

  it('refuses a misspelt key instead of passing over it', () => {
    assert.match(problemsOf({ rolls: [] }), /rolls/);
    assert.match(problemsOf({ steps: [{ ...step, afterStartDay: 3 }] }), /afterStartDay/);
  });

  it('refuses a role that no profession can fill', () => {
    assert.match(problemsOf({ roles: [{ ...role, code: 'astrologer' }] }), /^roles\.0\.code /);
    assert.match(problemsOf({ roles: [{ ...role, filledBy: ['coordinator'] }] }), /^roles\.0\.filledBy/);
  });

  it('refuses anything named twice', () => {
    assert.match(problemsOf({ roles: [role, role] }), /^roles name "coordinator" twice$/);
    assert.match(problemsOf({ steps: [step, step] }), /^steps name "start" twice$/);
  });

  it('refuses ages that end before they begin', () => {
    assert.match(problemsOf({ ages: { from: 18, to: 18 } }), /^ages end before they begin$/);
  });

  it('refuses an age that is no half year', () => {
    assert.match(problemsOf({ steps: [{ ...step, when: { age: 17.25 } }] }), /^steps\.0\.when\.age /);
  });

  it('refuses steps that stand in the wrong order', () => {
    const late = { ...step, id: 'late', when: { age: 16, plusMonths: 7 } };
    const early = { ...step, id: 'early', when: { age: 16, plusMonths: 6 } };
    assert.match(problemsOf({ steps: [late, early] }), /"early" stands after "late", which is later/);
    assert.equal(problemsOf({ steps: [early, late] }), '');
  });

  it('lets steps without an age stand anywhere', () => {
    const { when: _age, ...asNeeded } = { ...step, id: 'asNeeded' };
    const sooner = { ...step, id: 'sooner', when: { age: 14.5 } };
    assert.equal(problemsOf({ steps: [sooner, asNeeded, step] }), '');
  });

  it('refuses a step that lies both by age and by the start', () => {
    assert.match(problemsOf({ steps: [{ ...step, afterStartDays: 30 }] }), /not by both/);
  });

  it('refuses a window that ends before it begins', () => {
    assert.match(
      problemsOf({ steps: [{ ...step, when: { age: 15, windowDays: [10, -10] } }] }),
      /ends before it begins/,
    );
  });
});

describe('a meeting in a definition', () => {
  const meeting = { ...step, id: 'meeting16', kind: 'meeting', when: { age: 16 } };
  const parsedSteps = (steps: readonly object[]): PlanStep[] => modelDefinition.parse({ ...minimal, steps }).steps;
  const setUp = (wanted: object) => problemsOf({ steps: [{ ...meeting, meeting: wanted }] });

  it('is proposed for its own day, 42 days ahead, unless the definition says otherwise', () => {
    const [plain, own] = parsedSteps([
      meeting,
      { ...meeting, id: 'closing', kind: 'closing', meeting: { noticeDays: 14 } },
    ]);
    assert.ok(plain && own);
    assert.deepEqual(meetingOf(plain), { proposeDaysBefore: 0, noticeDays: 42, bring: [] });
    assert.deepEqual(meetingOf(own), { proposeDaysBefore: 0, noticeDays: 14, bring: [] });
  });

  it('is what a start, a deadline and a follow-up are not', () => {
    for (const kind of ['start', 'legal', 'followUp']) {
      assert.match(problemsOf({ steps: [{ ...meeting, kind, meeting: {} }] }), /is no meeting and no closing/);
      const [other] = parsedSteps([{ ...meeting, kind }]);
      assert.equal(other && meetingOf(other), undefined);
    }
  });

  it('gives a week’s notice or more, and does not lie before its window', () => {
    assert.match(setUp({ noticeDays: 6 }), /^steps\.0\.meeting\.noticeDays /);
    assert.match(setUp({ proposeDaysBefore: -1 }), /^steps\.0\.meeting\.proposeDaysBefore /);
    assert.match(setUp({ proposeDaysBefore: 46 }), /is proposed for a day before its window begins/);
    assert.equal(setUp({ proposeDaysBefore: 45, noticeDays: 7 }), '');
  });

  it('is a kind of meeting of its own when it has a time', () => {
    const { when: _age, ...asNeeded } = meeting;
    const steps = parsedSteps([
      meeting,
      { ...asNeeded, id: 'byStart', afterStartDays: 90 },
      { ...asNeeded, id: 'extra' },
    ]);
    assert.deepEqual(steps.map(isTimedMeeting), [true, true, false]);
  });

  it('takes no name that is a kind of meeting in every model', () => {
    for (const id of ['individual', 'network', 'extra'])
      assert.match(problemsOf({ steps: [{ ...meeting, id }] }), /is a kind of meeting in every model.*another id/);
  });

  it('asks of a checklist of its own only for meetings that there are', () => {
    const question = { key: 'ready', type: 'yesNo', label: text, kinds: ['meeting16'] };
    const choices = ['present', 'partly', 'absent'].map((value) => ({ value, label: text }));
    const items = [
      { key: 'youngPerson', type: 'choice', label: text, required: true, choices },
      { key: 'youngPersonAbsence', type: 'text', label: text, required: true },
      question,
    ];
    const checklist = { version: 3, sections: [{ id: 'all', title: text, items }] };
    assert.equal(problemsOf({ steps: [meeting], checklist }), '');
    assert.match(problemsOf({ checklist }), /^checklist "ready" is asked in "meeting16", which is no kind of meeting$/);
    assert.match(problemsOf({ checklist: { ...checklist, sections: [] } }), /^checklist\.sections /);
  });

  it('tells each role what to bring: to this meeting, or else to all', () => {
    const bring = (role: string, da: string) => ({ role, text: { da, en: da } });
    const model = modelDefinition.parse({
      ...minimal,
      steps: [{ ...meeting, meeting: { bring: [bring('school', 'Til 16')] } }],
      bring: [bring('school', 'Altid'), bring('mentor', 'Også altid')],
    });
    const told = (kind: string) => bringTo(model, kind).map(({ role, text: { da }, basis }) => [role, da, basis]);
    assert.deepEqual(told('meeting16'), [
      ['school', 'Til 16', 'own'],
      ['mentor', 'Også altid', 'own'],
    ]);
    for (const kind of ['network', 'unknown'])
      assert.deepEqual(told(kind), [
        ['school', 'Altid', 'own'],
        ['mentor', 'Også altid', 'own'],
      ]);
  });

  it('tells no role twice, and none that there is not', () => {
    const school = { role: 'school', text };
    assert.equal(problemsOf({ bring: [school, school] }), 'bring name "school" twice');
    assert.match(setUp({ bring: [school, school] }), /^steps\.meeting16\.bring name "school" twice$/);
    assert.match(problemsOf({ bring: [{ role: 'astrologer', text }] }), /^bring\.0\.role /);
  });
});

describe('the examples in docs/models.md', () => {
  it('is a definition that works as it stands', () => {
    assert.equal(modelDefinition.parse(example(1)).id, 'ungevejen-fjordby');
  });

  it('is an overlay that works as it stands', () => {
    const [vejen] = loadModels().all;
    const overlay = modelOverlay.parse(example(0));
    assert.ok(vejen);
    assert.equal(overlay.extends, vejen.id);
    const result = applyOverlay(vejen, overlay);
    assert.ok('model' in result, 'problems' in result ? result.problems.join('; ') : '');
  });

  function example(index: number): unknown {
    const page = readFileSync(new URL('../../../docs/models.md', import.meta.url), 'utf8');
    const [, json] = [...page.matchAll(/```json\n([\s\S]*?)```/g)][index] ?? [];
    return JSON.parse(json ?? '');
  }
});
