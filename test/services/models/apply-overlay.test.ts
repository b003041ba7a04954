import assert from 'node:assert/strict';
import { applyOverlay } from '../../../services/models/apply-overlay.ts';
import { loadModels } from '../../../services/models/catalog.ts';
import { bringTo, type ModelDefinition, modelDefinition, type PlanStep } from '../../../services/models/definition.ts';
import { modelOverlay } from '../../../services/models/overlay.ts';
import { processPlan } from '../../../services/models/process-plan.ts';

const { all, get } = loadModels();
const [vejen] = all;
assert.ok(vejen);
const text = { da: 'Noget', en: 'Something' };
const decided = 'Ungechefens beslutning, marts 2026';

function overlaid(overlay: object, model: ModelDefinition = vejen ?? assert.fail()): ModelDefinition {
  const result = applyOverlay(model, modelOverlay.parse({ extends: model.id, ...overlay }));
  assert.ok('model' in result, 'problems' in result ? result.problems.join('; ') : '');
  return result.model;
}

/** What is wrong with an overlay, in one text. */
function problemsOf(overlay: object, model: ModelDefinition = vejen ?? assert.fail()): string {
  const result = applyOverlay(model, modelOverlay.parse({ extends: model.id, ...overlay }));
  return 'problems' in result ? result.problems.join('; ') : '';
}

function stepOf(model: ModelDefinition, id: string): PlanStep {
  return model.steps.find((step) => step.id === id) ?? assert.fail(`there is no ${id}`);
}

const idsOf = ({ steps }: ModelDefinition) => steps.map(({ id }) => id);

describe('a municipality’s overlay', () => {
  it('that says nothing changes nothing, for every model', () => {
    for (const model of all) assert.deepEqual(overlaid({}, model), model);
  });

  it('leaves the model that it extends as it was', () => {
    const before = structuredClone(vejen);
    overlaid({ title: text, remove: ['extraMeeting'], steps: [{ id: 'meeting16', title: text }], bring: [] });
    assert.deepEqual(vejen, before);
  });

  it('changes the title and the version, and keeps the id by which pathways know the model', () => {
    const model = overlaid({ title: text, version: 7 });
    assert.deepEqual([model.id, model.title, model.version], [vejen.id, text, 7]);
  });

  it('refuses a misspelt key instead of passing over it', () => {
    assert.equal(modelOverlay.safeParse({ extends: 'x', step: [] }).success, false);
    assert.equal(modelOverlay.safeParse({ extends: 'x', checklist: { drop: [] } }).success, false);
    assert.match(problemsOf({ steps: [{ id: 'meeting16', name: text }] }), /^step "meeting16" .*"name"/);
  });
});

describe('a step that the model has', () => {
  it('takes over what is given, and keeps the rest', () => {
    const meeting = stepOf(overlaid({ steps: [{ id: 'meeting16', title: text }] }), 'meeting16');
    assert.deepEqual(meeting, { ...stepOf(vejen, 'meeting16'), title: text });
  });

  it('gets another window, in either way of writing it, and stays the model’s', () => {
    for (const change of [{ windowDays: [-20, 10] }, { when: { windowDays: [-20, 10] } }]) {
      const { when, basis } = stepOf(overlaid({ steps: [{ id: 'meeting16', ...change }] }), 'meeting16');
      assert.deepEqual([when, basis], [{ age: 16, plusMonths: 0, windowDays: [-20, 10] }, 'model']);
    }
  });

  it('gets another day only from somebody who says who decided it, and is then the municipality’s own', () => {
    const moved = { id: 'meeting16', when: { age: 16, plusMonths: 2 } };
    assert.match(problemsOf({ steps: [moved] }), /gets another day: name in "source" who decided it/);
    const { basis, source, when } = stepOf(overlaid({ steps: [{ ...moved, source: decided }] }), 'meeting16');
    assert.deepEqual([basis, source, when?.plusMonths, when?.windowDays], ['own', decided, 2, [-45, 45]]);
  });

  it('moves to its new place among the others', () => {
    const ids = idsOf(overlaid({ steps: [{ id: 'meeting16', when: { age: 17 }, source: decided }] }));
    assert.deepEqual(ids.slice(0, 4), ['start', 'youthPlan', 'meeting16', 'meeting17Half']);
  });

  it('gets an age where the model only says that there is such a meeting', () => {
    const psychiatric = get('unge-med-psykiske-vanskeligheder') ?? assert.fail();
    const model = overlaid({ steps: [{ id: 'transitionMeeting', when: { age: 17 }, source: decided }] }, psychiatric);
    const { when, basis } = stepOf(model, 'transitionMeeting');
    assert.deepEqual([when, basis], [{ age: 17, plusMonths: 0, windowDays: [-45, 45] }, 'own']);
    const { placed } = processPlan(model, '2009-05-01', '2026-01-07');
    assert.equal(placed.find(({ step }) => step.id === 'transitionMeeting')?.on, '2026-05-01');
  });

  it('lies by the start instead of the age, or the other way round', () => {
    const byStart = overlaid({ steps: [{ id: 'meeting16', afterStartDays: 30, source: decided }] });
    assert.deepEqual([stepOf(byStart, 'meeting16').when, stepOf(byStart, 'meeting16').afterStartDays], [undefined, 30]);
    const styrket = get('styrket-helhedsorienteret-tilgang') ?? assert.fail();
    const byAge = stepOf(overlaid({ steps: [{ id: 'start', when: { age: 15 }, source: decided }] }, styrket), 'start');
    assert.deepEqual([byAge.when?.age, byAge.afterStartDays], [15, undefined]);
    const later = overlaid({ steps: [{ id: 'start', afterStartDays: 7, source: decided }] }, styrket);
    assert.equal(stepOf(later, 'start').afterStartDays, 7);
  });

  it('is refused two times, two windows, and a window without an age', () => {
    const change = (given: object) => problemsOf({ steps: [{ id: 'meeting16', source: decided, ...given }] });
    assert.match(change({ when: { age: 17 }, afterStartDays: 3 }), /has both "when" and "afterStartDays"/);
    assert.match(change({ when: { windowDays: [0, 1] }, windowDays: [0, 2] }), /has "windowDays" twice/);
    assert.match(problemsOf({ steps: [{ id: 'followUp', windowDays: [0, 3] }] }), /has no age, and so no window/);
    assert.match(problemsOf({ steps: [{ id: 'followUp', when: { plusMonths: 3 } }] }), /has no age, and so no window/);
    assert.match(change({ windowDays: [10, -10] }), /ends before it begins/);
  });

  it('does not lose the source on which the model rests it', () => {
    assert.match(problemsOf({ steps: [{ id: 'meeting16', source: decided }] }), /step "meeting16" keeps its source/);
  });

  it('tells of its meeting what is different, role by role', () => {
    const bring = [{ role: 'jobConsultant', text }];
    const model = overlaid({ steps: [{ id: 'meeting17Half', meeting: { noticeDays: 60, bring } }] });
    const { meeting } = stepOf(model, 'meeting17Half');
    assert.deepEqual([meeting?.proposeDaysBefore, meeting?.noticeDays], [30, 60]);
    assert.equal(meeting?.bring.length, stepOf(vejen, 'meeting17Half').meeting?.bring.length);
    assert.deepEqual(bringTo(model, 'meeting17Half').find(({ role }) => role === 'jobConsultant')?.text, text);
    assert.notDeepEqual(bringTo(model, 'meeting16').find(({ role }) => role === 'jobConsultant')?.text, text);
  });

  it('has no meeting when it is none', () => {
    assert.match(problemsOf({ steps: [{ id: 'followUp', meeting: {} }] }), /is no meeting and no closing/);
  });
});

describe('a deadline of law', () => {
  for (const change of [
    { when: { age: 17 }, source: decided },
    { when: { plusMonths: 6 }, source: decided },
    { afterStartDays: 30, source: decided },
    { windowDays: [-92, 14] },
    { when: { windowDays: [-92, -1] } },
  ]) {
    it(`is nobody’s to move: ${JSON.stringify(change)}`, () => {
      const said = problemsOf({ steps: [{ id: 'youthPlan', ...change }] });
      assert.match(said, /^step "youthPlan" rests on the law \(Barnets lov § 108\): its day and its last day stay/);
    });
  }

  it('may be told in other words, and be looked at sooner', () => {
    const change = { id: 'youthPlan', title: text, description: text, windowDays: [-120, 0] };
    const { basis, source, when } = stepOf(overlaid({ steps: [change] }), 'youthPlan');
    assert.deepEqual([basis, source, when?.windowDays], ['law', 'Barnets lov § 108', [-120, 0]]);
  });

  it('protects the 18th birthday as well, whose source nobody has read', () => {
    const moved = { id: 'eighteen', when: { age: 17 }, source: decided };
    assert.match(problemsOf({ steps: [moved] }), /is held to rest on the law: its day/);
    assert.match(problemsOf({ remove: ['eighteen'] }), /"eighteen" is held to rest on the law and cannot be removed/);
  });
});

describe('a step of the municipality’s own', () => {
  const meeting17 = { id: 'meeting17', kind: 'meeting', title: text, when: { age: 17 }, source: decided };

  it('stands where its age puts it', () => {
    const ids = idsOf(overlaid({ steps: [meeting17] }));
    assert.deepEqual(ids.slice(1, 5), ['meeting16', 'youthPlan', 'meeting17', 'meeting17Half']);
    assert.equal(stepOf(overlaid({ steps: [meeting17] }), 'meeting17').basis, 'own');
  });

  it('stands behind what has the same age, and at the end without an age or after all others', () => {
    const withAge = (age: number) => idsOf(overlaid({ steps: [{ ...meeting17, when: { age } }] }));
    assert.equal(withAge(16).indexOf('meeting17'), withAge(16).indexOf('meeting16') + 1);
    assert.equal(withAge(14)[0], 'meeting17');
    assert.equal(withAge(23).at(-1), 'meeting17');
    const { when: _age, ...asNeeded } = meeting17;
    assert.equal(idsOf(overlaid({ steps: [asNeeded] })).at(-1), 'meeting17');
  });

  it('must be whole', () => {
    assert.match(
      problemsOf({ steps: [{ id: 'meeting17', title: text }] }),
      /^step "meeting17" kind .*; step "meeting17" source/,
    );
    const { en: _en, ...danish } = text;
    assert.match(problemsOf({ steps: [{ ...meeting17, title: danish }] }), /^step "meeting17" title\.en /);
  });

  it('is told of twice only by mistake', () => {
    assert.match(problemsOf({ steps: [meeting17, meeting17] }), /step "meeting17" .*"kind"/);
  });
});

describe('a step that a municipality leaves out', () => {
  it('is one that is taken when it is needed, or is somebody’s own choice', () => {
    assert.ok(!idsOf(overlaid({ remove: ['extraMeeting', 'followUp'] })).includes('followUp'));
    const styrket = get('styrket-helhedsorienteret-tilgang') ?? assert.fail();
    assert.ok(!idsOf(overlaid({ remove: ['start'] }, styrket)).includes('start'));
  });

  it('is never the law’s', () => {
    for (const id of ['youthPlan', 'youthAftercare'])
      assert.match(problemsOf({ remove: [id] }), new RegExp(`step "${id}" rests on the law \\(Barnets lov § \\d+\\)`));
  });

  it('is never the law’s, also where the law sets no day', () => {
    const step = { id: 'duty', kind: 'legal', title: text, basis: 'law', source: 'Barnets lov § 5' };
    const model = modelDefinition.parse({ ...vejen, steps: [...vejen.steps, step] });
    assert.match(problemsOf({ remove: ['duty'] }, model), /rests on the law \(Barnets lov § 5\) and cannot be removed/);
  });

  it('is never a fixed meeting of the model', () => {
    assert.match(
      problemsOf({ remove: ['meeting18Half'] }),
      /belongs to the model \(Socialstyrelsen.*cannot be removed/,
    );
  });

  it('must be there', () =>
    assert.equal(problemsOf({ remove: ['meeting17'] }), 'there is no step "meeting17" to remove'));

  it('cannot be the last one', () => {
    const one = modelDefinition.parse({
      ...vejen,
      steps: [{ id: 'start', kind: 'start', title: text, afterStartDays: 0, source: 'x' }],
    });
    assert.match(problemsOf({ remove: ['start'] }, one), /^steps /);
  });
});

describe('what a municipality tells its roles', () => {
  it('is a title, or a responsibility, which then is its own choice', () => {
    const model = overlaid({ roles: { coordinator: { title: text }, jobConsultant: { responsibility: text } } });
    const [coordinator, consultant] = ['coordinator', 'jobConsultant'].map((code) =>
      model.roles.find((role) => role.code === code),
    );
    assert.deepEqual([coordinator?.title, coordinator?.basis], [text, 'model']);
    assert.deepEqual([consultant?.responsibility, consultant?.basis, consultant?.source], [text, 'own', undefined]);
    assert.equal(consultant?.required, true);
  });

  it('is for roles of the model only', () => {
    for (const code of ['astrologer', 'constructor'])
      assert.equal(problemsOf({ roles: { [code]: { title: text } } }), `roles there is no role "${code}" in the model`);
  });

  it('says what to bring in place of what the model says to the same role, and adds to the others', () => {
    const model = overlaid({
      bring: [
        { role: 'mentor', text },
        { role: 'other', text },
      ],
    });
    const told = bringTo(model, 'network');
    assert.deepEqual(told.find(({ role }) => role === 'mentor')?.text, text);
    assert.deepEqual(told.find(({ role }) => role === 'other')?.text, text);
    assert.equal(told.length, vejen.bring.length + 1);
  });

  it('says to each role one thing', () => {
    assert.match(
      problemsOf({
        bring: [
          { role: 'mentor', text },
          { role: 'mentor', text },
        ],
      }),
      /bring name "mentor" twice/,
    );
  });
});

describe('several problems of an overlay', () => {
  it('are told together', () => {
    const said = problemsOf({
      remove: ['youthPlan', 'nothing'],
      steps: [{ id: 'followUp', windowDays: [3, 4] }],
      roles: { astrologer: { title: text } },
      checklist: { remove: ['moon'] },
    });
    assert.deepEqual(said.split('; ').length, 5);
  });
});
