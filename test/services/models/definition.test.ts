import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { modelDefinition } from '../../../services/models/definition.ts';

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

describe('the example in docs/models.md', () => {
  it('is a definition that works as it stands', () => {
    const page = readFileSync(new URL('../../../docs/models.md', import.meta.url), 'utf8');
    const [, example] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    assert.equal(modelDefinition.parse(JSON.parse(example ?? '')).id, 'ungevejen-fjordby');
  });
});
