import { inflateSync } from 'node:zlib';
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

/** What somebody who hears a PDF gets: the tags that lead to a text, and the text. */
export interface Heard {
  /** `Sect L LI LBody P`, without the document itself. */
  readonly tags: string;
  readonly text: string;
}

/** A text where it stands on its page. */
export interface Seen {
  readonly text: string;
  readonly x: number;
  /** In points from the upper edge to the feet of the letters. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A page as it is seen, and as it is heard. */
export interface ReadPage {
  readonly seen: readonly Seen[];
  readonly heard: readonly Heard[];
  /** What is printed and belongs neither to a tag nor to an artifact. */
  readonly untagged: readonly string[];
}

export interface ReadPaper {
  readonly pages: readonly ReadPage[];
  readonly info: Readonly<Record<string, unknown>>;
  /** The properties that are kept as XML. */
  readonly xml: Readonly<Record<string, unknown>>;
  readonly isMarked: boolean;
  readonly showsTitle: boolean;
  readonly bookmarks: readonly string[];
  /** All that is seen, page by page, pieces that follow each other joined. */
  readonly text: readonly string[];
  /** All that is heard, over all pages. */
  readonly heard: readonly Heard[];
}

/** Reads a PDF with Mozilla's library: another hand than the one that wrote it. */
export async function readPaper(pdf: Uint8Array): Promise<ReadPaper> {
  // The library takes the bytes away from whoever hands them in.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const paper = await task.promise;
  const numbers = Array.from({ length: paper.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map(async (number) => readPage(await paper.getPage(number))));
  const { info, metadata } = await paper.getMetadata();
  const outline = z.array(z.object({ title: z.string() })).nullable();
  const read = {
    pages,
    info: z.record(z.string(), z.unknown()).parse(info),
    xml: Object.fromEntries(metadata ?? []),
    isMarked: (await paper.getMarkInfo())?.Marked === true,
    showsTitle: z.object({ DisplayDocTitle: z.boolean() }).parse(await paper.getViewerPreferences()).DisplayDocTitle,
    bookmarks: (outline.parse(await paper.getOutline()) ?? []).map(({ title }) => title),
    text: pages.map(({ seen }) =>
      seen
        .map(({ text }) => text)
        .join(' ')
        .replace(/ +/g, ' '),
    ),
    heard: pages.flatMap(({ heard }) => heard),
  };
  await task.destroy();
  return read;
}

/** The drawing of all pages as it stands in the file, for what the library does not tell. */
export function drawingOf(pdf: Uint8Array): string {
  const file = Buffer.from(pdf).toString('latin1');
  const streams = [...file.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)];
  return streams.map(([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')).join('\n');
}

const item = z.object({ str: z.string(), transform: z.array(z.number()), width: z.number() });

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const seen = z
    .array(item)
    .parse(items)
    .flatMap(({ str, transform, width }): Seen[] => {
      const [size = 0, , , , x = 0, y = 0] = transform;
      return str.trim() === '' ? [] : [{ text: str, x, y: height - y, width, size }];
    });
  const { texts, untagged } = await readMarks(page);
  return { seen, heard: hear(branch.parse(await page.getStructTree()), [], texts), untagged };
}

interface Branch {
  readonly role?: string | undefined;
  readonly id?: string | undefined;
  readonly children: readonly Branch[];
}
const branch: z.ZodType<Branch> = z.lazy(() =>
  z.object({ role: z.string().optional(), id: z.string().optional(), children: z.array(branch).default([]) }),
);

/** A tree of tags as what is heard, part after part. */
function hear({ role, id, children }: Branch, tags: readonly string[], texts: ReadonlyMap<number, string>): Heard[] {
  const tag = tags.join(' ');
  if (id !== undefined) return [{ tags: tag, text: texts.get(Number(id.split('_mc')[1])) ?? '' }];
  const within = role === undefined || role === 'Document' || role === 'Root' ? tags : [...tags, role];
  // What was put into one part in two goes is one text.
  const own = children.filter((child) => child.id !== undefined).flatMap((child) => hear(child, within, texts));
  const others = children.filter((child) => child.id === undefined).flatMap((child) => hear(child, within, texts));
  return own.length === 0
    ? others
    : [{ tags: within.join(' '), text: own.map(({ text }) => text).join('') }, ...others];
}

const painting = new Map<number, string>(
  (['stroke', 'fill', 'eoFill', 'fillStroke', 'constructPath', 'paintImageXObject', 'shadingFill'] as const).map(
    (name) => [OPS[name], name] as const,
  ),
);
const glyph = z.object({ unicode: z.string() });
const shown = z.tuple([z.array(z.union([z.number(), glyph]))]);

/** The texts of a page by the number of their mark, letter by letter as they are in the file; and what has no mark. */
async function readMarks(page: PDFPageProxy): Promise<{ texts: Map<number, string>; untagged: string[] }> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const texts = new Map<number, string>();
  const untagged: string[] = [];
  const open: (number | 'artifact' | 'other')[] = [];
  fnArray.forEach((operator, index) => {
    const [tag, id] = z.array(z.unknown()).nullable().parse(argsArray[index]) ?? [];
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
      open.push(typeof id === 'number' ? id : tag === 'Artifact' ? 'artifact' : 'other');
    } else if (operator === OPS.endMarkedContent) open.pop();
    const owner = open.find((some) => some !== 'other');
    const painted = operator === OPS.showText ? textOf(argsArray[index]) : painting.get(operator);
    if (painted === undefined) return;
    if (owner === undefined) untagged.push(painted);
    else if (owner !== 'artifact') texts.set(owner, `${texts.get(owner) ?? ''}${painted}`);
  });
  return { texts, untagged };
}

function textOf(args: unknown): string {
  const [glyphs] = shown.parse(args);
  return glyphs.map((one) => (typeof one === 'number' ? '' : one.unicode)).join('');
}
