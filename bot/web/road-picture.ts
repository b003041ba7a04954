import { escapeHtml } from '../../cards/render/html.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import { ageOf, stationsNamed } from '../../cards/views/road-text.ts';
import type { Road, Station } from '../../services/road.ts';
import { fontFamily, type PictureFonts } from './picture-fonts.ts';
import { type Place, placeLabels, reachOf, type Sign } from './place-labels.ts';
import { pictureWidth, placeOf, stationPlaces } from './road-places.ts';
import { herePin, pinHeight, roadColours, stationRadius, stationShape, statusColours } from './road-shapes.ts';
import { wrapText } from './wrap-text.ts';

type Texts = Pick<ViewContext, 'locale' | 'text'>;

/** Letters are 11 high, and more, when a telephone shows the picture at 360. */
const size = { title: 40, status: 36 } as const;
const lineHeight = { title: 46, status: 44 } as const;
const maxTitleWidth = 400;
const maxTitleLines = 3;
/** More than fits into that, so that the cut is seen. */
const maxTitleLength = 200;
const margin = 20;
const halfRoad = 24;
/** How far above the road's middle the pin's tip is: clear of every station. */
const pinTip = stationRadius + 14;

interface Label extends Sign {
  readonly titles: readonly string[];
  readonly status: string;
  readonly colour: string;
  /** The station's own, or where the young person is. */
  readonly isHere: boolean;
}

/**
 * The road as an SVG, 1200 wide and as high as its labels need: the road with its stations, their titles, ages and what is true
 * of each in a word and a shape, and where the young person is. Nothing else: no name, no date, no code.
 */
export function roadPicture(ctx: Texts, road: Road, fonts: PictureFonts): string {
  const named = stationsNamed(road);
  const places = stationPlaces(named);
  const hereX = placeOf(road.here, named, places);
  const [above, below] = sides(
    named.map((station, index) => stationLabel(ctx, station, places[index] ?? 0, fonts)),
    hereLabel(ctx, hereX, fonts),
  );
  const [up, down] = [above, below].map((labels) => placeLabels(labels, margin, pictureWidth - margin));
  const roadY = Math.ceil(reachOf(above, up ?? []) + margin);
  const bottom = Math.ceil(Math.max(reachOf(below, down ?? []), stationRadius) + margin);
  const left = road.stations.length - named.length;
  const height = roadY + bottom + (left > 0 ? lineHeight.status + margin : 0);
  const parts = [
    `<rect width="${pictureWidth}" height="${height}" fill="${roadColours.background}"/>`,
    `<g transform="translate(0 ${roadY})">`,
    ...above.map((label, index) => pole(label, up?.[index], -1)),
    ...below.map((label, index) => pole(label, down?.[index], 1)),
    surface(hereX),
    ...named.map(
      ({ status }, index) => `<g transform="translate(${round(places[index] ?? 0)} 0)">${stationShape(status)}</g>`,
    ),
    `<g transform="translate(${round(hereX)} ${-pinTip})">${herePin}</g>`,
    ...above.map((label, index) => written(label, up?.[index], -1)),
    ...below.map((label, index) => written(label, down?.[index], 1)),
    ...(left > 0 ? [text(ctx.text.road.more(left), margin, bottom + 34, statusStyle(roadColours.text))] : []),
    '</g>',
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureWidth}" height="${height}" font-family="${fontFamily}">${parts.join('')}</svg>`;
}

/**
 * Every second label above, every second below, so that neighbours do not meet; and where the young person is stands above,
 * between the two that are nearest.
 */
function sides(labels: readonly Label[], here: Label): [above: readonly Label[], below: readonly Label[]] {
  const all = [...labels, here].sort((a, b) => a.x - b.x);
  const even = all.indexOf(here) % 2;
  return [all.filter((_, index) => index % 2 === even), all.filter((_, index) => index % 2 !== even)];
}

function stationLabel(ctx: Texts, { step, status }: Station, x: number, fonts: PictureFonts): Label {
  const word = ctx.text.road.status[status];
  const age = ageOf(ctx, step.step);
  const said = age === undefined ? word : `${age} · ${word}`;
  const title = drawable(step.step.title[ctx.locale]);
  const titles = wrapText(title, maxTitleWidth, maxTitleLines, (line) => fonts.bold(line, size.title));
  const widths = [...titles.map((line) => fonts.bold(line, size.title)), fonts.regular(said, size.status)];
  return {
    x,
    width: Math.max(...widths),
    height: titles.length * lineHeight.title + lineHeight.status,
    from: stationRadius + 22,
    pole: 4,
    titles,
    status: said,
    colour: statusColours[status],
    isHere: false,
  };
}

function hereLabel(ctx: Texts, x: number, fonts: PictureFonts): Label {
  const { here } = ctx.text.road;
  return {
    x,
    width: fonts.bold(here, size.title) + 44,
    height: 64,
    from: pinTip + pinHeight + 4,
    pole: 34,
    titles: [here],
    status: '',
    colour: roadColours.here,
    isHere: true,
  };
}

/** The road: dark where it has been travelled. */
function surface(hereX: number): string {
  const band = (from: number, to: number, colour: string) =>
    `<rect x="${round(from)}" y="${-halfRoad}" width="${round(to - from)}" height="${halfRoad * 2}" fill="${colour}"/>`;
  return [
    band(0, hereX, roadColours.travelled),
    band(hereX, pictureWidth, roadColours.ahead),
    `<path d="M0 0 H${pictureWidth}" stroke="${roadColours.line}" stroke-width="4" stroke-dasharray="26 22"/>`,
  ].join('');
}

/** `side`: -1 above the road, 1 below. */
function pole(label: Label, place: Place | undefined, side: -1 | 1): string {
  if (!place) return '';
  const [colour, from] = label.isHere ? [roadColours.here, pinTip + pinHeight / 2] : [roadColours.ahead, 0];
  return `<path d="M${round(label.x)} ${side * from} V${round(side * place.off)}" stroke="${colour}" stroke-width="4"/>`;
}

function written(label: Label, place: Place | undefined, side: -1 | 1): string {
  if (!place) return '';
  const top = side === -1 ? -place.off - label.height : place.off;
  if (label.isHere) return herePlate(label, place, top);
  const x = { start: place.left, middle: place.left + label.width / 2, end: place.left + label.width }[place.align];
  const titles = label.titles.map((line, index) =>
    text(line, x, top + index * lineHeight.title + 36, titleStyle(roadColours.text), place.align),
  );
  const y = top + label.titles.length * lineHeight.title + 34;
  return [...titles, text(label.status, x, y, statusStyle(label.colour), place.align)].join('');
}

function herePlate({ width, height, titles, colour }: Label, { left }: Place, top: number): string {
  return [
    `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${height}" rx="12" fill="${colour}"/>`,
    ...titles.map((line) => text(line, left + width / 2, top + 45, titleStyle(roadColours.background), 'middle')),
  ].join('');
}

function text(said: string, x: number, y: number, style: string, anchor: Place['align'] = 'start'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" ${style}>${escapeHtml(said)}</text>`;
}

const titleStyle = (colour: string) => `font-size="${size.title}" font-weight="700" fill="${colour}"`;
const statusStyle = (colour: string) => `font-size="${size.status}" fill="${colour}"`;

/** Without what cannot stand in XML: a title of a municipality's own model is text of people. */
function drawable(text: string): string {
  return text
    .slice(0, maxTitleLength)
    .normalize('NFC')
    .toWellFormed()
    .replace(/[^\P{Cc}\s]|[\uFFFE\uFFFF]/gu, '');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
