import { DateTime } from 'luxon';
import {
  agreementFileAddress,
  calendarAddress,
  meetingFileAddress,
  roadAddress,
  wallAddress,
} from '../../../bot/web/addresses.ts';
import { adultPages } from '../../../bot/web/young/pages/adult/adult-pages.ts';
import { ownPages as youngPages } from '../../../bot/web/young/pages/own-pages.ts';
import { currentMembers } from '../../../services/pathway/state.ts';
import { AccessCodes } from '../../../services/young-access/access-codes.ts';
import { createInvite } from '../../../services/young-access/invite.ts';
import { benchKey } from '../app-bench.ts';
import { testZone } from '../domain.ts';
import type { Looker } from '../sharing-oracle.ts';
import { YoungBrowser } from '../young-browser.ts';
import type { SecretApp } from './secret-app.ts';
import type { Exposure } from './secret-oracle.ts';
import { textOfPaper } from './text-of-paper.ts';

const maker = { publicUrl: '', secret: benchKey };

/** Everything of a pathway that is read outside the chat: pages, calendars, papers, pictures. */
export async function pagesOf(app: SecretApp): Promise<Exposure[]> {
  const { code } = app.story;
  const state = await app.story.refreshed();
  const team = currentMembers(state).map(({ person }) => ({ staff: person }));
  const meetings = [...state.meetings.values()];
  const open = async (path: string, lookers: readonly Looker[]): Promise<Exposure> => {
    const answer = await app.bench.fetch(path);
    const text = (await answer.text()).replaceAll(/\r?\n[ \t]/g, '');
    return { lookers, where: `${answer.status} ${path}`, text };
  };
  const own = team.map(({ staff }) => open(calendarAddress(maker, staff, 1), [{ staff }]));
  const walls = meetings.map((meeting) => open(wallAddress(maker, code, meeting), [...team, 'youngPerson']));
  const files = meetings.map(({ id }) => open(meetingFileAddress(maker, code, id), team));
  const shown = await Promise.all([...own, ...walls, ...files, open(roadAddress(maker, code, 'da'), team)]);
  const papers = team.flatMap(({ staff }) => state.agreements.map(({ version }) => paperOf(app, staff, version)));
  return [
    ...shown,
    ...(await Promise.all(papers)).flat(),
    ...(await ownPages(app, 'youngPerson')),
    ...(await ownPages(app, 'chosenAdult')),
  ];
}

/** A version of the agreement on paper, as one of the team gets it. */
async function paperOf(app: SecretApp, staff: string, version: number): Promise<Exposure[]> {
  const until = DateTime.now().plus({ minutes: 10 }).toUnixInteger();
  const path = agreementFileAddress(maker, { pathwayId: app.story.code, version, person: staff, locale: 'da', until });
  const answer = await app.bench.fetch(path);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const where = `${staff}: paper ${version} ${answer.status} ${answer.headers.get('content-disposition')}`;
  const lookers = [{ staff }];
  if (answer.status !== 200) return [{ lookers, where, text: Buffer.from(bytes).toString('utf8') }];
  return [{ lookers, where, text: await textOfPaper(bytes) }];
}

/** Of either: what is the other's leads nowhere. */
const parts = ['', ...[...youngPages.parts, ...adultPages.parts].map(({ name }) => name)];

/** Every part of the page of the young person, or of their adult, as they see it who have signed in. */
async function ownPages({ bench, store, story }: SecretApp, audience: 'youngPerson' | 'chosenAdult') {
  const clock = () => DateTime.now().setZone(testZone);
  const codes = new AccessCodes({ secrets: [benchKey] });
  const access = { documents: store, clock, secrets: [benchKey], codes } as const;
  const adult = story.state.chosenAdult?.id ?? '';
  const whose = audience === 'chosenAdult' ? { audience, adult } : { audience };
  const { token, code } = await createInvite(access, { pathwayId: story.code, by: 'karen', ...whose });
  const browser = new YoungBrowser(bench.base, `/u/${token}`);
  const before = await browser.get();
  await browser.signIn(code);
  const exposures: Exposure[] = [{ lookers: [], where: `${audience} before signing in`, text: before.text }];
  for (const part of parts) {
    const { status, text } = await browser.get(`${browser.path}${part === '' ? '' : `?at=${part}`}`);
    exposures.push({ lookers: [audience], where: `${audience} ${part} ${status}`, text });
  }
  return exposures;
}
