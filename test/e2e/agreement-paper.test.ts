import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { DateTime } from 'luxon';
import type { Browser, Page } from 'playwright-core';
import { agreementFileAddress } from '../../bot/web/addresses.ts';
import { catalogOf } from '../../cards/text/catalog.ts';
import { OpenStore } from '../support/agreement-store.ts';
import { openBrowser } from '../support/browser.ts';
import { fitsSideways, isAccessible } from '../support/page-check.ts';
import { drawOnScreen, type Screen } from '../support/paper-browser.ts';
import { readPaper } from '../support/paper-reader.ts';
import { addAction, openPathway, youngPerson } from '../support/town/pathway.ts';
import { townsperson } from '../support/town/people.ts';
import { type Actor, cardOf, pressIn, roomOf, type Seen } from '../support/town/seen.ts';
import type { SlackActor } from '../support/town/slack-actor.ts';
import type { TeamsActor } from '../support/town/teams-actor.ts';
import type { Town } from '../support/town/town.ts';
import { startTowns, type Towns } from '../support/town/towns.ts';
import { showsTruth, storedPathway } from '../support/town/truth.ts';

interface Story {
  readonly town: Town;
  readonly karen: TeamsActor;
  readonly uffe: TeamsActor;
  readonly jonna: SlackActor;
  code: string;
  /** What stood in the addresses that somebody was given. */
  readonly tokens: string[];
}

const verifyScript = new URL('../../bot/cli/verify.ts', import.meta.url).pathname;
const { dead } = catalogOf('da').agreementFile.notices;
const goal = 'Jeg vil være skovløber';
const promise = 'Ringe til skovskolen';
const screens: Readonly<Record<string, Screen>> = {
  'a telephone of 360 pixels': { width: 360, height: 740, deviceScaleFactor: 3 },
  'a desktop at 200 % zoom': { width: 640, height: 400, deviceScaleFactor: 2 },
};

describe('the agreement on paper, on both stores, with the real process and a real browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let towns: Towns<Story>;
  const each = (work: (story: Story) => Promise<void>) => towns.each(work);

  before(async () => {
    browser = await openBrowser();
    towns = await startTowns((town) => ({
      town,
      karen: town.teams('karen'),
      uffe: town.teams('uffe'),
      jonna: town.slackOf('jonna'),
      code: '',
      tokens: [],
    }));
  });
  after(async () => {
    await browser?.close();
    await towns?.stop();
  });

  /** What somebody can do with the agreement, by the word in the pathway's room. */
  const agreementOf = async (actor: Actor, { code }: Story): Promise<Seen> =>
    actor.types('aftale', await roomOf(actor, code));
  const roomCard = async (actor: Actor, { code }: Story): Promise<Seen> =>
    cardOf((await roomOf(actor, code)).cards, 'Aftalen: version');

  /** The address on a card, at the process that there is. */
  function addressOn(story: Story, { raw }: Pick<Seen, 'raw'>): string {
    const token = /\/agreement\/([\w-]+\.[\w-]+)\.pdf/.exec(JSON.stringify(raw))?.[1] ?? assert.fail('no address');
    story.tokens.push(token);
    return `${story.town.bots[0]?.url}/agreement/${token}.pdf`;
  }

  /** Opens an address as somebody does who presses the link. A browser without a reader of its own keeps the paper as a file. */
  async function openPaper(url: string): Promise<{ pdf: Uint8Array; name: string }> {
    const page = await browser.newPage();
    try {
      const [download] = await Promise.all([page.waitForEvent('download'), page.goto(url).catch(() => null)]);
      return { pdf: await readFile(await download.path()), name: download.suggestedFilename() };
    } finally {
      await page.close();
    }
  }

  /** Opens an address that opens nothing: a sentence, on every screen, for everybody. */
  async function opensNothing(url: string): Promise<void> {
    for (const { width, height, deviceScaleFactor } of Object.values(screens)) {
      const page: Page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor });
      const reply = await page.goto(url);
      assert.equal(reply?.status(), 404);
      assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), dead.heading);
      assert.doesNotMatch(await page.content(), new RegExp(`${goal}|${youngPerson}`));
      await isAccessible(page);
      await fitsSideways(page);
      await page.close();
    }
  }

  it('is asked for in Teams by the coordinator, alone, and opens with the name that is guarded everywhere else', () =>
    each(async (story) => {
      const { karen, uffe, town } = story;
      story.code = await openPathway(karen, ['uffe', 'jonna']);
      const { code } = story;
      await showsTruth(town, karen, code);
      await addAction(karen, code, promise);
      await showsTruth(town, karen, code);
      await pressIn(uffe, code, promise, 'action.claim');
      await (await agreementOf(karen, story)).press('agreement.propose', { goal });
      await showsTruth(town, karen, code);
      await (await roomCard(karen, story)).press('agreement.sign');
      await showsTruth(town, karen, code);

      const asked = await paperFor(karen, story);
      assert.match(asked.text, new RegExp(`Linket er til ${townsperson('karen').name} og virker til`));
      assert.doesNotMatch(asked.text, new RegExp(youngPerson));
      for (const other of [karen, uffe]) {
        const room = await roomOf(other, code);
        assert.ok(
          !JSON.stringify(room.cards.map(({ raw }) => raw)).includes('/agreement/'),
          'nothing of it in the room',
        );
      }
      const { pdf, name } = await openPaper(addressOn(story, asked));
      assert.equal(name, `aftale-${code}-1.pdf`);
      const { text, isMarked, info } = await readPaper(pdf);
      for (const word of [youngPerson, goal, promise, townsperson('uffe').name, 'Skrev under i chatten'])
        assert.ok(text.join(' ').includes(word), word);
      assert.ok(isMarked);
      assert.ok(!JSON.stringify(info).includes(youngPerson));
    }));

  it('can be read on a telephone, and on a desktop at 200 % zoom', () =>
    each(async (story) => {
      const { pdf } = await openPaper(addressOn(story, await paperFor(story.karen, story)));
      for (const [name, screen] of Object.entries(screens)) {
        const { page, looks, complaints } = await drawOnScreen(browser, pdf, screen);
        assert.deepEqual(complaints, [], name);
        await fitsSideways(page);
        for (const { width, left, right, dots } of looks) {
          assert.equal(
            Math.round(width / screen.deviceScaleFactor),
            screen.width,
            'each page is as wide as the screen',
          );
          assert.ok(left > 0 && right < width && dots > 500, `${name}: ink from ${left} to ${right} of ${width}`);
        }
        await page.close();
      }
    }));

  it('is asked for in Slack too', () =>
    each(async (story) => {
      await showsTruth(story.town, story.jonna, story.code);
      const { pdf } = await openPaper(addressOn(story, await paperFor(story.jonna, story)));
      assert.ok((await readPaper(pdf)).text.join(' ').includes(youngPerson));
    }));

  it('is not asked for by somebody who is in no team', () =>
    each(async ({ town, code }) => {
      const ejnar = town.teams('ejnar');
      const said = await ejnar.types(`aftale ${code}`);
      assert.ok(!said.verbs.includes('agreement.paper'));
      assert.ok(!JSON.stringify(said.raw ?? said.text).includes(goal));
    }));

  it('is dead for whoever opens a link that was forwarded a quarter of an hour later', () =>
    each(async ({ town, code }) => {
      const made = (minutesAgo: number) =>
        agreementFileAddress(
          { publicUrl: town.bots[0]?.url ?? '', secret: town.bots[0]?.env.SECRET_KEY ?? '' },
          {
            pathwayId: code,
            version: 1,
            person: townsperson('karen').id,
            locale: 'da',
            until: Math.floor(DateTime.now().minus({ minutes: minutesAgo }).plus({ minutes: 15 }).toSeconds()),
          },
        );
      assert.equal((await fetch(made(14), { method: 'HEAD' })).status, 200);
      await opensNothing(made(15.1));
      await opensNothing(`${town.bots[0]?.url}/agreement/nothing.pdf`);
    }));

  it('is dead for who has been removed from the team, and lives on for the others', () =>
    each(async (story) => {
      const { karen, jonna, town, code } = story;
      const [jonnas, karens] = [await paperFor(jonna, story), await paperFor(karen, story)];
      const [hers, mine] = [addressOn(story, jonnas), addressOn(story, karens)];
      assert.equal((await fetch(hers)).status, 200);
      const team = await (await karen.types('team', await roomOf(karen, code))).press('member.remove', {
        person: townsperson('jonna').id,
      });
      assert.match(team.text, /ikke længere|er taget|fjernet/i);
      await showsTruth(town, karen, code);
      await opensNothing(hers);
      assert.equal((await fetch(mine)).status, 200);
    }));

  it('is in force on paper too when everyone has signed, and what stands in the store then holds', () =>
    each(async (story) => {
      const { karen, uffe, town, code } = story;
      await (await roomCard(uffe, story)).press('agreement.sign');
      await showsTruth(town, karen, code);
      const noted = { party: 'youngPerson', witness: townsperson('uffe').id };
      await (await roomCard(karen, story)).press('agreement.signPaper', noted);
      await showsTruth(town, karen, code);
      assert.notEqual((await storedPathway(town, code)).agreements[0]?.inForceSince, undefined);
      const { pdf } = await openPaper(addressOn(story, await paperFor(karen, story)));
      assert.match((await readPaper(pdf)).text.join(' '), /Alle har skrevet under\. Aftalen gælder fra/);
      assert.deepEqual(await verify(story), {
        code: 0,
        out: `Forløb ${code}: 1 aftale og 3 underskrifter er regnet efter.\nAlt holder.\n`,
      });
    }));

  it('is found out by verify when a signature has been moved by hand in the store', () =>
    each(async (story) => {
      const { town, code } = story;
      if (town.store.engine !== 'sqlite') return;
      const open = OpenStore.at(town.store.path, await town.look());
      // Uffe's signature is made to be Jonna's.
      const at = open.find(code, 'AgreementSigned', 2);
      const was = open.read(code, at);
      const [uffe, jonna] = [townsperson('uffe').id, townsperson('jonna').id];
      open.change(code, at, (row) => JSON.parse(JSON.stringify(row).replaceAll(uffe, jonna)));
      const moved = await verify(story);
      assert.equal(moved.code, 1);
      assert.match(
        moved.out,
        new RegExp(`Hændelse ${at}: Underskriften fra ${townsperson('jonna').name} på aftale 1 er ikke`),
      );
      assert.match(moved.out, new RegExp(`mangler en gyldig underskrift fra ${townsperson('uffe').name}`));
      open.change(code, at, () => was);
      assert.equal((await verify(story)).code, 0);
    }));

  it('has put no address, no name of the young person and nothing typed into a log', () =>
    each(async ({ town, tokens }) => {
      assert.ok(tokens.length >= 5);
      for (const word of [...tokens, youngPerson, goal, promise]) assert.ok(!town.output.includes(word), word);
      assert.ok(town.bots[0]?.logged('agreement file given').every(({ person }) => typeof person === 'string'));
    }));

  /** Somebody asks for the paper in the room and gets its card alone: in Teams in their own chat. */
  async function paperFor(actor: Actor, story: Story): Promise<Seen> {
    const shown = await (await agreementOf(actor, story)).press('agreement.paper');
    return shown.verbs.includes('agreement.paper') && !shown.verbs.includes('goal.add')
      ? shown
      : ((await actor.own()).at(-1) ?? assert.fail());
  }

  /** `npm run verify -- CODE`, as a process of its own beside the running one. */
  async function verify({ town, code }: Story): Promise<{ code: number; out: string }> {
    const { PATH = '' } = process.env;
    const { SECRET_KEY = '' } = town.bots[0]?.env ?? {};
    const { promise, resolve } = Promise.withResolvers<{ code: number; out: string }>();
    execFile(process.execPath, [verifyScript, code], { env: { PATH, ...town.store.env, SECRET_KEY } }, (error, out) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out }),
    );
    return promise;
  }
});
