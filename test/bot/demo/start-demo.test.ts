import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { announcement } from '../../../bot/demo/announcement.ts';
import { type Demo, defaultPorts, startDemo } from '../../../bot/demo/start-demo.ts';
import { answers } from '../../support/demo.ts';
import { listen, stop } from '../../support/listen.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const logLevel = 'silent';

describe('starting the demo', function () {
  this.timeout(60_000);
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let before: string | undefined;
  let demo: Demo | undefined;

  beforeEach(async () => {
    folder = await temporaryFolder();
    before = process.env.TMPDIR;
    process.env.TMPDIR = folder.path;
  });
  afterEach(async () => {
    await demo?.stop();
    demo = undefined;
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await folder.remove();
  });

  it('takes other ports when the wanted ones are busy, and says which in a clear sentence', async () => {
    const squatter = createServer();
    const taken = Number(new URL(await listen(squatter)).port);
    try {
      demo = await startDemo({ logLevel, ports: { bot: taken, page: taken, playground: taken } });
      const ports = Object.values(demo.urls).map((url) => new URL(url ?? '').port);
      assert.equal(new Set([...ports, String(taken)]).size, 4);
      assert.equal(await answers(demo.urls.start), true);
      const printed = announcement(demo);
      assert.ok(printed.includes('"Det jeg deler", og tag et ja tilbage'));
      assert.ok(printed.includes(`Port ${taken} er optaget af et andet program`));
      for (const url of Object.values(demo.urls)) if (url !== demo.urls.bot) assert.ok(printed.includes(url ?? '?'));
    } finally {
      await stop(squatter);
    }
  });

  it('twice on one machine gives two demos that know nothing of each other', async () => {
    demo = await startDemo({ logLevel });
    const second = await startDemo({ logLevel });
    try {
      assert.notEqual(second.urls.start, demo.urls.start);
      assert.deepEqual(second.busyPorts, Object.values(defaultPorts));
    } finally {
      await second.stop();
    }
    assert.equal(await answers(demo.urls.start), true);
  });

  it('has a bot that is ready, and leaves nothing behind when it stops', async () => {
    demo = await startDemo({ logLevel });
    const ready = await fetch(`${demo.urls.bot}/readyz`);
    assert.deepEqual(await ready.json(), { status: 'ok', store: 'ok', teams: 'ok', slack: 'ok' });
    const { urls } = demo;
    assert.equal(readdirSync(folder.path).length, 1);
    await demo.stop();
    assert.deepEqual(readdirSync(folder.path), []);
    for (const url of Object.values(urls)) assert.equal(await answers(url ?? ''), false);
  });
});
