import assert from 'node:assert/strict';
import { HttpsCaseSystem, type HttpsCaseSystemOptions } from '../../../bot/journal/https-case-system.ts';
import type { CaseSystemError, Delivery } from '../../../services/journal/case-system.ts';
import { type CaseServer, caseToken, startCaseServer } from '../../support/case-server.ts';
import { selfSigned } from '../../support/certificate.ts';
import { type FaultProxy, startFaultProxy } from '../../support/fault-proxy.ts';

const delivery: Delivery = {
  key: 'VLpf_IIoEHUvy-O_wIzMnFMAbc1Les7C',
  json: new TextEncoder().encode('{"head":{"youngPerson":{"name":"Ida Æbelø"}}}'),
  pdf: new TextEncoder().encode('%PDF-1.7 Ida'),
};
const received = { state: 'received', receipt: { reference: 'ESDH-1' } };
const fails = (code: CaseSystemError['code'], detail: string | RegExp) => (error: CaseSystemError) => {
  assert.equal(error.name, 'CaseSystemError');
  assert.equal(error.code, code);
  assert.match(error.detail ?? '', detail instanceof RegExp ? detail : new RegExp(`^${detail}$`));
  assert.doesNotMatch(`${error.message} ${error.stack}`, /Ida|token-til/);
  return true;
};

describe('a case system over HTTPS', () => {
  let server: CaseServer;
  let proxy: FaultProxy;
  const opened: HttpsCaseSystem[] = [];
  const open = (options: Partial<HttpsCaseSystemOptions> = {}): HttpsCaseSystem => {
    const system = new HttpsCaseSystem({ address: `${proxy.endpoint}/journal/`, token: caseToken, ...options });
    opened.push(system);
    return system;
  };
  beforeEach(async () => {
    server = await startCaseServer();
    proxy = await startFaultProxy(new URL(server.address).origin);
  });
  afterEach(async () => {
    for (const system of opened.splice(0)) await system.close();
    await proxy.close();
    await server.close();
  });

  it('gets a package as two files under its key, and gives its number', async () => {
    assert.deepEqual(await open().deliver(delivery), received);
    const kept = server.kept.get(delivery.key);
    assert.deepEqual(kept?.json, { head: { youngPerson: { name: 'Ida Æbelø' } } });
    assert.equal(kept.pdf, '%PDF-1.7 Ida');
    assert.deepEqual(kept.files, [`${delivery.key}.json`, `${delivery.key}.pdf`], 'names that tell nothing');
    assert.deepEqual(server.requests, ['POST /journal token']);
  });

  it('keeps a package once, however often it is delivered, and gives the same number each time', async () => {
    const system = open();
    for (let n = 0; n < 3; n++) assert.deepEqual(await system.deliver(delivery), received);
    assert.equal(server.kept.size, 1);
  });

  it('that did its work and whose answer was lost is not known to have, and the same key finds out', async () => {
    proxy.plan(({ method }) => (method === 'POST' && proxy.seen.length === 1 ? 'dropReply' : 'pass'));
    const system = open();
    await assert.rejects(system.deliver(delivery), fails('unavailable', /./));
    assert.equal(server.kept.size, 1, 'it was done');
    assert.deepEqual(await system.deliver(delivery), received);
    assert.equal(server.kept.size, 1);
  });

  it('that does not answer, or only very slowly, is unavailable after the time that it has', async () => {
    const system = open({ timeoutMs: 150 });
    for (const fault of ['hang', 'reset', { delayMs: 2000 }] as const) {
      proxy.plan(() => fault);
      const begun = performance.now();
      await assert.rejects(system.deliver(delivery), fails('unavailable', /./));
      assert.ok(performance.now() - begun < 1500);
    }
  });

  it('that breaks off its answer half-way is unavailable', async () => {
    server.instead.push((_, res) => {
      res.writeHead(201, { 'content-length': '100' });
      res.write('{"reference": "ES', () => res.destroy());
      return true;
    });
    await assert.rejects(open({ address: server.address }).deliver(delivery), fails('unavailable', /./));
  });

  for (const [status, code] of [
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
    [408, 'unavailable'],
    [429, 'unavailable'],
    [409, 'unavailable'],
    [200, 'unavailable'],
    [204, 'unavailable'],
    [400, 'refused'],
    [413, 'refused'],
    [415, 'refused'],
    [422, 'refused'],
    [401, 'misconfigured'],
    [403, 'misconfigured'],
    [404, 'misconfigured'],
    [405, 'misconfigured'],
    [301, 'misconfigured'],
    [307, 'misconfigured'],
  ] as const)
    it(`that answers ${status} without a number is ${code}`, async () => {
      const headers = status >= 300 && status < 400 ? { location: 'https://andet.example/' } : {};
      proxy.plan(() => ({ status, headers, ...(status === 204 ? {} : { body: { fejl: 'Ida' } }) }));
      await assert.rejects(open().deliver(delivery), fails(code, String(status)));
      assert.equal(proxy.seen.length, 1, 'nothing is repeated or followed');
    });

  it('says how long to wait, when it says so', async () => {
    proxy.plan(() => ({ status: 503, headers: { 'retry-after': '120' } }));
    await assert.rejects(open().deliver(delivery), { retryAfterMs: 120_000 });
    proxy.plan(() => ({ status: 503, headers: { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' } }));
    await assert.rejects(open().deliver(delivery), { retryAfterMs: undefined });
  });

  it('that gives numbers later is asked for them', async () => {
    const system = open();
    server.givesNumbersLater = true;
    assert.deepEqual(await system.deliver(delivery), { state: 'accepted' });
    assert.equal(await system.receiptOf(delivery.key), undefined);
    server.givesNumbersLater = false;
    assert.deepEqual(await system.receiptOf(delivery.key), { reference: 'ESDH-1' });
    assert.deepEqual(server.requests.slice(1), [
      `GET /journal/${delivery.key} token`,
      `GET /journal/${delivery.key} token`,
    ]);
    proxy.plan(() => ({ status: 500 }));
    await assert.rejects(system.receiptOf(delivery.key), fails('unavailable', '500'));
  });

  it('that answers with something else than a number, or with too much, has given none', async () => {
    const system = open();
    for (const body of ['ikke JSON', '"ESDH-1"', '{"reference": 7}', '', `{"reference": "${'x'.repeat(50_000)}"}`]) {
      server.instead.push((_, res) => {
        res.writeHead(201);
        res.end(body);
        return true;
      });
      await assert.rejects(system.deliver(delivery), fails('unavailable', /./), body.slice(0, 20));
    }
  });

  it('is never reached without encryption but on this machine, nor by an address with a secret in it', () => {
    const addresses = [
      'http://esdh.kommunen.example/journal',
      'http://10.0.0.4/journal',
      'http://127.0.0.1.kommunen.example/',
      'ftp://127.0.0.1/',
      'https://bruger:kode@esdh.kommunen.example/',
      'https://esdh.kommunen.example/?nøgle=1',
      'esdh.kommunen.example',
      '',
    ];
    for (const address of addresses)
      assert.throws(
        () => new HttpsCaseSystem({ address }),
        { name: 'CaseSystemError', code: 'misconfigured' },
        address,
      );
    for (const address of ['https://esdh.kommunen.example/journal', 'http://localhost:1/', 'http://[::1]:1/'])
      opened.push(new HttpsCaseSystem({ address }));
  });

  describe('with a certificate', () => {
    const tls = selfSigned();
    let secure: CaseServer;
    beforeEach(async () => {
      secure = await startCaseServer(tls);
    });
    afterEach(() => secure.close());

    it('that is trusted is delivered to', async () => {
      assert.match(secure.address, /^https:/);
      assert.deepEqual(await open({ address: secure.address, ca: tls.cert }).deliver(delivery), received);
    });

    it('that nobody trusts gets nothing: no package, and no token', async () => {
      await assert.rejects(open({ address: secure.address }).deliver(delivery), fails('misconfigured', /CERT/));
      assert.deepEqual(secure.requests, []);
    });

    it('of another address gets nothing', async () => {
      const other = selfSigned('127.0.0.9');
      const wrong = await startCaseServer(other);
      const system = open({ address: wrong.address, ca: other.cert });
      await assert.rejects(system.deliver(delivery), fails('misconfigured', /ALTNAME/));
      assert.deepEqual(wrong.requests, []);
      await wrong.close();
    });
  });
});
