import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { eventually } from '../support/eventually.ts';
import { SecretApp } from '../support/secrets/secret-app.ts';
import type { Exposure } from '../support/secrets/secret-oracle.ts';
import { pagesOf } from '../support/secrets/secret-pages.ts';
import { markPattern } from '../support/secrets/secret-story.ts';

const marksIn = (exposures: readonly Exposure[]) =>
  new Set(exposures.flatMap(({ text }) => text.match(markPattern) ?? []));
const told = (exposures: readonly Exposure[], who: string) =>
  exposures.filter(({ lookers: [one, ...more] }) => more.length === 0 && typeof one === 'object' && one.staff === who);

/** Verbs that only show something, or give an address at which it is shown. */
const isLooking = ({ verb }: { readonly verb: string }) =>
  /\.(?:show|status|team|more|calendar|paper|export|begin)$/.test(verb);

describe('what stands in a pathway, in the whole program on both platforms', function () {
  this.timeout(120_000);
  let app: SecretApp;
  before(async () => {
    app = await SecretApp.start();
  });
  after(() => app?.stop());

  /** What leaks while something happens, to whoever may not know it as things were before: nobody makes themselves one who may. */
  const leaks = async (happens: () => Promise<readonly Exposure[]>) => {
    const oracle = await app.oracle();
    const exposures = await happens();
    return { exposures, found: exposures.flatMap((exposure) => oracle.leaks(exposure, DateTime.now())) };
  };

  it('is on pages, walls, papers and in calendars only for those who may know it, and in no address or picture', async () => {
    const { exposures, found } = await leaks(async () => [...(await pagesOf(app)), ...(await app.watch.news())]);
    assert.deepEqual(found, []);
    const seenBy = (pattern: RegExp) => marksIn(exposures.filter(({ where }) => pattern.test(where))).size;
    for (const pattern of [/^200 \/wall/, /paper \d 200/]) assert.ok(seenBy(pattern) > 0, String(pattern));
    const opened = (folder: string) => exposures.some(({ where }) => where.startsWith(`200 /${folder}/`));
    for (const folder of ['meeting', 'calendar', 'road']) assert.ok(opened(folder), folder);
    assert.ok(seenBy(/^youngPerson /) > 20);
    assert.ok(seenBy(/^chosenAdult /) > 5);
    assert.equal(seenBy(/before signing in/), 0);
  });

  it('is answered to each of the team as far as they may know it, whatever they type', async () => {
    for (const [who, least] of [
      ['karen', 30],
      ['uffe', 20],
      ['pia', 10],
      ['mads', 20],
      ['skolen', 10],
    ] as const) {
      const { exposures, found } = await leaks(async () => {
        const said = [...(await app.words(who)), ...(await app.clicks(who, isLooking))];
        return [...said, ...(await app.links(said))];
      });
      assert.deepEqual(found, []);
      assert.ok(exposures.some(({ where }) => where.startsWith('200 /')));
      assert.ok(marksIn(told(exposures, who)).size >= least, who);
    }
  });

  for (const who of ['pia', 'mads', 'skolen'])
    it(`is not in what ${who} gets by pressing buttons that are not for them`, async () => {
      const { exposures, found } = await leaks(async () => {
        const said = await app.clicks(who);
        return [...said, ...(await app.links(said))];
      });
      assert.deepEqual(found, []);
      assert.ok(marksIn(told(exposures, who)).size > 5);
    });

  for (const who of ['fremmed', 'kirsten', 'tove', 'leder'])
    it(`comes to ${who} neither by words nor by buttons`, async () => {
      const { exposures, found } = await leaks(async () => [...(await app.words(who)), ...(await app.clicks(who))]);
      assert.deepEqual(found, []);
      assert.deepEqual([...marksIn(told(exposures, who))], []);
      assert.ok(told(exposures, who).length > 100);
    });

  it('is in the rooms of both platforms only as far as everybody in them may know it, and in no call to a platform besides', async () => {
    const { found } = await leaks(async () => {
      const posted: Exposure[] = [];
      await eventually(async () => {
        posted.push(...(await app.watch.news()));
        for (const room of [/^Teams POST .*19:/, /^Slack chat\.postMessage C/])
          assert.ok(marksIn(app.watch.all.filter(({ where }) => room.test(where))).size > 3, String(room));
      }, 60_000);
      return posted;
    });
    assert.deepEqual(found, []);
  });

  it('goes to the case system whole, and no address, header or file name on the way tells of it', async () => {
    const { kept, requests } = app.caseServer;
    await eventually(() => assert.ok(kept.size > 0), 30_000);
    const packages = [...kept.values()];
    assert.match(JSON.stringify(packages.map(({ json }) => json)), /Zqhealth\w+qZ/);
    const around = JSON.stringify([[...kept.keys()], requests, packages.map(({ files }) => files)]);
    assert.deepEqual((await leaks(async () => [{ lookers: [], where: 'journal', text: around }])).found, []);
  });

  it('is kept in the streams, and in no document that is made from them or tells of what people do', async () => {
    const kept = await app.kept();
    assert.ok(kept.length > 20);
    assert.deepEqual((await leaks(async () => kept)).found, []);
  });

  it('is known from a consent on, and no more from the moment on at which it is withdrawn', async () => {
    const { story } = app;
    const day = (days: number) => DateTime.now().setZone('Europe/Copenhagen').plus({ days }).toISODate() ?? '';
    const healthTold = async () => {
      const { exposures, found } = await leaks(async () => [
        ...(await app.words('pia')),
        ...(await app.clicks('pia', isLooking)),
      ]);
      assert.deepEqual(found, []);
      return [...marksIn(told(exposures, 'pia'))].filter((mark) => mark.includes('health')).length;
    };
    const before = await healthTold();
    await story.do('karen', {
      type: 'consent.give',
      kind: 'share',
      topics: ['health'],
      recipients: [{ person: 'pia' }],
      purpose: 'cooperate',
      from: day(0),
      until: day(100),
      givenBy: ['youngPerson', 'custodian'],
      form: 'written',
    });
    assert.ok((await healthTold()) > before + 5);
    const consent = [...story.state.consents.keys()].at(-1) ?? '';
    await story.do('karen', { type: 'consent.withdraw', consent });
    assert.equal(await healthTold(), before);
  });

  it('is no more for somebody who has left the team', async () => {
    await app.story.do('karen', { type: 'member.remove', person: 'skolen' });
    const { exposures, found } = await leaks(async () => [
      ...(await app.words('skolen')),
      ...(await app.clicks('skolen')),
    ]);
    assert.deepEqual(found, []);
    assert.deepEqual([...marksIn(told(exposures, 'skolen'))], []);
  });
});
