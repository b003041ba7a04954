import type { IncomingMessage, ServerResponse } from 'node:http';
import { catalogOf, type Locale } from '../../cards/text/catalog.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import { may } from '../../services/policy.ts';
import { loadSubject } from '../../services/subjects.ts';
import { StoreError } from '../../storage/ports.ts';
import { type Desk, viewContext } from '../desk.ts';
import type { Handler } from '../http.ts';
import { errorFields } from '../log.ts';
import { noteHandedOut, noteRefused } from '../looking.ts';
import { seenByPerson } from '../seen.ts';
import { agreementDocumentOf } from './agreement-file.ts';
import { type AgreementNotice, agreementNotice, noticeStatus } from './agreement-file-pages.ts';
import { readAgreementLink } from './agreement-link.ts';
import type { AgreementDocument } from './agreement-pdf/agreement-document.ts';
import { type AgreementPress, BusyPress } from './agreement-press.ts';
import { sendPage } from './page.ts';
import { isPreviewRobot } from './preview-robot.ts';
import { clientAddress } from './young/client-address.ts';
import { type RateLimits, RequestRates } from './young/request-rates.ts';

export interface AgreementFileParts {
  readonly desk: Desk;
  /** Links are read with any of these. */
  readonly secrets: readonly string[];
  readonly press: Pick<AgreementPress, 'print'>;
  readonly limits?: Partial<Pick<RateLimits, 'looksPerAddress' | 'looksPerLink'>>;
}

/** A whole town hall may sit behind one address; one link is opened a few times. */
const defaultLimits = { looksPerAddress: 120, looksPerLink: 10 } as const;

interface Paper {
  readonly document: AgreementDocument;
  readonly locale: Locale;
  /** Whose link it is. */
  readonly person: PersonId;
}

/**
 * `GET /agreement/TOKEN.pdf`: one version of the agreement on paper, for whoever of the team has asked for it in the chat, for a
 * quarter of an hour. There is nothing to log in to: the address is the key. It is looked at each time whether the one whose it is
 * may still see the agreement; every address that opens nothing is answered alike.
 */
export function agreementFileRoutes(parts: AgreementFileParts): Map<string, Handler> {
  const rates = new RequestRates({ ...defaultLimits, ...parts.limits });
  return new Map([['GET /agreement/*', (req, res) => answer(parts, rates, req, res)]]);
}

async function answer(
  parts: AgreementFileParts,
  rates: RequestRates,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const refuse = (notice: AgreementNotice, headers = {}) =>
    sendPage(req, res, noticeStatus[notice], agreementNotice(parts.desk.locale, notice), headers);
  const token = tokenOf(req);
  if (rates.isOver('looks', clientAddress(req), token.slice(-24))) return refuse('busy', { 'retry-after': '60' });
  try {
    const paper = isPreviewRobot(req) ? undefined : await paperOf(parts, token);
    if (!paper) return refuse('dead');
    // Whoever looks only whether there is something need not have it printed.
    if (req.method === 'HEAD') return send(res, paper);
    const { document, locale, person } = paper;
    const pdf = await parts.press.print(document, catalogOf(locale), locale);
    const { code: pathway, version } = document;
    // The name is guarded: who has had it on paper can be asked afterwards.
    await noteHandedOut(parts.desk, { pathwayId: pathway, viewer: person, what: 'agreement.paper' });
    send(res, paper, pdf);
    parts.desk.log.info('agreement file given', { pathway, person, version });
  } catch (error) {
    if (error instanceof BusyPress) return refuse('unavailable', { 'retry-after': '10' });
    if (!(error instanceof StoreError)) throw error;
    parts.desk.log.warn('agreement file not given', errorFields(error));
    refuse('unavailable', { 'retry-after': '10' });
  }
}

/** What the address opens at this moment; undefined when it opens nothing. */
async function paperOf({ desk, secrets }: AgreementFileParts, token: string): Promise<Paper | undefined> {
  const link = readAgreementLink(secrets, token, desk.clock());
  if (!link) return undefined;
  const { pathwayId, version, person, locale } = link;
  const known = await desk.pathways.current(pathwayId);
  const state = seenByPerson(desk, known, person);
  const agreement = state.agreements[version - 1];
  const refusal = may(desk.directory.person(person), 'agreement.paper', known);
  // A paper with some of it is not what is signed.
  if (!agreement || refusal || state.hidden.agreements.includes(version)) {
    if (refusal) {
      desk.log.info('agreement file refused', { pathway: pathwayId, person, code: refusal.code });
      await noteRefused(desk, { pathwayId, viewer: person, what: 'agreement.paper', code: refusal.code });
    }
    return undefined;
  }
  const subject = await loadSubject(desk.documents, pathwayId);
  const document = agreementDocumentOf(viewContext(desk, locale), { state, agreement, youngPerson: subject?.name });
  return { document, locale, person };
}

function send(res: ServerResponse, { document: { code, version }, locale }: Paper, pdf?: Uint8Array): void {
  const name = catalogOf(locale).agreementFile.fileName(code, version);
  res.writeHead(200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}"`,
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive, nosnippet',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
    ...(pdf ? { 'content-length': pdf.byteLength } : {}),
  });
  res.end(pdf);
}

function tokenOf(req: IncomingMessage): string {
  const path = (req.url ?? '').split('?', 1)[0] ?? '';
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.pdf$/, '');
}
