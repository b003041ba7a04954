import { youngPersonId } from '../../../../../services/pathway/young-person.ts';
import type { Gathered } from '../../../../../services/subject-access/gather.ts';
import { viewContext } from '../../../../desk.ts';
import { extractJson } from '../../../extract/extract-json.ts';
import { extractBody } from '../../../extract/extract-page.ts';
import { pageHeaders } from '../../../page.ts';
import { html } from '../../../template.ts';
import { noticeBody } from '../../young-frame.ts';
import { queryOf } from '../../young-language.ts';
import type { PagePart, PageVisit, ShownPart } from '../page-part.ts';
import { partHeading } from '../page-pieces.ts';
import { correctionForm, correctionList } from './correction-list.ts';

/**
 * Everything that there is about the young person, for themselves: `?at=mine`, to read with `show=all`, as a file with `show=file`. It is
 * gathered when they ask for it, and that they have is noted like everybody's. It stays theirs to see when the pathway has ended.
 */
export const minePart: PagePart = {
  name: 'mine',
  outlivesPathway: true,
  show: async (page, unsent) => {
    const wanted = queryOf(page.visit.req).get('show');
    if (wanted === 'file' || wanted === 'all') return handedOut(page, wanted);
    const { title, intro, looked, read, file, fileWhat, wrong, over } = page.view.text.youngMine;
    return {
      title,
      body: html`${partHeading(page, title, 'mine')}
<p>${intro}</p>
<p><a class="button" href="?at=mine&amp;show=all">${read}</a></p>
<p><a class="button second" href="?at=mine&amp;show=file" download>${file}</a></p>
${!page.isShort && html`<p>${fileWhat}</p><p>${looked}</p>`}
<p>${wrong}</p>
${page.gate.status === 'open' ? correctionForm(page, unsent) : html`<p>${over}</p>`}
${correctionList(page)}`,
    };
  },
};

async function handedOut(page: PageVisit, wanted: 'file' | 'all'): Promise<ShownPart | 'answered'> {
  const { visit, desk, gate, view } = page;
  // Whoever looks only whether there is something is not handed anything.
  if (visit.req.method === 'HEAD') {
    visit.res.writeHead(200, pageHeaders).end();
    return 'answered';
  }
  const gathered = await desk.extract(gate.id, youngPersonId);
  if ('problem' in gathered) return notNow(page, gathered.problem);
  if (wanted === 'file') {
    extractJson(visit.res, gathered.extract);
    return 'answered';
  }
  // Everybody by name, as it is printed for others, too: here the young person is not *you*.
  const body = extractBody(viewContext(desk, view.locale), gathered.extract, desk.sharing);
  return { title: view.text.youngMine.title, body: html`<div class="extract">${body}</div>` };
}

function notNow(
  { view, gate, desk }: PageVisit,
  problem: Extract<Gathered, { problem: unknown }>['problem'],
): ShownPart {
  const { beingErased, notNow: later } = view.text.youngMine;
  if (problem === 'incomplete') desk.log.error('extract incomplete', { pathway: gate.id });
  const said = problem === 'incomplete' ? later : beingErased;
  return { title: said.heading, body: noticeBody(said) };
}
