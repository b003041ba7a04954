import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { createHttp } from '../../../bot/http.ts';
import { extractAddress } from '../../../bot/web/extract/extract-link.ts';
import { extractRoutes } from '../../../bot/web/extract/extract-routes.ts';
import { signLink } from '../../../bot/web/signed-link.ts';
import { catalogOf } from '../../../cards/text/catalog.ts';
import { looksAt } from '../../../services/access-log/looks-of.ts';
import { subjectAccess } from '../../../services/subject-access/subject-access.ts';
import { AgreementDesk } from '../../support/agreement-desk.ts';
import { listen, stop } from '../../support/listen.ts';

const { notices } = catalogOf('da').extract;

describe('everything about a young person, asked for by the coordinator', () => {
  let desk: AgreementDesk;
  let server: Server;
  let base: string;
  beforeEach(async () => {
    desk = await AgreementDesk.inForce();
    const { desk: parts } = desk.bench;
    server = createHttp(extractRoutes({ desk: parts, secrets: [parts.secret] }), parts.log);
    base = await listen(server);
  });
  afterEach(() => stop(server));

  async function ask(who = 'karen'): Promise<{ page: string; file: string; said: string }> {
    const answer = await desk.does(who, 'subject.export');
    const [page, file] = (answer.card?.links ?? []).map(({ url }) => `${base}${new URL(url).pathname}`);
    assert.equal(answer.personal, true);
    return { page: page ?? assert.fail(answer.said), file: file ?? assert.fail(), said: JSON.stringify(answer) };
  }
  async function read(url: string, init: RequestInit = {}) {
    const reply = await fetch(url, init);
    return { status: reply.status, headers: reply.headers, text: await reply.text() };
  }
  async function isDead(url: string, why: string, init: RequestInit = {}): Promise<void> {
    const { status, text } = await read(url, init);
    assert.equal(status, 404, why);
    assert.ok(text.includes(notices.dead.heading), why);
    assert.doesNotMatch(text, /Mikkel|Testesen|kok/, why);
  }
  const handedOut = async () =>
    (await looksAt(desk.bench.desk.documents, desk.pathway)).flatMap(({ viewer, seen }) =>
      seen.filter(({ outcome }) => outcome === 'exported').map(({ times }) => `${viewer} ${times}`),
    );

  it('is a page to read and a file in the published format, and each time is on record', async () => {
    const { page, file, said } = await ask();
    assert.doesNotMatch(said, /Mikkel|kok/, 'nothing of it stands in the chat');
    assert.deepEqual(await handedOut(), [], 'asking for links hands out nothing');

    const shown = await read(page);
    assert.equal(shown.status, 200);
    assert.match(shown.text, /Mikkel Prøvesen/);
    assert.match(shown.text, /Jeg vil være kok/);
    assert.match(shown.text, /Uffe Testesen/);
    assert.match(shown.headers.get('cache-control') ?? '', /no-store/);
    assert.match(shown.headers.get('content-security-policy') ?? '', /default-src 'none'/);

    desk.bench.now = desk.bench.now.plus({ seconds: 1 });
    const got = await read(file);
    assert.equal(got.headers.get('content-disposition'), `attachment; filename="vejviser-${desk.pathway}.json"`);
    const extract = subjectAccess.parse(JSON.parse(got.text));
    assert.equal(extract.head.youngPerson.name, 'Mikkel Prøvesen');
    assert.equal(extract.madeBy, 'karen');
    assert.deepEqual(await handedOut(), ['karen 2']);
  });

  it('is in Danish words, with no word of the program’s own left in what is read', async () => {
    const { text } = await read((await ask()).page);
    const body = text.slice(text.indexOf('<main>')).replace(/<[^>]+>/g, ' ');
    assert.doesNotMatch(body, /undefined|\[object|NaN|youngPerson|educationGuide|inForce|supportContact/);
    assert.match(body, /Alt, hvad Vejviser har om dig/);
  });

  it('hands out nothing to whoever only looks whether there is something, nor to a chat’s preview', async () => {
    const { page } = await ask();
    assert.equal((await fetch(page, { method: 'HEAD' })).status, 200);
    await isDead(page, 'a preview', { headers: { 'user-agent': 'Slackbot-LinkExpanding 1.0' } });
    assert.deepEqual(await handedOut(), []);
  });

  it('is the coordinator’s alone, and ends with their rights and after a quarter of an hour', async () => {
    assert.equal((await desk.does('uffe', 'subject.export')).tone, 'refusal');
    assert.equal((await desk.does('fremmed', 'subject.export')).tone, 'refusal');
    const until = Math.floor(desk.bench.now.plus({ minutes: 15 }).toSeconds());
    const { secret } = desk.bench.desk;
    const made = (person: string) =>
      extractAddress({ publicUrl: base, secret }, { pathwayId: desk.pathway, person, locale: 'da', until }, 'json');
    assert.equal((await read(made('karen'))).status, 200);
    await isDead(made('uffe'), 'somebody of the team');
    await isDead(made('youngPerson'), 'nobody of the staff');
    const other = signLink(secret, 'agreement', [desk.pathway, 'karen', 'da', String(until)]);
    await isDead(`${base}/extract/${other}.json`, 'signed for something else');
    await isDead(made('karen').replace(/json$/, 'xml'), 'of no form');

    const { page } = await ask();
    desk.bench.now = desk.bench.now.plus({ minutes: 15 });
    await isDead(page, 'too old');
    const { page: fresh } = await ask();
    await desk.does('karen', 'coordinator.propose', {}, { to: 'kirsten' });
    await desk.does('kirsten', 'coordinator.accept');
    await isDead(fresh, 'no longer the coordinator');
  });

  it('can be had of a pathway that has ended, and says so when it cannot be made whole', async () => {
    await desk.does('karen', 'pathway.close', {}, { reason: 'movedAway' });
    const { page } = await ask();
    assert.equal((await read(page)).status, 200);
    await desk.bench.desk.documents.put('brand-new', desk.pathway, { code: desk.pathway }, 'any');
    const { status, text } = await read(page);
    assert.equal(status, 503);
    assert.ok(text.includes(notices.incomplete.heading));
  });
});
