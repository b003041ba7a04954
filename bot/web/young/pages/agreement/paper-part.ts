import { loadSubject } from '../../../../../services/subjects.ts';
import { viewContext } from '../../../../desk.ts';
import { agreementDocumentOf } from '../../../agreement-file.ts';
import { agreementPress, BusyPress } from '../../../agreement-press.ts';
import { pageHeaders } from '../../../page.ts';
import { html } from '../../../template.ts';
import { queryOf } from '../../young-language.ts';
import { redirect } from '../../young-posts.ts';
import type { PagePart, PageVisit } from '../page-part.ts';

/** The young person's own copy of a version on paper: `?at=paper&agreement=1`. It is kept by the telephone, so no name is in its file's. */
export const paperPart: PagePart = {
  name: 'paper',
  show: async (page) => {
    const { visit, state, view } = page;
    const agreement = state.agreements[wantedVersion(page) - 1];
    if (!agreement) {
      redirect(visit, '?at=agreement');
      return 'answered';
    }
    // Whoever looks only whether there is something need not have it printed.
    const isHead = visit.req.method === 'HEAD';
    try {
      const pdf = isHead ? undefined : await printed(page, agreement);
      visit.res.writeHead(200, {
        ...pageHeaders,
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${view.text.agreementFile.fileName(state.id, agreement.version)}"`,
        ...(pdf ? { 'content-length': pdf.byteLength } : {}),
      });
      visit.res.end(pdf);
      return 'answered';
    } catch (error) {
      if (!(error instanceof BusyPress)) throw error;
      const { heading, text, again } = view.text.youngAgreement.paperBusy;
      return {
        title: heading,
        body: html`<h1>${heading}</h1><p>${text}</p><p><a class="button" href="?at=agreement">${again}</a></p>`,
      };
    }
  },
};

async function printed(
  { desk, state, view }: PageVisit,
  agreement: PageVisit['state']['agreements'][number],
): Promise<Uint8Array> {
  const subject = await loadSubject(desk.documents, state.id);
  // Everybody by name: on paper the young person is not *you*.
  const document = agreementDocumentOf(viewContext(desk, view.locale), {
    state,
    agreement,
    youngPerson: subject?.name,
  });
  return agreementPress.print(document, view.text, view.locale);
}

function wantedVersion({ visit }: PageVisit): number {
  const version = queryOf(visit.req).get('agreement') ?? '';
  return /^\d{1,6}$/.test(version) ? Number(version) : 0;
}
