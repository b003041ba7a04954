import { buffer } from 'node:stream/consumers';
import { DateTime } from 'luxon';
import type { ViewContext } from '../../cards/view-context.ts';
import { instantText } from '../../cards/views/parts.ts';
import type { JournalPackage } from '../../services/journal/journal-package.ts';
import { clockId } from '../../services/pathway/young-person.ts';
import type { SharingRules } from '../../services/privacy/sharing-rules.ts';
import { beginPaper } from '../web/agreement-pdf/begin-paper.ts';
import { faces } from '../web/agreement-pdf/faces.ts';
import { addOutline, type Bookmark, paragraph, section } from '../web/agreement-pdf/section.ts';
import { margins, type Sheet } from '../web/agreement-pdf/sheet.ts';
import { documentPart, type Part, part } from '../web/agreement-pdf/tags.ts';
import type { ExtractItem, ExtractSection } from '../web/extract/extract-section.ts';
import { packageSections } from './package-sections.ts';

/** What stands under the heading of a section on the same page: the title of its first item, and a line of it. */
const follows = faces.strong.leading + 2 * faces.body.leading;
const inset = 12;

/**
 * A package as pages to read, for the case file. It says what the JSON beside it says, in words; who is named in it is named as when it was
 * made. The same package gives the same bytes. The file's own properties name nobody.
 */
export async function packagePdf(view: ViewContext, made: JournalPackage, rules: SharingRules): Promise<Uint8Array> {
  const ctx = asOf(view, made);
  const { records } = ctx.text;
  const { kind } = made.item;
  const { code } = made.head;
  const title = kind === 'pathway' ? ctx.text.cards.pathway(code) : records.packageTitle(records.kinds[kind], code);
  const date = DateTime.fromISO(made.madeAt).toJSDate();
  const { doc, sheet } = await beginPaper({ title, date }, ctx.text, ctx.locale);
  const root = documentPart(doc);
  await sheet.flow(part(doc, root, 'H1'), sheet.lines(title, sheet.width, faces.title), faces.title);
  sheet.y += 4;
  await paragraph(sheet, root, madeText(ctx, made));
  const bookmarks: Bookmark[] = [];
  for (const one of packageSections(ctx, made, rules)) bookmarks.push(await putSection(sheet, root, one));
  if (sheet.hasReplaced) {
    sheet.y += 12;
    await paragraph(sheet, root, records.missingSigns);
  }
  putFeet(sheet, title, records.page);
  if (sheet.pages > 1) addOutline(doc, bookmarks);
  doc.end();
  return new Uint8Array(await buffer(doc));
}

/** The same language and time; people as the package has them, so that who leaves later is named all the same. */
function asOf(view: ViewContext, { people }: JournalPackage): ViewContext {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return { ...view, name: (id) => names.get(id) ?? view.name(id) };
}

function madeText(ctx: ViewContext, { madeAt, madeBy }: JournalPackage): string {
  const when = instantText(ctx, madeAt);
  return madeBy === clockId ? ctx.text.records.madeItself(when) : ctx.text.records.made(when, ctx.name(madeBy));
}

async function putSection(sheet: Sheet, root: Part, { heading, items }: ExtractSection): Promise<Bookmark> {
  const { part: sect, bookmark } = await section(sheet, root, heading, follows);
  for (const item of items) {
    await putItem(sheet, sect, item);
    sheet.y += 8;
  }
  return bookmark;
}

/** An item under its title; what somebody has typed stands further in, word for word. */
async function putItem(sheet: Sheet, parent: Part, { title, facts, words = [] }: ExtractItem): Promise<void> {
  sheet.need(follows);
  await paragraph(sheet, parent, title, 'strong');
  for (const [label, value] of facts) await paragraph(sheet, parent, `${label}: ${value}`);
  for (const text of words) await paragraph(sheet, parent, text, 'body', sheet.left + inset);
}

/** At the foot of each page what it belongs to. */
function putFeet(sheet: Sheet, title: string, page: (number: number, of: number) => string): void {
  const { doc } = sheet;
  for (let index = 0; index < sheet.pages; index++) {
    doc.switchToPage(index);
    const y = doc.page.height - margins.bottom + 20;
    sheet.rule(y - 6, 0.5);
    const put = (text: string, align: number): void => {
      const lines = sheet.lines(text, sheet.width, faces.foot);
      const free = sheet.width - doc.widthOfString(text);
      sheet.putAside(lines, faces.foot, sheet.left + free * align, y);
    };
    put(title, 0);
    put(page(index + 1, sheet.pages), 1);
  }
}
