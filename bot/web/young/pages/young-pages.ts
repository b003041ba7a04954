import { refusalText } from '../../../../cards/views/refusal-text.ts';
import { type Desk, viewContext } from '../../../desk.ts';
import { sendPage } from '../../page.ts';
import { html } from '../../template.ts';
import type { Form } from '../form-body.ts';
import { visitPage } from '../young-frame.ts';
import { queryOf } from '../young-language.ts';
import type { YoungPages, YoungVisit } from '../young-parts.ts';
import { redirect } from '../young-posts.ts';
import { adultPages } from './adult/adult-pages.ts';
import { closedPart } from './closed-part.ts';
import { ownPages } from './own-pages.ts';
import type { DeedEnd, PageDeed, PagePart, PageSet, PageVisit, ShownPart, Unsent } from './page-part.ts';

/**
 * The pages behind the sign-in: each audience has its own, and nothing of the other's can be asked for. Looking changes nothing; a
 * deed that is done leads back to the page, so that loading it again does nothing twice.
 */
export function youngPages(desk: Desk): YoungPages {
  const sets = { youngPerson: ownPages, chosenAdult: adultPages } as const;
  return {
    async show(visit) {
      const page = await pageVisit(desk, visit);
      const part = partOf(page, sets[visit.session.audience]);
      if (!part) return redirect(visit);
      send(page, 200, await part.show(page), said(page));
    },
    async act(visit, form) {
      const page = await pageVisit(desk, visit);
      const set = sets[visit.session.audience];
      const deed = set.deeds.find(({ does }) => does === form.get('do'));
      if (!deed || page.state.status !== 'open') return redirect(visit);
      await answer(page, set, deed, form, await deed.carryOut(page, form));
    },
  };
}

async function pageVisit(desk: Desk, visit: YoungVisit): Promise<PageVisit> {
  // What is signed and promised here is shown as it is now, whichever process has changed it.
  const state = await desk.pathways.current(visit.session.pathwayId);
  return { visit, desk, state, view: viewContext(desk, visit.language.locale) };
}

/** The part that the address asks for; undefined for one that there is not. Of what has ended, nothing is shown but that. */
function partOf({ visit, state }: PageVisit, { parts }: PageSet): PagePart | undefined {
  if (state.status !== 'open') return closedPart;
  const name = queryOf(visit.req).get('at');
  return name === null ? parts[0] : parts.find((part) => part.name === name);
}

async function answer(page: PageVisit, set: PageSet, deed: PageDeed, form: Form, end: DeedEnd): Promise<void> {
  if (end === 'answered') return;
  if ('shown' in end) return send(page, 200, end.shown);
  if ('said' in end) {
    const at = set.parts.find(({ name }) => name === (end.part ?? deed.part));
    const query = new URLSearchParams({ ...(at && at !== set.parts[0] ? { at: at.name } : {}), said: end.said });
    return redirect(page.visit, `?${query}`);
  }
  const { state } = page;
  const now = { ...page, state: await page.desk.pathways.current(state.id) };
  const unsent: Unsent = { form, problem: refusalText(page.view, end.refusal) };
  const part = set.parts.find(({ name }) => name === deed.part) ?? set.parts[0];
  send(now, 422, await part.show(now, unsent));
}

function send(page: PageVisit, status: number, { title, body }: ShownPart, met?: string): void {
  const { visit } = page;
  const framed = { title, body: html`${met !== undefined && html`<p class="said" role="status">${met}</p>`}${body}` };
  sendPage(visit.req, visit.res, status, visitPage(visit, framed));
}

/** The sentence that stands in the address by its name, for somebody who comes back to the page. */
function said({ visit, view }: PageVisit): string | undefined {
  const sentences: Readonly<Record<string, string>> = view.text.youngPage.said;
  const name = queryOf(visit.req).get('said') ?? '';
  return Object.hasOwn(sentences, name) ? sentences[name] : undefined;
}
