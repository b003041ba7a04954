import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fitWall } from '../../../bot/web/wall-fit.ts';
import type { WallSection } from '../../../bot/web/wall-view.ts';
import { catalogOf } from '../../../cards/text/catalog.ts';
import type { ViewContext } from '../../../cards/view-context.ts';
import { defaultEscalation } from '../../../services/reminders/escalation.ts';
import { testNow } from '../../support/domain.ts';

const ctx: ViewContext = {
  locale: 'da',
  text: catalogOf('da'),
  now: testNow,
  escalation: defaultEscalation,
  name: (id) => id,
  department: () => undefined,
};
const cutMark = ctx.text.cards.cut;
const details = { who: 'Marie-Louise Kjær', when: 'senest 28. november' };

function section(id: WallSection['id'], texts: readonly string[]): WallSection {
  const more = id === 'goals' || id === 'agenda' ? {} : details;
  return { id, heading: 'Overskrift', items: texts.map((text) => ({ text, ...more })), empty: 'Ikke noget endnu.' };
}
const repeated = (count: number, text: string) => Array.from({ length: count }, (_, index) => `${index + 1} ${text}`);

describe('the wall’s room', () => {
  it('is taken by larger letters when there is little to show, and by the usual ones when there is more', () => {
    const sizes = [1, 3, 5, 7, 12].map((count): number => {
      const { size } = fitWall(ctx, [[section('promised', repeated(count, 'Ring'))]]);
      return size;
    });
    assert.deepEqual(
      sizes,
      [...sizes].sort((a, b) => b - a),
    );
    assert.equal(sizes[0], 1.5);
    assert.equal(sizes.at(-1), 1);
  });

  it('holds a text whole that fits, however long, and else says that it is cut', () => {
    const long = 'Jeg vil gerne have mit eget sted at bo, hvor der er ro, og hvor min hund også må være. '
      .repeat(4)
      .trim();
    const alone = fitWall(ctx, [[section('goals', [long])]]);
    assert.deepEqual(alone.columns[0]?.[0]?.items, [{ text: long }]);
    const many = fitWall(ctx, [[section('goals', repeated(6, long))]]);
    const text = many.columns[0]?.[0]?.items[0]?.text ?? '';
    assert.ok(text.startsWith('1 Jeg vil gerne') && text.endsWith(cutMark), text);
  });

  it('shows the first of a long list and says how many more there are', () => {
    const { columns } = fitWall(ctx, [[section('promised', repeated(40, 'Ring til uddannelsesvejlederen'))]]);
    const [shown] = columns[0] ?? [];
    const count = shown?.items.length ?? 0;
    assert.ok(count >= 5 && count <= 14, `${count} are shown`);
    assert.equal(shown?.items[0]?.text, '1 Ring til uddannelsesvejlederen');
    assert.equal(shown?.more, `… og ${40 - count} mere, som ikke vises her`);
  });

  it('gives a list the room that the one below does not need, and of two long ones the more to the upper', () => {
    const texts = repeated(20, 'Ring til kommunen');
    const count = (columns: ReturnType<typeof fitWall>['columns'], index: number) =>
      columns[0]?.[index]?.items.length ?? 0;
    const uneven = fitWall(ctx, [[section('decided', texts), section('kept', [])]]).columns;
    const even = fitWall(ctx, [[section('decided', texts), section('kept', texts)]]).columns;
    assert.ok(count(uneven, 0) > count(even, 0));
    assert.ok(count(even, 0) > count(even, 1) && count(even, 1) >= 2, `${count(even, 0)} and ${count(even, 1)}`);
  });

  it('keeps what stands there in its order, never loses count, and always shows the first', () => {
    const texts = fc.array(fc.string({ maxLength: 2000 }), { maxLength: 30 });
    fc.assert(
      fc.property(texts, texts, texts, (goals, agenda, promised) => {
        const asked = [[section('goals', goals), section('agenda', agenda)], [section('promised', promised)]];
        const { columns } = fitWall(ctx, asked);
        for (const [index, sections] of columns.entries()) {
          for (const [place, { items, more, id }] of sections.entries()) {
            const all = asked[index]?.[place]?.items ?? [];
            assert.equal(asked[index]?.[place]?.id, id);
            assert.ok(items.length >= Math.min(1, all.length));
            const left = all.length - items.length;
            assert.equal(more, left === 0 ? undefined : ctx.text.cards.more(left));
            for (const [at, { text }] of items.entries()) {
              const whole = (all[at]?.text ?? '').toWellFormed().replace(/\s+/g, ' ').trim();
              assert.ok(
                text === whole || (text.endsWith(cutMark) && whole.startsWith(text.slice(0, -cutMark.length).trim())),
              );
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is measured in a moment, also for texts as long as they may be', () => {
    const huge = repeated(300, 'Ord '.repeat(3000));
    const begun = performance.now();
    fitWall(ctx, [[section('goals', huge), section('agenda', huge)], [section('promised', huge)]]);
    assert.ok(performance.now() - begun < 500, `${performance.now() - begun} ms`);
  });
});
