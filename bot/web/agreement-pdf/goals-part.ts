import type { Catalog } from '../../../cards/text/catalog.ts';
import type { GoalOnPaper } from './agreement-document.ts';
import { faces } from './faces.ts';
import { drawScale, scaleHeight } from './scale.ts';
import { type Bookmark, paragraph, section } from './section.ts';
import type { Sheet } from './sheet.ts';
import { listPart, type Part, part } from './tags.ts';

const indent = 24;
const subIndent = 14;
const gap = 3;

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
    await goalItem(sheet, list, index + 1, goal, paper);
  }
  return bookmark;
}

async function goalItem(
  sheet: Sheet,
  list: Part,
  number: number,
  goal: GoalOnPaper,
  paper: Catalog['paper'],
): Promise<void> {
  const x = sheet.left + indent;
  const lines = sheet.lines(goal.text, sheet.width - indent, faces.goal);
  const said = factsOf(goal, paper);
  const facts = said.length === 0 ? [] : sheet.lines(said.join(' '), sheet.width - indent, faces.body);
  const below = gap + facts.length * faces.body.leading + (drawsScale(goal) ? scaleHeight : 0);
  const height = lines.length * faces.goal.leading + below;
  // A goal of a few lines is not torn apart; of a long one at least three lines stand together.
  sheet.need(height <= sheet.wholePage / 3 ? height : 3 * faces.goal.leading);

  const body = labelled(sheet, list, `${number}.`, sheet.left, faces.goal);
  await sheet.flow(part(sheet.doc, body, 'P'), lines, faces.goal, x);
  sheet.need(below);
  if (facts.length > 0) {
    sheet.y += gap;
    await sheet.flow(part(sheet.doc, body, 'P'), facts, faces.body, x);
  }
  if (drawsScale(goal)) drawScale(sheet, x, goal);
  await subGoals(sheet, body, goal, paper);
}

async function subGoals(sheet: Sheet, body: Part, goal: GoalOnPaper, paper: Catalog['paper']): Promise<void> {
  if (!goal.subGoals || goal.subGoals.length === 0) return;
  const x = sheet.left + indent;
  sheet.y += 4;
  sheet.need(3 * faces.body.leading);
  await paragraph(sheet, body, paper.subGoals, 'body', x);
  const list = listPart(sheet.doc, body, 'Disc');
  for (const { text, isReached } of goal.subGoals) {
    const said = isReached ? paper.subGoalReached(text) : text;
    const lines = sheet.lines(said, sheet.width - indent - subIndent, faces.body);
    sheet.need(Math.min(lines.length, 3) * faces.body.leading);
    const item = labelled(sheet, list, '•', x, faces.body);
    await sheet.flow(part(sheet.doc, item, 'P'), lines, faces.body, x + subIndent);
  }
}

/** An item of a list with its number or point before it; gives what its text goes into. */
function labelled(sheet: Sheet, list: Part, label: string, x: number, face: (typeof faces)['goal' | 'body']): Part {
  const item = part(sheet.doc, list, 'LI');
  sheet.put(part(sheet.doc, item, 'Lbl'), sheet.lines(`${label}`, indent, face), face, x, sheet.y);
  return part(sheet.doc, item, 'LBody');
}

function drawsScale({ start, target }: GoalOnPaper): boolean {
  return start !== undefined || target !== undefined;
}

function factsOf(goal: GoalOnPaper, paper: Catalog['paper']): string[] {
  const topic = goal.topic === undefined ? undefined : paper.topic(goal.topic);
  return [topic, scaleWords(goal, paper)].filter((fact) => fact !== undefined);
}

function scaleWords({ start, target }: GoalOnPaper, { scale }: Catalog['paper']): string | undefined {
  if (start !== undefined && target !== undefined) return scale.both(start, target);
  if (start !== undefined) return scale.start(start);
  return target === undefined ? undefined : scale.target(target);
}
