import assert from 'node:assert/strict';
import { loadModels } from '../../../services/models/catalog.ts';
import {
  type ChecklistItem,
  checklistItemTypes,
  checklistOf,
  checklistTemplate,
} from '../../../services/models/checklist.ts';

const template = checklistOf(undefined);
const items = template.sections.flatMap((section) => section.items);
const item = (key: string): ChecklistItem => items.find((each) => each.key === key) ?? assert.fail(`no ${key}`);

describe('Vejviser’s meeting checklist', () => {
  it('has these keys and types, on which records and counts rest for years', () => {
    assert.deepEqual(
      template.sections.map(({ id, items: own }) => [id, own.map(({ key, type }) => `${key}: ${type}`)]),
      [
        [
          'attendance',
          [
            'youngPerson: choice',
            'youngPersonAbsence: text',
            'attendees: people',
            'chosenAdult: choice',
            'layRepresentative: yesNo',
            'custodian: yesNo',
          ],
        ],
        [
          'review',
          [
            'goalsShown: yesNo',
            'resources: yesNo',
            'consentsChecked: yesNo',
            'agendaCovered: points',
            'agreementsKept: actions',
          ],
        ],
        ['status', ['statusCode: statusCode', 'statusSince: date', 'statusHours: number']],
        ['youngPersonsView', ['heard: rating', 'mine: rating', 'knows: rating']],
        ['next', ['nextAt: datetime']],
      ],
    );
  });

  it('asks for nothing but whether the young person was there, and why not', () => {
    assert.deepEqual(
      items.filter(({ required }) => required).map(({ key }) => key),
      ['youngPerson', 'youngPersonAbsence'],
    );
    assert.deepEqual(item('youngPersonAbsence').showWhen, { key: 'youngPerson', is: ['absent'] });
  });

  it('asks in the young person’s own words how it was', () => {
    assert.deepEqual(
      ['heard', 'mine', 'knows'].map((key) => item(key).label.da),
      ['Jeg blev hørt', 'Aftalerne er mine', 'Jeg ved, hvad der sker nu'],
    );
  });

  it('asks for the holders of custody until the 18th birthday only', () => {
    assert.deepEqual(
      items.filter(({ onlyUnder18 }) => onlyUnder18).map(({ key }) => key),
      ['custodian'],
    );
  });

  it('does not claim to be the official form, which nobody could read', () => {
    assert.equal(template.basis, 'own');
    assert.match(template.source ?? '', /could not be read/);
    assert.equal(template.version, 1);
  });

  it('speaks both languages, and not the same in both', () => {
    const texts = [
      ...template.sections.map(({ title }) => title),
      ...items.flatMap(({ label, hint, choices }) => [
        label,
        ...(hint ? [hint] : []),
        ...(choices ?? []).map((each) => each.label),
      ]),
    ];
    for (const { da, en } of texts) {
      assert.notEqual(da, en);
      assert.deepEqual([da.trim(), en.trim()], [da, en]);
    }
  });

  it('is that of every shipped model, and gives way to a model’s own', () => {
    for (const model of loadModels().all) assert.equal(checklistOf(model), template);
    const own = { ...template, version: 5 };
    assert.equal(checklistOf({ checklist: own }), own);
  });
});

describe('a checklist', () => {
  const text = { da: 'Noget', en: 'Something' };
  const choices = ['present', 'partly', 'absent'].map((value) => ({ value, label: text }));
  const needed = [
    { key: 'youngPerson', type: 'choice', label: text, required: true, choices },
    { key: 'youngPersonAbsence', type: 'text', label: text, required: true },
  ];
  const withItems = (...more: readonly object[]) => ({
    version: 1,
    sections: [{ id: 'all', title: text, items: [...needed, ...more] }],
  });
  const problemsOf = (candidate: object) => {
    const parsed = checklistTemplate.safeParse(candidate);
    return parsed.success ? '' : parsed.error.issues.map(({ message }) => message).join('; ');
  };
  const ownChoice = { key: 'mood', type: 'choice', label: text, choices: choices.slice(0, 2) };

  it('may be as short as whether the young person was there', () => assert.equal(problemsOf(withItems()), ''));

  it('may ask in any of the ways that there are', () => {
    for (const type of checklistItemTypes) {
      const own = type === 'choice' ? ownChoice : { key: 'mood', type, label: text };
      assert.equal(problemsOf(withItems(own)), '', type);
    }
    assert.notEqual(problemsOf(withItems({ key: 'mood', type: 'photo', label: text })), '');
  });

  it('names every section and every item once', () => {
    const twice = withItems();
    assert.match(
      problemsOf({ ...twice, sections: [...twice.sections, { ...twice.sections[0], items: [ownChoice] }] }),
      /"all" twice/,
    );
    assert.match(problemsOf(withItems(ownChoice, ownChoice)), /"mood" twice/);
  });

  it('has keys that can be names of inputs', () => {
    for (const key of ['Mood', 'my mood', 'my-mood', 'humør', '1st', 'a'.repeat(42), ''])
      assert.notEqual(problemsOf(withItems({ ...ownChoice, key })), '', key);
  });

  it('gives choices where one is chosen, at least two, each once, and nowhere else', () => {
    assert.match(problemsOf(withItems({ key: 'mood', type: 'choice', label: text })), /"mood" has no choices/);
    assert.match(problemsOf(withItems({ ...ownChoice, type: 'yesNo' })), /"mood" has choices, and is no "choice"/);
    assert.notEqual(problemsOf(withItems({ ...ownChoice, choices: choices.slice(0, 1) })), '');
    const twice = { ...ownChoice, choices: [choices[0], choices[0]] };
    assert.match(problemsOf(withItems(twice)), /"mood" has the choice "present" twice/);
  });

  it('lets an item depend on an answer that stands before it and can be given', () => {
    const asked = (key: string, is: readonly string[]) => ({
      key: 'why',
      type: 'text',
      label: text,
      showWhen: { key, is },
    });
    const yesNo = { key: 'late', type: 'yesNo', label: text };
    assert.equal(problemsOf(withItems(ownChoice, asked('mood', ['partly']))), '');
    assert.equal(problemsOf(withItems(yesNo, asked('late', ['yes', 'no']))), '');
    assert.match(problemsOf(withItems(asked('mood', ['partly']), ownChoice)), /"mood", which does not stand before it/);
    assert.match(problemsOf(withItems(yesNo, asked('late', ['maybe']))), /the answer "maybe" to "late", which cannot/);
    assert.match(
      problemsOf(withItems(asked('youngPersonAbsence', ['x']))),
      /"x" to "youngPersonAbsence", which cannot/,
    );
  });

  it('always tells whether the young person was there', () => {
    const without = { version: 1, sections: [{ id: 'all', title: text, items: [ownChoice] }] };
    assert.match(problemsOf(without), /lack "youngPerson".*lack "youngPersonAbsence"/);
    const [young, absence] = needed;
    const optional = {
      version: 1,
      sections: [{ id: 'all', title: text, items: [{ ...young, required: false }, absence] }],
    };
    assert.match(problemsOf(optional), /lack "youngPerson", which every record needs, as a required item/);
  });

  it('takes no key that Vejviser reads for something else', () => {
    assert.match(problemsOf(withItems({ key: 'statusHours', type: 'text', label: text })), /must be of type "number"/);
    const adult = { key: 'chosenAdult', type: 'choice', label: text, choices };
    assert.match(problemsOf(withItems(adult)), /"chosenAdult" must have the choices present, absent, notChosen/);
  });
});
