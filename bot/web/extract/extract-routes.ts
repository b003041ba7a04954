import type { IncomingMessage, ServerResponse } from 'node:http';
import { catalogOf } from '../../../cards/text/catalog.ts';
import { may } from '../../../services/policy.ts';
import { StoreError } from '../../../storage/ports.ts';
import { type Desk, viewContext } from '../../desk.ts';
import type { Handler } from '../../http.ts';
import { errorFields } from '../../log.ts';
import { noteRefused } from '../../looking.ts';
import { type Page, pageHeaders, sendPage } from '../page.ts';
import { isPreviewRobot } from '../preview-robot.ts';
import { html } from '../template.ts';
import { clientAddress } from '../young/client-address.ts';
import { type RateLimits, RequestRates } from '../young/request-rates.ts';
import { extractJson } from './extract-json.ts';
import { type ExtractForm, type ExtractLink, extractForms, readExtractLink } from './extract-link.ts';
import { extractBody } from './extract-page.ts';

export interface ExtractParts {
  readonly desk: Desk;
  /** Links are read with any of these. */
  readonly secrets: readonly string[];
  readonly limits?: Partial<Pick<RateLimits, 'looksPerAddress' | 'looksPerLink'>>;
}

/** Each reads the whole store: one link is opened a few times. */
const defaultLimits = { looksPerAddress: 60, looksPerLink: 10 } as const;

type Notice = keyof ReturnType<typeof catalogOf>['extract']['notices'];
const noticeStatus: Readonly<Record<Notice, number>> = { dead: 404, incomplete: 503, busy: 429, unavailable: 503 };

/**
 * `GET /extract/TOKEN.html` and `.json`: everything about a young person, for the coordinator who has asked for it in the chat, for a
 * quarter of an hour. The address is the key, and each time it is looked at whether the one whose it is may still have it; every
 * address that opens nothing is answered alike. That it was handed out is on record before it is.
 */
export function extractRoutes(parts: ExtractParts): Map<string, Handler> {
  const rates = new RequestRates({ ...defaultLimits, ...parts.limits });
  return new Map([['GET /extract/*', (req, res) => answer(parts, rates, req, res)]]);
}

async function answer(
  parts: ExtractParts,
  rates: RequestRates,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const { desk } = parts;
  const refuse = (notice: Notice, headers = {}) =>
    sendPage(req, res, noticeStatus[notice], noticePage(desk, notice), headers);
  const { token, form } = wantedOf(req);
  if (rates.isOver('looks', clientAddress(req), token.slice(-24))) return refuse('busy', { 'retry-after': '60' });
  try {
    const link = isPreviewRobot(req) ? undefined : await liveLink(parts, token);
    if (!link || !form) return refuse('dead');
    // Whoever looks only whether there is something is not handed anything.
    if (req.method === 'HEAD') return void res.writeHead(200, pageHeaders).end();
    const gathered = await desk.extract(link.pathwayId, link.person);
    if ('problem' in gathered) return refuse(gathered.problem === 'incomplete' ? 'incomplete' : 'dead');
    const { extract } = gathered;
    if (form === 'json') return extractJson(res, extract);
    const view = viewContext(desk, link.locale);
    const body = html`<main>${extractBody(view, extract, desk.sharing)}</main>`;
    const title = view.text.records.accessFileTitle(extract.head.code);
    sendPage(req, res, 200, { locale: link.locale, title, kind: 'extract', styles: ['page.css', 'extract.css'], body });
  } catch (error) {
    if (!(error instanceof StoreError) || res.headersSent) throw error;
    desk.log.warn('extract not given', errorFields(error));
    refuse('unavailable', { 'retry-after': '10' });
  }
}

/** What the address opens at this moment; undefined when it opens nothing. */
async function liveLink({ desk, secrets }: ExtractParts, token: string): Promise<ExtractLink | undefined> {
  const link = readExtractLink(secrets, token, desk.clock());
  if (!link) return undefined;
  const { pathwayId, person } = link;
  const refusal = may(desk.directory.person(person), 'subject.export', await desk.pathways.current(pathwayId));
  if (!refusal) return link;
  desk.log.info('extract refused', { pathway: pathwayId, person, code: refusal.code });
  await noteRefused(desk, { pathwayId, viewer: person, what: 'subject.export', code: refusal.code });
  return undefined;
}

function noticePage({ locale }: Desk, notice: Notice): Page {
  const { title, notices } = catalogOf(locale).extract;
  const { heading, text } = notices[notice];
  const body = html`<main><h1>${heading}</h1><p>${text}</p></main>`;
  return { locale, title, kind: 'sentence', styles: ['page.css', 'sentence.css'], body };
}

function wantedOf(req: IncomingMessage): { readonly token: string; readonly form: ExtractForm | undefined } {
  const path = (req.url ?? '').split('?', 1)[0] ?? '';
  const last = path.slice(path.lastIndexOf('/') + 1);
  const form = extractForms.find((each) => last.endsWith(`.${each}`));
  return { token: form === undefined ? last : last.slice(0, -form.length - 1), form };
}
