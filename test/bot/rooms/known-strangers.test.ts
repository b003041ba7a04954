import assert from 'node:assert/strict';
import { knownStrangers } from '../../../bot/rooms/known-strangers.ts';
import type { RoomPlatform } from '../../../bot/rooms/port.ts';
import { openedPathway, testPeople } from '../../support/domain.ts';
import { FakePlatform } from '../../support/fake-platform.ts';

const never = new Promise<never>(() => undefined);

/** A platform on which e-mails are known as told. */
function platformWith(emailOf?: (user: string) => Promise<string | undefined>): RoomPlatform {
  const fake: RoomPlatform = new FakePlatform('slack', 'T1');
  if (emailOf) fake.emailOf = emailOf;
  return fake;
}

const whose = (platform: RoomPlatform, users: readonly string[], accounts: Readonly<Record<string, string>> = {}) =>
  knownStrangers(
    {
      directory: {
        byAccount: ({ user, tenant }) => (tenant === 'T1' ? testPeople.get(accounts[user] ?? '') : undefined),
        byEmail: (email) => [...testPeople.values()].find((one) => one.email === email),
      },
      platforms: [platform],
      timeoutMs: 20,
    },
    openedPathway().state,
    'slack',
    users,
  );

describe('whose an account in a room is', () => {
  it('is known by the account that is tied to somebody, without asking the platform', async () => {
    const platform = platformWith(() => Promise.reject(new Error('not to be asked')));
    assert.deepEqual(await whose(platform, ['U1'], { U1: 'sofus' }), [
      { platform: 'slack', user: 'U1', person: 'sofus' },
    ]);
  });

  it('is known by the e-mail that the platform vouches for, of staff alone', async () => {
    const emails: Readonly<Record<string, string>> = { U1: 'sofus@kommunen.example', U2: 'gaest@andre.example' };
    const platform = platformWith(async (user) => emails[user]);
    assert.deepEqual(await whose(platform, ['U1', 'U2', 'U3']), [
      { platform: 'slack', user: 'U1', person: 'sofus' },
      { platform: 'slack', user: 'U2' },
      { platform: 'slack', user: 'U3' },
    ]);
  });

  it('is nobody’s who could be taken in when their rights have ended', async () => {
    assert.deepEqual(await whose(platformWith(), ['U1'], { U1: 'ophoert' }), [{ platform: 'slack', user: 'U1' }]);
  });

  it('is left out when they have come into the team meanwhile', async () => {
    assert.deepEqual(await whose(platformWith(), ['U1'], { U1: 'uffe' }), []);
  });

  for (const [what, emailOf] of [
    ['fails', () => Promise.reject(new Error('503'))],
    ['does not answer', () => never],
  ] as const)
    it(`is not known, and holds nothing up, when the platform ${what}`, async () => {
      assert.deepEqual(await whose(platformWith(emailOf), ['U1']), [{ platform: 'slack', user: 'U1' }]);
    });

  it('is asked of a few alone, in a room that somebody has opened to everybody', async () => {
    let asked = 0;
    const platform = platformWith(async () => {
      asked += 1;
      return undefined;
    });
    const users = Array.from({ length: 500 }, (_, index) => `U${index}`);
    assert.equal((await whose(platform, users)).length, 20);
    assert.equal(asked, 20);
  });
});
