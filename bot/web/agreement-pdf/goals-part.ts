import type { Catalog } from '../../../cards/text/catalog.ts';
import type { GoalOnPaper } from './agreement-document.ts';
import { faces } from './faces.ts';
import { type Bookmark, paragraph, section } from './section.ts';
import type { Sheet } from './sheet.ts';
import { listPart, type Part, part } from './tags.ts';

const indent = 24;

/** The goals, numbered, as they were typed. */
export async function goalsPart(
  sheet: Sheet,
  parent: Part,
  goals: readonly GoalOnPaper[],
  { paper }: Catalog,
): Promise<Bookmark> {
  const { part: sect, bookmark } = await section(sheet, parent, paper.goals, 60);
  if (goals.length === 0) {
    await paragraph(sheet, sect, paper.noGoals);
    return bookmark;
  }
  await paragraph(sheet, sect, paper.inOwnWords);
  const list = listPart(sheet.doc, sect, 'Decimal');
  for (const [index, goal] of goals.entries()) {
    sheet.y += 10;
    await goalItem(sheet, list, index + 1, goal);
  }
  return bookmark;
}

async function goalItem(sheet: Sheet, list: Part, number: number, { text }: GoalOnPaper): Promise<void> {
  const lines = sheet.lines(text, sheet.width - indent, faces.goal);
  const height = lines.length * faces.goal.leading;
  // A goal of a few lines is not torn apart; of a long one at least three lines stand together.
  sheet.need(height <= sheet.wholePage / 3 ? height : 3 * faces.goal.leading);
  const body = labelled(sheet, list, `${number}.`);
  await sheet.flow(part(sheet.doc, body, 'P'), lines, faces.goal, sheet.left + indent);
}

/** An item of the list with its number before it; gives what its text goes into. */
function labelled(sheet: Sheet, list: Part, label: string): Part {
  const item = part(sheet.doc, list, 'LI');
  sheet.put(part(sheet.doc, item, 'Lbl'), sheet.lines(label, indent, faces.goal), faces.goal, sheet.left, sheet.y);
  return part(sheet.doc, item, 'LBody');
}
