import assert from 'node:assert/strict';
import { applyOverlay } from '../../../services/models/apply-overlay.ts';
import { loadModels } from '../../../services/models/catalog.ts';
import { type ChecklistTemplate, checklistOf } from '../../../services/models/checklist.ts';
import { modelOverlay } from '../../../services/models/overlay.ts';

const [vejen] = loadModels().all;
assert.ok(vejen);
const text = { da: 'Noget', en: 'Something' };
const item = { key: 'transport', type: 'yesNo', label: text };

function change(checklist: object, model = vejen ?? assert.fail()): ReturnType<typeof applyOverlay> {
  return applyOverlay(model, modelOverlay.parse({ extends: model.id, checklist }));
}

function changed(checklist: object): ChecklistTemplate {
  const result = change(checklist);
  assert.ok('model' in result, 'problems' in result ? result.problems.join('; ') : '');
  return checklistOf(result.model);
}

function problemsOf(checklist: object): string {
  const result = change(checklist);
  return 'problems' in result ? result.problems.join('; ') : '';
}

const keysOf = (template: ChecklistTemplate, section: string) =>
  template.sections.find(({ id }) => id === section)?.items.map(({ key }) => key);

describe('a municipality’s change to the checklist', () => {
  it('adds items at the end of a section, or behind another', () => {
    assert.equal(keysOf(changed({ add: [{ section: 'review', items: [item] }] }), 'review')?.at(-1), 'transport');
    const behind = changed({ add: [{ section: 'review', after: 'goalsShown', items: [item] }] });
    assert.deepEqual(keysOf(behind, 'review')?.slice(0, 3), ['goalsShown', 'transport', 'resources']);
  });

  it('adds a section with its title, at the end or behind another', () => {
    const sections = (after?: string) =>
      changed({ add: [{ section: 'travel', title: text, items: [item], ...(after ? { after } : {}) }] }).sections.map(
        ({ id }) => id,
      );
    assert.equal(sections().at(-1), 'travel');
    assert.equal(sections('attendance')[1], 'travel');
  });

  it('adds to a section that it has just added, in one file', () => {
    const template = changed({
      add: [
        { section: 'travel', title: text, items: [item] },
        { section: 'travel', after: 'transport', items: [{ ...item, key: 'fare' }] },
      ],
    });
    assert.deepEqual(keysOf(template, 'travel'), ['transport', 'fare']);
  });

  it('gives a section another title', () => {
    const template = changed({ add: [{ section: 'review', title: text, items: [item] }] });
    assert.deepEqual(template.sections.find(({ id }) => id === 'review')?.title, text);
  });

  it('takes items out, and a section with its last one', () => {
    assert.ok(!keysOf(changed({ remove: ['resources'] }), 'review')?.includes('resources'));
    assert.equal(keysOf(changed({ remove: ['nextAt'] }), 'next'), undefined);
  });

  it('replaces an item by taking it out and adding it again', () => {
    const label = { da: 'Er alle samtykker gyldige?', en: 'Are all consents valid?' };
    const template = changed({
      remove: ['consentsChecked'],
      add: [{ section: 'review', after: 'resources', items: [{ key: 'consentsChecked', type: 'yesNo', label }] }],
    });
    const items = template.sections.flatMap((section) => section.items);
    assert.deepEqual(items.find(({ key }) => key === 'consentsChecked')?.label, label);
  });

  it('may ask something in certain meetings only, if there are such', () => {
    const asked = (kind: string) => ({ add: [{ section: 'review', items: [{ ...item, kinds: [kind] }] }] });
    for (const kind of ['meeting17Half', 'closing', 'individual', 'network', 'extra'])
      assert.equal(problemsOf(asked(kind)), '', kind);
    for (const kind of ['meeting17', 'youthPlan', 'extraMeeting'])
      assert.match(problemsOf(asked(kind)), /"transport" is asked in ".*", which is no kind of meeting/, kind);
  });

  it('counts the version only when it is told to, and leaves Vejviser’s own as it is', () => {
    assert.deepEqual([changed({ remove: ['nextAt'] }).version, changed({ version: 4 }).version], [1, 4]);
    assert.equal(checklistOf(vejen).sections.at(-1)?.id, 'next');
  });

  it('works on a model’s own checklist, where it has one', () => {
    const [first] = checklistOf(vejen).sections;
    assert.ok(first);
    const result = change(
      { remove: ['custodian'] },
      { ...vejen, checklist: { ...checklistOf(vejen), version: 9, sections: [first] } },
    );
    assert.ok('model' in result);
    assert.deepEqual([checklistOf(result.model).version, checklistOf(result.model).sections.length], [9, 1]);
  });
});

describe('a change to the checklist is refused', () => {
  for (const [why, checklist, sentence] of [
    ['that removes what is not there', { remove: ['moon'] }, /^checklist there is no item "moon" to remove$/],
    ['that adds to no section', { add: [{ section: 'x', items: [item] }] }, /no section "x": give it a title/],
    ['behind no item', { add: [{ section: 'review', after: 'heard', items: [item] }] }, /no item "heard" in "review"/],
    ['behind no section', { add: [{ section: 'x', title: text, after: 'y', items: [item] }] }, /no section "y"/],
    [
      'that adds a key twice',
      { add: [{ section: 'status', items: [{ ...item, key: 'heard' }] }] },
      /name "heard" twice/,
    ],
    [
      'without the young person',
      { remove: ['youngPersonAbsence'] },
      /lack "youngPersonAbsence", which every record needs/,
    ],
    ['that takes away what another item depends on', { remove: ['youngPerson'] }, /depends on "youngPerson"/],
    [
      'that takes a known key for something else',
      { remove: ['heard'], add: [{ section: 'status', items: [{ ...item, key: 'heard' }] }] },
      /"heard" must be of type "rating"/,
    ],
  ] as const) {
    it(why, () => assert.match(problemsOf(checklist), sentence));
  }
});
