import assert from 'node:assert/strict';
import { EnvReader } from '../../../../bot/env-reader.ts';
import { readEid } from '../../../../bot/web/eid/eid-config.ts';

const full = {
  EID_ISSUER: 'https://mitid-broker.example/',
  EID_CLIENT_ID: 'vejviser',
  EID_CLIENT_SECRET: 'hemmelig',
};

function read(env: Record<string, string>) {
  const reader = new EnvReader(env);
  return { config: readEid(reader), problems: reader.problems };
}

describe('the configuration of electronic identity', () => {
  it('is none unless something of it is set', () => {
    assert.deepEqual(read({}), { config: undefined, problems: [] });
    assert.deepEqual(read({ EID_ISSUER: ' ', EID_ACR: '' }), { config: undefined, problems: [] });
  });

  it('keeps the issuer as it is written, and asks for openid alone', () => {
    assert.deepEqual(read(full), {
      config: {
        issuer: 'https://mitid-broker.example/',
        clientId: 'vejviser',
        clientSecret: 'hemmelig',
        scopes: 'openid',
        acr: [],
      },
      problems: [],
    });
  });

  it('takes scopes, and levels separated by blanks or commas', () => {
    const { config } = read({ ...full, EID_SCOPES: 'openid mitid', EID_ACR: 'urn:substantial, urn:high' });
    assert.deepEqual([config?.scopes, config?.acr], ['openid mitid', ['urn:substantial', 'urn:high']]);
  });

  it('says everything that is wrong at once, and quotes no secret', () => {
    const { problems } = read({ EID_CLIENT_SECRET: 'hemmelig', EID_SCOPES: 'mitid' });
    assert.equal(problems.length, 3);
    for (const name of ['EID_ISSUER', 'EID_CLIENT_ID', 'EID_SCOPES'])
      assert.ok(
        problems.some((problem) => problem.startsWith(`${name}:`)),
        name,
      );
    assert.ok(!problems.join().includes('hemmelig'));
  });

  it('takes plain http on this machine only', () => {
    for (const issuer of ['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000'])
      assert.deepEqual(read({ ...full, EID_ISSUER: issuer }).problems, []);
    for (const issuer of ['http://mitid-broker.example', 'http://127.0.0.1.example', 'ftp://127.0.0.1', 'broker'])
      assert.notDeepEqual(read({ ...full, EID_ISSUER: issuer }).problems, [], issuer);
  });
});
