import { DateTime } from 'luxon';
import type { Catalog } from '../../../cards/text/catalog.ts';
import type { AgreementDocument, PartyOnPaper, SignatureOnPaper } from './agreement-document.ts';
import { faces } from './faces.ts';
import { type Bookmark, paragraph, section } from './section.ts';
import type { Sheet } from './sheet.ts';
import { listPart, type Part, part } from './tags.ts';

const { body, label } = faces;
/** Room to write in, above the line. */
const writingRoom = 30;
const lineHeight = writingRoom + label.leading + 4;

/** Who has signed, when and how; and lines for those who have not, as long as they can. */
export async function partiesPart(
  sheet: Sheet,
  parent: Part,
  document: AgreementDocument,
  text: Catalog,
): Promise<Bookmark> {
  const { paper } = text;
  const { part: sect, bookmark } = await section(sheet, parent, paper.parties, 2 * body.leading + 90);
  await paragraph(sheet, sect, paper.partiesWhat);
  const list = listPart(sheet.doc, sect, 'None');
  for (const party of document.parties) {
    sheet.y += 12;
    const says = answer(party, document, text);
    const signsHere = document.status.kind === 'proposed' && !party.signed && !party.declined;
    const lines = sheet.lines(says.join('\n'), sheet.width, body).length + 1;
    sheet.need(Math.min(lines, 8) * body.leading + (signsHere ? lineHeight : 0));
    const item = part(sheet.doc, part(sheet.doc, list, 'LI'), 'LBody');
    await paragraph(sheet, item, named(party), 'strong');
    for (const said of says) await paragraph(sheet, item, said);
    if (signsHere) signingLines(sheet, item, paper.byHand);
  }
  return bookmark;
}

function named({ name, role }: PartyOnPaper): string {
  return role === undefined ? name : `${name}, ${role}`;
}

function answer({ signed, declined }: PartyOnPaper, { status, zone }: AgreementDocument, text: Catalog): string[] {
  const { paper, time } = text;
  const when = (instant: string): string => {
    const at = DateTime.fromISO(instant, { zone });
    return time.at(time.day(at), at);
  };
  const no = declined ? [paper.declined(when(declined.at))] : [];
  const why = declined?.reason === undefined ? [] : [paper.reason(declined.reason)];
  if (signed) {
    const witness = signed.witness === undefined ? [] : [paper.witness(signed.witness)];
    const noted = signed.notedBy === undefined ? [] : [paper.notedBy(signed.notedBy)];
    return [paper.signed(method(signed, paper), when(signed.at)), ...witness, ...noted, ...no, ...why];
  }
  if (declined) return [...no, ...why];
  return [status.kind === 'proposed' ? paper.waiting : paper.neverSigned];
}

function method({ method, level }: SignatureOnPaper, paper: Catalog['paper']): string {
  const how = paper.methods[method];
  return level === undefined ? how : paper.eidLevel(how, level);
}

/** Lines to sign on by hand: where, when, and who saw it. */
function signingLines(sheet: Sheet, item: Part, { signature, date, witness }: Catalog['paper']['byHand']): void {
  sheet.need(lineHeight);
  const gap = 14;
  const wide = sheet.width - 2 * gap;
  const y = sheet.y + writingRoom;
  const columns = [
    { name: signature, x: sheet.left, width: wide * 0.42 },
    { name: date, x: sheet.left + wide * 0.42 + gap, width: wide * 0.2 },
    { name: witness, x: sheet.left + wide * 0.62 + 2 * gap, width: wide * 0.38 },
  ];
  for (const { name, x, width } of columns) {
    sheet.rule(y, 0.8, x, width);
    sheet.put(part(sheet.doc, item, 'P'), sheet.lines(`${name}:`, width, label), label, x, y + 3);
  }
  sheet.y += lineHeight;
}
