import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type PictureFonts, pictureFonts } from '../../../bot/web/picture-fonts.ts';
import { roadPicture } from '../../../bot/web/road-picture.ts';
import { roadColours, stationShape, statusColours } from '../../../bot/web/road-shapes.ts';
import type { Locale } from '../../../cards/text/catalog.ts';
import type { Road, StationStatus } from '../../../services/road.ts';
import { dayOfMonths, modelWith, roadModels, roadOn, textsIn } from '../../support/roads.ts';

const statuses = ['done', 'notRelevant', 'late', 'now', 'ahead'] as const satisfies StationStatus[];

/** A text of the picture, and where it is drawn. */
interface Written {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

describe('the picture of the road', () => {
  let fonts: PictureFonts;
  before(async () => {
    fonts = await pictureFonts();
  });

  const draw = (road: Road, locale: Locale = 'da') => roadPicture(textsIn(locale), road, fonts);

  function attribute(tag: string, name: string): string {
    return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? assert.fail(`${name} in ${tag}`);
  }

  function writtenIn(svg: string): Written[] {
    return [...svg.matchAll(/(<text [^>]*>)([^<]*)<\/text>/g)].map(([, tag = '', raw = '']) => {
      const text = raw.replaceAll('&amp;', '&').replaceAll('&lt;', '<');
      const size = Number(attribute(tag, 'font-size'));
      const width = tag.includes('font-weight') ? fonts.bold(text, size) : fonts.regular(text, size);
      const x = Number(attribute(tag, 'x'));
      const left = { start: x, middle: x - width / 2, end: x - width }[attribute(tag, 'text-anchor')] ?? 0;
      const y = Number(attribute(tag, 'y'));
      // Higher than an Å and lower than a g, as the font draws them.
      return { text, size, left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2 };
    });
  }

  function wrongs(svg: string): string[] {
    const all = writtenIn(svg);
    const shift = Number(/translate\(0 (\d+)\)/.exec(svg)?.[1]);
    const height = Number(attribute(svg, 'height'));
    return all.flatMap((one, index) => [
      ...(one.left < 10 || one.right > 1190 || one.top + shift < 0 || one.bottom + shift > height
        ? [`”${one.text}” is outside`]
        : []),
      ...(one.top < 24 && one.bottom > -24 ? [`”${one.text}” is on the road`] : []),
      ...all
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
        )
        .map((other) => `”${one.text}” covers ”${other.text}”`),
    ]);
  }

  it('has no text upon another, on the road, or outside, for any age, model and language', () => {
    const models = [...roadModels.all, modelWith((title) => title, 9)];
    for (const model of models) {
      for (let months = 15 * 12; months <= 23 * 12 + 2; months += 5) {
        for (const openedOn of ['2024-05-20', dayOfMonths('2009-05-01', months - 1)]) {
          const road = roadOn(dayOfMonths('2009-05-01', months), { model, openedOn });
          for (const locale of ['da', 'en'] as const) {
            assert.deepEqual(
              wrongs(draw(road, locale)),
              [],
              `${model.id}, ${months} months, opened ${openedOn}, ${locale}`,
            );
          }
        }
      }
    }
  }).timeout(40_000);

  it('has none with titles that are very long, or of words that fit no line', () => {
    const long = 'Helhedsorienteret koordineringssamtale om beskæftigelsesindsatsen';
    for (const title of [`${long} og `, `${long.replaceAll(' ', '')}`]) {
      const model = modelWith((before) => `${title}${before}`);
      for (const day of ['2024-07-01', '2026-11-10', '2027-06-01', '2033-01-01']) {
        assert.deepEqual(wrongs(draw(roadOn(day, { model }))), [], day);
      }
    }
  });

  it('says the title, the age and what is true of each step, and “you are here”, in both languages', () => {
    const road = roadOn('2026-11-10', { settled: { meeting16: 'done', youthPlan: 'notRelevant' } });
    const texts = writtenIn(draw(road)).map(({ text }) => text);
    for (const text of [
      'Du er her',
      'Møde ved 17½ år',
      'nu',
      '16 år 3 mdr. · ikke aktuelt',
      '17½ år · overskredet',
      'forude',
    ])
      assert.ok(texts.includes(text), text);
    const english = writtenIn(draw(road, 'en')).map(({ text }) => text);
    for (const text of [
      'You are here',
      'Meeting at 17½',
      'now',
      '16 years 3 mo. · not relevant',
      '17½ years · overdue',
    ])
      assert.ok(english.includes(text), text);
  });

  it('can be read on a telephone: no letter is smaller than 36 of 1200', () => {
    for (const { text, size } of writtenIn(draw(roadOn('2026-11-10')))) assert.ok(size >= 36, text);
  });

  it('shows steps of the model, and no date, no code and nothing else of the pathway', () => {
    const road = roadOn('2026-11-10', { birthDate: '2009-05-01', openedOn: '2024-06-20' });
    const svg = draw(road);
    assert.doesNotMatch(svg, /2009|2024|2026|2027|maj|juni|november/);
    const { label: _, alt: __, ...said } = textsIn('da').text.road;
    const known = [...road.stations.map(({ step }) => step.step.title.da), ...Object.values(said.status), said.here];
    for (const { text } of writtenIn(svg)) {
      const own = text.replace(/^\d+½? år(?: \d+ mdr\.)? · /, '');
      assert.ok(
        known.some((one) => one.includes(own)),
        text,
      );
    }
  });

  it('says of a model with many steps how many it leaves out', () => {
    const road = roadOn('2026-11-10', { model: modelWith((title) => title, 9) });
    assert.ok(writtenIn(draw(road)).some(({ text }) => text === 'og 9 skridt mere'));
    assert.doesNotMatch(draw(roadOn('2026-11-10')), /skridt mere/);
  });

  it('has a shape for each status that no other has', () => {
    const shapes = statuses.map((status) => stationShape(status).replaceAll(/#[0-9a-f]{6}/g, ''));
    assert.equal(new Set(shapes).size, statuses.length);
  });

  it('has colours that everybody can tell from what they stand on', () => {
    const { background, line, ...drawn } = roadColours;
    for (const colour of [...Object.values(drawn), ...Object.values(statusColours)]) {
      assert.ok(contrast(colour, background) >= 4.5, `${colour}: ${contrast(colour, background)}`);
      assert.ok(contrast(colour, line) >= 4.5, colour);
    }
    for (const colour of draw(roadOn('2026-11-10')).matchAll(/#[0-9a-f]{6}/g))
      assert.ok(new Set<string>([...Object.values(roadColours), '#ffffff']).has(colour[0]), colour[0]);
  });

  it('is sound XML whatever stands in a title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const svg = draw(roadOn('2026-11-10', { model: modelWith(() => title) }));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 does not allow.
        assert.doesNotMatch(svg, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        assert.ok(svg.isWellFormed());
        const bare = svg.replaceAll(/<[a-z/][^<>]*>/g, '');
        assert.doesNotMatch(bare, /[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same for the same road, and can be drawn of a road without stations', () => {
    assert.equal(draw(roadOn('2026-11-10')), draw(roadOn('2026-11-10')));
    assert.deepEqual(
      writtenIn(draw({ stations: [], here: 0 })).map(({ text }) => text),
      ['Du er her'],
    );
  });
});

/** WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
