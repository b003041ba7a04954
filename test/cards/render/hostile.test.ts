import assert from 'node:assert/strict';
import fc from 'fast-check';
import { galleryModel as model } from '../../../bot/demo/gallery-model.ts';
import { fresh, galleryContext } from '../../../bot/demo/gallery-states.ts';
import type { Card, Choice, Form } from '../../../cards/card.ts';
import { toAdaptiveCard } from '../../../cards/render/adaptive-card.ts';
import { formToAdaptiveCard } from '../../../cards/render/adaptive-form.ts';
import { toBlocks } from '../../../cards/render/block-kit.ts';
import { formToModal } from '../../../cards/render/modal.ts';
import type { ViewContext } from '../../../cards/view-context.ts';
import { actionAddForm } from '../../../cards/views/action-add-form.ts';
import { actionCard } from '../../../cards/views/action-card.ts';
import { actionDetailCard } from '../../../cards/views/action-detail-card.ts';
import { doneForm, handOverForm } from '../../../cards/views/action-forms.ts';
import { handoverCard } from '../../../cards/views/handover-card.ts';
import { mineCard } from '../../../cards/views/mine-card.ts';
import { openForm } from '../../../cards/views/open-form.ts';
import { overviewCard } from '../../../cards/views/overview-card.ts';
import { pathwayListCard } from '../../../cards/views/pathway-list-card.ts';
import { statusCard } from '../../../cards/views/status-card.ts';
import { subjectCard } from '../../../cards/views/subject-card.ts';
import { teamCard } from '../../../cards/views/team-card.ts';
import { memberAddForm, memberRemoveForm } from '../../../cards/views/team-forms.ts';
import { professionCodes } from '../../../services/pathway/events.ts';
import type { Action, Member, PathwayState } from '../../../services/pathway/state.ts';
import { adaptiveProblems, parts } from '../../support/adaptive-check.ts';
import { messageProblems, modalProblems } from '../../support/block-kit-limits.ts';
import { whole } from '../../support/whole.ts';

/** Found again wherever a typed text or a name ends up. */
const marker = 'Qz7';
const fragments = [
  '👩‍👩‍👧‍👦',
  'e\u0301\u0323',
  '\u202eבוקר טוב\u202c',
  'السلام',
  '**fed** ',
  '# h\n',
  '- x\n',
  '<!channel> ',
  '<@U012> ',
  '@everyone ',
  ':tada: ',
  '[a](https://example.com) ',
  '{{DATE(2026-01-01T00:00:00Z, SHORT)}} ',
  '<script>x</script>',
  '&amp;',
  '"\\"',
  '\u0000',
  '\ud800',
  ' \n',
  'æøå ',
];
const hostileText = (max: number) =>
  fc
    .tuple(fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max }))
    .map(([some, length]) =>
      `${marker}${some.join('')}${some.join('').repeat(Math.ceil(length / 3))}`.slice(0, length + 3),
    );

const actionOf = fc
  .record({
    title: hostileText(10_000),
    note: hostileText(10_000),
    status: fc.constantFrom('open' as const, 'open' as const, 'done' as const, 'dropped' as const),
    claimed: fc.boolean(),
    late: fc.boolean(),
  })
  .map(
    ({ title, note, status, claimed, late }, _index = 0): Omit<Action, 'id'> => ({
      title,
      topic: 'other',
      deadline: late ? '2026-11-01' : '2026-12-24',
      status,
      addedBy: 'p0',
      addedAt: '2026-11-01T08:00:00.000Z',
      released: { by: 'p1', at: '2026-11-02T08:00:00.000Z', note },
      ...(claimed ? { responsible: { person: 'p2', since: '2026-11-03T08:00:00.000Z' } } : {}),
      ...(status === 'open' ? {} : { ended: { by: 'p1', at: '2026-11-04T08:00:00.000Z', note } }),
    }),
  );

const pathwayOf = fc
  .record({
    kinds: fc.array(actionOf, { minLength: 1, maxLength: 4 }),
    actions: fc.integer({ min: 1, max: 200 }),
    members: fc.integer({ min: 1, max: 60 }),
    name: hostileText(300),
  })
  .map(({ kinds, actions, members, name }) => {
    const action = (index: number): [string, Action] => {
      const kind = kinds[index % kinds.length];
      assert.ok(kind);
      return [`a${index + 1}`, { ...kind, id: `a${index + 1}` }];
    };
    const member = (index: number): [string, Member] => [
      `p${index}`,
      { person: `p${index}`, roles: professionCodes.slice(0, index % 5), joinedAt: '2026-11-01T08:00:00.000Z' },
    ];
    const state: PathwayState = {
      ...fresh,
      coordinator: 'p0',
      proposal: { to: 'p1', at: '2026-11-20T08:00:00.000Z' },
      members: new Map(Array.from({ length: members }, (_, index) => member(index))),
      actions: new Map(Array.from({ length: actions }, (_, index) => action(index))),
    };
    return { state, name };
  });

function contextOf(locale: 'da' | 'en', name: string): ViewContext {
  const ctx = galleryContext(locale);
  return { ...ctx, name: (id) => `${name}${id}`, department: () => name };
}

function everything(ctx: ViewContext, state: PathwayState, name: string): { cards: Card[]; forms: Form[] } {
  const action = state.actions.get('a1');
  assert.ok(action);
  const people: Choice[] = Array.from({ length: 2000 }, (_, index) => ({
    value: `p${index}`,
    label: ctx.name(`p${index}`),
  }));
  const all = [...state.actions.values()].map((mine) => ({
    state,
    action: mine,
    link: `https://rum.example/${state.id}`,
  }));
  return {
    cards: [
      overviewCard(ctx, whole(state), model),
      actionCard(ctx, whole(state), action),
      actionDetailCard(ctx, whole(state), action),
      handoverCard(ctx, whole(state)),
      statusCard(ctx, whole(state), model),
      teamCard(ctx, whole(state), model),
      mineCard(
        ctx,
        all.map((one) => ({ ...one, state: whole(one.state) })),
      ),
      pathwayListCard(
        ctx,
        Array.from({ length: 100 }, () => ({ state: whole(state), model, link: 'https://rum.example/' })),
        'status',
      ),
      subjectCard(ctx, whole(state), name),
    ],
    forms: [
      openForm(ctx, [model], people),
      actionAddForm(ctx, whole(state)),
      doneForm(ctx, whole(state), action),
      handOverForm(ctx, whole(state), action),
      memberAddForm(ctx, whole(state), people),
      memberRemoveForm(ctx, whole(state)),
    ],
  };
}

/** Data of every button and form, wherever it stands. */
function dataOf(value: object): unknown[] {
  return [...parts(value)]
    .flatMap((part) => [part.data, part.value, part.private_metadata])
    .filter((data) => data !== undefined);
}

const run = { numRuns: 25 };

describe('whatever people type, and however many they are', () => {
  it('every card and form is one that Teams takes', () => {
    fc.assert(
      fc.property(pathwayOf, fc.constantFrom('da' as const, 'en' as const), ({ state, name }, locale) => {
        const { cards, forms } = everything(contextOf(locale, name), state, name);
        for (const card of cards) assert.deepEqual(adaptiveProblems(toAdaptiveCard(card)), [], card.view);
        for (const form of forms) assert.deepEqual(adaptiveProblems(formToAdaptiveCard(form)), [], form.verb);
      }),
      run,
    );
  });

  it('every card and form is one that Slack takes', () => {
    fc.assert(
      fc.property(pathwayOf, fc.constantFrom('da' as const, 'en' as const), ({ state, name }, locale) => {
        const { cards, forms } = everything(contextOf(locale, name), state, name);
        for (const card of cards) assert.deepEqual(messageProblems(toBlocks(card).blocks), [], card.view);
        for (const form of forms) assert.deepEqual(modalProblems(formToModal(form)), [], form.verb);
      }),
      run,
    );
  });

  it('no data of a button or form holds a name or a typed text, and no summary a typed text', () => {
    fc.assert(
      fc.property(pathwayOf, ({ state }) => {
        // The names are plain here, so that the marker found in a summary can only be something typed.
        const { cards, forms } = everything(contextOf('da', 'Bo '), state, 'Bo');
        for (const card of cards) {
          assert.ok(!card.summary.includes(marker), card.view);
          const { text } = toBlocks(card);
          assert.ok(!text.includes(marker));
        }
        const rendered = [
          ...cards.flatMap((card) => [toAdaptiveCard(card), toBlocks(card)]),
          ...forms.map(formToModal),
        ];
        for (const data of rendered.flatMap(dataOf)) assert.doesNotMatch(JSON.stringify(data), /Qz7|Bo /);
      }),
      run,
    );
  });

  it('the room’s card of an action keeps all it needs: who, when, and the buttons', () => {
    fc.assert(
      fc.property(pathwayOf, ({ state }) => {
        const action = state.actions.get('a1');
        assert.ok(action);
        const card = actionCard(contextOf('da', 'Bo '), whole(state), action);
        const text = JSON.stringify(toAdaptiveCard(card));
        for (const { verb } of card.buttons) assert.ok(text.includes(`"verb":"${verb}"`));
        if (action.status === 'open') assert.match(text, /Frist: /);
        assert.doesNotMatch(text, /Noget er udeladt/);
      }),
      run,
    );
  });
});
