import type { ViewContext } from '../../../../cards/view-context.ts';
import { adultWithPage, endFormerAdults } from '../../../../services/choose-adult.ts';
import { chosenAdultId } from '../../../../services/pathway/young-person.ts';
import { type Desk, viewContext } from '../../../desk.ts';
import { seenOnPage } from '../../../seen.ts';
import { sendPage } from '../../page.ts';
import { html } from '../../template.ts';
import type { Form } from '../form-body.ts';
import { visitPage } from '../young-frame.ts';
import { queryOf } from '../young-language.ts';
import type { YoungPages, YoungVisit } from '../young-parts.ts';
import { redirect } from '../young-posts.ts';
import { isShort } from '../young-reading.ts';
import { adultPages, formerAdultPages } from './adult/adult-pages.ts';
import { signConfirmed } from './agreement/confirmed-signature.ts';
import { ownPages } from './own-pages.ts';
import type { DeedEnd, PageDeed, PagePart, PageSet, PageVisit, ShownPart, Unsent } from './page-part.ts';
import { saidIn, saidMark } from './said-mark.ts';
import { youngRefusalText } from './young-refusal-text.ts';

/**
 * The pages behind the sign-in: each audience has its own, and nothing of the other's can be asked for. Looking changes nothing; a
 * deed that is done leads back to the page, so that loading it again does nothing twice.
 */
export function youngPages(desk: Desk): YoungPages {
  return {
    async show(visit) {
      const page = await pageVisit(desk, visit);
      const set = setOf(page);
      const part = partOf(page, set);
      if (!part) return redirect(visit);
      const shown = await part.show(page);
      noteAdult(page, set, part);
      if (shown !== 'answered') send(page, 200, framed(page, set, part, shown), saidIn(page));
    },
    async act(visit, form) {
      const page = await pageVisit(desk, visit);
      const set = setOf(page);
      const deed = set.deeds.find(({ does }) => does === form.get('do'));
      if (!deed || page.gate.status !== 'open') return redirect(visit, '#');
      await answer(page, set, deed, form, await deed.carryOut(page, form));
    },
    confirmed: async (visit, confirmation) => signConfirmed(await pageVisit(desk, visit), confirmation),
  };
}

/**
 * Notes that the adult looks, or that somebody who is not the chosen one any more wanted to. That the young person looks at what is
 * theirs is noted by nobody: it would be keeping watch over them.
 */
function noteAdult({ desk, gate, visit }: PageVisit, set: PageSet, { name }: PagePart): void {
  if (visit.session.audience !== 'chosenAdult') return;
  const look = { pathwayId: gate.id, viewer: chosenAdultId, what: `page.${name}` } as const;
  if (set === formerAdultPages) desk.looks.note({ ...look, outcome: 'refused', code: 'notOfTheTeam' });
  else desk.looks.note({ ...look, outcome: 'shown' });
}

async function pageVisit(desk: Desk, visit: YoungVisit): Promise<PageVisit> {
  // What is signed and promised here is shown as it is now, whichever process has changed it.
  const gate = await desk.pathways.current(visit.session.pathwayId);
  const state = seenOnPage(desk, gate, visit.session.audience);
  return {
    visit,
    desk,
    gate,
    state,
    endFormer: () => endFormerAdults(desk, gate),
    view: viewOf(desk, visit),
    isShort: isShort(visit.req),
  };
}

/** With everyone called as the visitor calls them: the young person is *you* on their own page. */
function viewOf(desk: Desk, { session, language }: YoungVisit): ViewContext {
  const view = viewContext(desk, language.locale);
  if (session.audience !== 'youngPerson') return view;
  const names: Readonly<Record<string, string>> = view.text.youngPage.parties;
  return { ...view, name: (id) => (Object.hasOwn(names, id) ? names[id] : undefined) ?? view.name(id) };
}

/** Each has their own pages; an adult only as long as they are the one who is chosen, which is looked at each time. */
function setOf({ visit, gate }: PageVisit): PageSet {
  const { audience, adult } = visit.session;
  if (audience === 'youngPerson') return ownPages;
  return adult !== undefined && adult === adultWithPage(gate) ? adultPages : formerAdultPages;
}

/**
 * The part that the address asks for; undefined for one that there is not. Of what has ended, nothing is shown but that, and what is the
 * visitor's to see as long as it is kept.
 */
function partOf({ visit, gate }: PageVisit, { parts, closed }: PageSet): PagePart | undefined {
  const name = queryOf(visit.req).get('at');
  if (gate.status !== 'open') return parts.find((part) => part.outlivesPathway && part.name === name) ?? closed;
  return name === null ? parts[0] : parts.find((part) => part.name === name);
}

async function answer(page: PageVisit, set: PageSet, deed: PageDeed, form: Form, end: DeedEnd): Promise<void> {
  if (end === 'answered') return;
  if ('shown' in end) return send(page, 200, framed(page, set, undefined, end.shown));
  const { desk, visit } = page;
  const gate = await desk.pathways.current(page.gate.id);
  const now = { ...page, gate, state: seenOnPage(desk, gate, visit.session.audience) };
  if ('said' in end) {
    const at = set.parts.find(({ name }) => name === (end.part ?? deed.part));
    const said = saidMark(now, end.said);
    const query = new URLSearchParams({ ...(at && at !== set.parts[0] ? { at: at.name } : {}), said });
    // Without one of its own, an address that somebody is led to keeps the fragment of the form, and the sentence is out of sight.
    return redirect(page.visit, `?${query}#`);
  }
  const unsent: Unsent = {
    form,
    problem: youngRefusalText(page, end.refusal),
    ...('input' in end.refusal ? { input: end.refusal.input } : {}),
  };
  const part = set.parts.find(({ name }) => name === deed.part) ?? set.parts[0];
  const shown = await part.show(now, unsent);
  if (shown !== 'answered') send(now, 422, framed(now, set, part, withProblem(shown, unsent)));
}

/**
 * Why not, also where the form that was sent is not on the page any more, since what it was about is over: then at the head of the
 * page, with what was written.
 */
function withProblem({ title, body }: ShownPart, { form, problem }: Unsent): ShownPart {
  if (body.toString().includes('class="problem"')) return { title, body };
  const wrote = ['text', 'note'].map((name) => form.get(name) ?? '').filter((text) => text.trim() !== '');
  const quotes = wrote.map((text) => html`<blockquote class="typed" dir="auto">${text}</blockquote>`);
  return { title, body: html`<p class="problem" role="alert">${problem}</p>${quotes}\n${body}` };
}

/** A part with the way back to the first, and with what stands at the end of each. The first has neither. */
function framed(
  page: PageVisit,
  { parts, closed, head, foot }: PageSet,
  part: PagePart | undefined,
  shown: ShownPart,
): ShownPart {
  if (part === parts[0] || part === closed) return shown;
  const isOver = page.gate.status !== 'open';
  const back = html`<div class="jump"><p class="back"><a href="?">${page.view.text.youngPage.toHome}</a></p>${!isOver && head?.(page)}</div>`;
  return { title: shown.title, body: html`${back}\n${shown.body}\n${!isOver && foot?.(page)}` };
}

function send({ visit }: PageVisit, status: number, { title, body }: ShownPart, met?: string): void {
  const greeting = met !== undefined && html`<p class="said" role="status">${met}</p>`;
  sendPage(visit.req, visit.res, status, visitPage(visit, { title, body: html`${greeting}${body}` }));
}
