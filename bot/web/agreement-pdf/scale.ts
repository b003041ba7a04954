import type { GoalOnPaper } from './agreement-document.ts';
import { faces } from './faces.ts';
import type { Sheet } from './sheet.ts';

const length = 220;
const above = 14;
/** With its figures. */
export const scaleHeight = 38;

/**
 * The scale from 0 to 10: a ring where the young person stands, a full dot where they want to come to. The words above it say the
 * same, so it is an artifact.
 */
export function drawScale(sheet: Sheet, x: number, { start, target }: GoalOnPaper): void {
  const left = x + 6;
  const y = sheet.y + above;
  const at = (value: number): number => left + (Math.min(10, Math.max(0, value)) * length) / 10;
  sheet.aside('Layout', () => {
    const { doc } = sheet;
    doc.lineWidth(1).moveTo(left, y).lineTo(at(10), y).stroke();
    for (let value = 0; value <= 10; value++) {
      doc
        .lineWidth(0.8)
        .moveTo(at(value), y - 3)
        .lineTo(at(value), y + 3)
        .stroke();
    }
    if (start !== undefined) doc.lineWidth(1.4).circle(at(start), y, 5).fillAndStroke('white', 'black');
    if (target !== undefined) doc.circle(at(target), y, start === target ? 2.5 : 5).fill('black');
    doc.fillColor('black');
  });
  for (const value of [0, 5, 10]) {
    const lines = sheet.lines(String(value), 30, faces.foot);
    const shift = value === 10 ? 5 : 2.5;
    sheet.putAside(lines, faces.foot, at(value) - shift, y + 8);
  }
  sheet.y += scaleHeight;
}
