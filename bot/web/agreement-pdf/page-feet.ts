import type { Catalog } from '../../../cards/text/catalog.ts';
import { grouped } from './about-part.ts';
import type { AgreementDocument } from './agreement-document.ts';
import { faces } from './faces.ts';
import { margins, type Sheet } from './sheet.ts';

const groupsOfHash = 4;

/** At the foot of each page what it belongs to, so that pages of two versions are not mixed up once they are on paper. */
export function pageFeet(sheet: Sheet, { code, version, hash }: AgreementDocument, { paper }: Catalog): void {
  const { doc } = sheet;
  const start = grouped(hash).split(' ').slice(0, groupsOfHash).join(' ');
  for (let page = 0; page < sheet.pages; page++) {
    doc.switchToPage(page);
    const y = doc.page.height - margins.bottom + 20;
    sheet.rule(y - 6, 0.5);
    const put = (text: string, align: number): void => {
      const lines = sheet.lines(text, sheet.width, faces.foot);
      const free = sheet.width - doc.widthOfString(text);
      sheet.putAside(lines, faces.foot, sheet.left + free * align, y);
    };
    put(paper.fileTitle(code, version), 0);
    put(paper.footHash(start), 0.5);
    put(paper.page(page + 1, sheet.pages), 1);
  }
}
