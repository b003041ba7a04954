import assert from 'node:assert/strict';
import * as agreements from '../../../bot/demo/gallery-agreements.ts';
import { galleryCards, galleryForms } from '../../../bot/demo/gallery-cards.ts';
import * as meetings from '../../../bot/demo/gallery-meetings.ts';
import { galleryPeople } from '../../../bot/demo/gallery-people.ts';
import { closed, crowded, fresh, hostile, lively, proposed } from '../../../bot/demo/gallery-states.ts';
import type { Button, ButtonData, Card, Form } from '../../../cards/card.ts';
import { locales } from '../../../cards/text/catalog.ts';
import type { SeenState } from '../../../services/audience/seen-state.ts';
import { rules } from '../../../services/policy.ts';

const states = [
  fresh,
  lively,
  proposed,
  closed,
  crowded,
  hostile,
  ...Object.values({ ...meetings, ...agreements }).filter(isState),
];

function isState(value: unknown): value is SeenState {
  return typeof value === 'object' && value !== null && 'actions' in value;
}

/** Everything that somebody typed in the gallery's states. */
const typed = states.flatMap((state) => [
  ...[...state.actions.values()].flatMap(({ title, ended, released }) => [title, ended?.note, released?.note]),
  ...[...state.goals.values()].flatMap(({ text, note }) => [text, note]),
  ...state.agreements.flatMap(({ declined, objected }) => [declined?.note, objected?.note]),
  ...[...state.meetings.values()].flatMap(({ place, agenda, cancelled, corrections, answers }) => [
    place,
    cancelled?.note,
    ...[...agenda.values()].map(({ text }) => text),
    ...corrections.map(({ text }) => text),
    answers.get('youngPersonAbsence')?.at(-1)?.value,
  ]),
]);
const words = typed.filter((text) => text !== undefined).map((text) => text.slice(0, 20));
/** Verbs that are about oneself and about no pathway. */
const ownVerbs = new Set(['reminder.hour', 'concern.show']);
const names = galleryPeople.map(({ name }) => name);

function buttonsOf({ buttons, blocks }: Card): readonly Button[] {
  const inLists = blocks.flatMap((block) =>
    block.type === 'list' ? block.items.flatMap((item) => item.buttons ?? []) : [],
  );
  return [...buttons, ...inLists];
}

/** What a button may carry, and what that looks like. */
const dataOf: Readonly<Record<string, RegExp>> = {
  pathway: /^[A-Z0-9]{6}$/,
  action: /^a\d+$/,
  meeting: /^m\d+$/,
  goalId: /^g\d+$/,
  agreement: /^\d+$/,
  mark: /^[0-9a-f]{16}$/,
  member: /^[a-z]+$/,
  person: /^[a-z]+$/,
  platform: /^(teams|slack)$/,
  user: /^[\w-]{1,64}$/,
  hash: /^[0-9a-f]{64}$/,
  spell: /^s\d+$/,
  consent: /^c\d+$/,
  share: /^l\d+$/,
  correction: /^r\d+$/,
  form: /^1$/,
  exempting: /^1$/,
  point: /^p\d+$/,
  step: /^[a-z][a-zA-Z0-9]{1,40}$/,
  section: /^[a-z][a-zA-Z0-9]{0,40}$/,
  item: /^[a-zA-Z]+\d*(?::[a-zA-Z0-9]+)?$/,
  v: /^\d+$/,
  ask: /^1$/,
  back: /^1$/,
  digest: /^1$/,
  renew: /^\d+$/,
  to: /^(youngPerson|chosenAdult)$/,
  oneMore: /^1$/,
  question: /^(end|renew)$/,
};

function assertIdsOnly(data: ButtonData, where: string): void {
  for (const [key, value] of Object.entries(data)) {
    const form = dataOf[key];
    assert.ok(form, `${where} carries ${key}`);
    assert.match(String(value), form, `${where} carries ${key} ${String(value)}`);
  }
  // Of a hash there is one at most; the rest is as short as ids are.
  assert.ok(JSON.stringify({ ...data, hash: undefined }).length < 100);
}

for (const locale of locales) {
  describe(`every view in ${locale}`, () => {
    for (const [name, card] of galleryCards(locale)) {
      it(`${name} has a heading and a summary, and the summary tells nothing that was typed`, () => {
        assert.notEqual(card.heading, '');
        assert.match(card.summary, /^\S.*\.$/);
        for (const word of words) assert.ok(!card.summary.includes(word), `"${word}" in "${card.summary}"`);
        assert.ok(!card.summary.includes('Kasper'), 'the young person’s name');
        assert.equal(card.locale, locale);
      });

      it(`${name} has buttons with known verbs that carry ids only`, () => {
        for (const button of buttonsOf(card)) {
          assert.ok(button.verb in rules || ownVerbs.has(button.verb), button.verb);
          assertIdsOnly(button.data, button.verb);
          if (button.form) {
            assert.equal(button.form.verb, button.verb);
            assertIdsOnly(button.form.data, button.verb);
          }
        }
        assert.ok(card.buttons.length <= 6, 'Teams shows six');
        assert.ok(card.buttons.filter(({ style }) => style === 'primary').length <= 1, 'one thing is the obvious one');
      });

      it(`${name} tells its state in words wherever it uses a tone`, () => {
        for (const block of card.blocks) {
          if (block.type === 'list') for (const { badge } of block.items) assert.notEqual(badge?.text, '');
          if (block.type === 'facts') for (const { value } of block.facts) assert.notEqual(value, '');
        }
        assert.notEqual(card.badge?.text, '');
      });
    }
  });

  describe(`every form in ${locale}`, () => {
    for (const [name, form] of galleryForms(locale)) {
      it(`${name} has a label and an error for each input, and carries ids only`, () => assertForm(form));
    }
  });
}

function assertForm(form: Form): void {
  assert.ok(form.verb in rules || ownVerbs.has(form.verb), form.verb);
  assertIdsOnly(form.data, form.verb);
  assert.notEqual(form.submit, '');
  const ids = form.inputs.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const input of form.inputs) {
    assert.notEqual(input.label, '');
    assert.notEqual(input.error, '');
    if (input.type !== 'choice' && input.type !== 'people') continue;
    for (const { value, label } of input.choices) {
      assert.notEqual(label, '');
      assert.ok(!names.includes(value), 'the value of a choice is an id');
    }
  }
}

describe('the inputs', () => {
  /** `docs/reference.md`: both platforms send these, and tests from outside hold on to them. */
  const promised: Readonly<Record<string, readonly string[]>> = {
    'pathway.open': ['birthDate', 'members', 'model', 'youngPerson'],
    'pathway.close': ['reason'],
    'action.add': ['deadline', 'responsible', 'title', 'topic'],
    'action.done': ['note'],
    'action.release': ['note'],
    'action.drop': ['note'],
    'action.handOver': ['to'],
    'action.move': ['deadline'],
    'member.add': ['person'],
    'member.remove': ['person'],
    'coordinator.propose': ['to'],
    'pathway.correct': ['birthDate', 'model'],
    'plan.settle': ['note', 'outcome'],
    'meeting.plan': ['at', 'kind', 'minutes', 'place'],
    'meeting.move': ['at', 'minutes', 'place'],
    'meeting.cancel': ['note'],
    'meeting.addAgenda': ['from', 'text', 'topic'],
    'meeting.correct': ['text'],
    'goal.add': ['partOf', 'start', 'target', 'text', 'topic'],
    'goal.reword': ['text'],
    'goal.rate': ['value'],
    'goal.raise': ['target', 'text'],
    'goal.drop': ['note'],
    'agreement.propose': ['actions', 'goal', 'topic'],
    'agreement.signPaper': ['party', 'witness'],
    'agreement.decline': ['note', 'party'],
    'consent.give': [
      'from',
      'givenBy',
      'givenHow',
      'kind',
      'purpose',
      'purposeText',
      'recipients',
      'topics',
      'until',
      'witness',
    ],
    'consent.join': ['givenHow', 'giver', 'witness'],
    'consent.refuse': ['kind', 'purpose', 'purposeText', 'recipients', 'refusedBy', 'topics'],
    'share.propose': ['ground', 'reason', 'recipients', 'topic', 'until'],
    'share.decline': ['note'],
    'share.tell': ['exempt'],
    'protection.set': ['cleared'],
    'correction.note': ['about', 'text'],
    'correction.decline': ['note'],
    'hold.place': ['reason'],
    'spell.begin': ['code', 'from', 'hours', 'source'],
    'spell.end': ['how', 'on'],
    'reminder.hour': ['hour'],
  };

  /** What these ask is data: `services/models/checklist/`. */
  const checklists = ['meeting.answer', 'meeting.complete'];

  it('of each verb are those of the public surface', () => {
    const forms = new Map([...galleryForms('da').values()].map((form) => [form.verb, form]));
    assert.deepEqual([...forms.keys()].sort(), [...Object.keys(promised), ...checklists].sort());
    for (const [verb, form] of forms)
      if (!checklists.includes(verb)) assert.deepEqual(form.inputs.map(({ id }) => id).sort(), promised[verb]);
  });

  it('of the checklist are called after its items', () => {
    for (const form of galleryForms('da').values())
      if (checklists.includes(form.verb)) for (const { id } of form.inputs) assert.match(id, /^item\.[a-zA-Z]+$/);
  });
});
