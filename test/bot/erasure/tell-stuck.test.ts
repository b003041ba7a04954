import assert from 'node:assert/strict';
import { type TellStuckParts, tellStuck } from '../../../bot/erasure/tell-stuck.ts';
import { createLog } from '../../../bot/log.ts';
import { catalogOf } from '../../../cards/text/catalog.ts';
import { beginPlan } from '../../../services/erasure/erasure-plan.ts';
import type { Person } from '../../../services/people/person.ts';
import { testNow, testPerson } from '../../support/domain.ts';
import { FakePlatform } from '../../support/fake-platform.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { accountsOf, code } from '../../support/rooms.ts';

describe('an erasure that waits for a person', () => {
  const text = catalogOf('da');
  let teams: FakePlatform;
  let slack: FakePlatform;
  let people: Person[];
  let parts: TellStuckParts;
  beforeEach(async () => {
    teams = new FakePlatform('teams', 'kommunen');
    slack = new FakePlatform('slack', 'T1');
    const admin = (id: string, change: Partial<Person> = {}): Person => ({
      ...accountsOf(testPerson(id), teams),
      rights: ['admin'],
      ...change,
    });
    people = [
      admin('uffe'),
      admin('jonna', { identities: [] }),
      admin('mads', { endedAt: '2026-11-01T08:00:00.000Z' }),
      accountsOf(testPerson('karen'), teams, slack),
    ];
    slack.users.set(testPerson('jonna').email, 'slack:jonna');
    const documents = new MemoryStore();
    await beginPlan(documents, code, { tombstone: 't', beganAt: '2026-11-23T08:00:00.000Z' });
    const names = { name: () => 'x', department: () => undefined };
    parts = {
      documents,
      people: () => people,
      platforms: [teams, slack],
      view: () => ({ locale: 'da', text, now: testNow, escalation: { unclaimedDays: 5, overdueDays: 3 }, ...names }),
      log: createLog('silent'),
    };
  });
  const told = () => [...teams.personal, ...slack.personal].map(({ user }) => user);

  it('is told to the administrators, each where they can be reached, and to nobody else', async () => {
    await tellStuck(parts, code, 'rooms slack gone:channel_not_found');
    assert.deepEqual(told(), ['teams:uffe', 'slack:jonna']);
    const [message] = teams.personal;
    assert.match(JSON.stringify(message), new RegExp(`npm run erase -- rooms ${code}`));
    assert.match(message?.message.card?.heading ?? '', /er gået i stå$/);
  });

  it('is told once, and again when something else is in the way', async () => {
    for (let round = 0; round < 3; round++) await tellStuck(parts, code, 'rooms slack gone:channel_not_found');
    assert.equal(told().length, 2);
    await tellStuck(parts, code, 'documents noget-nyt');
    assert.equal(told().length, 4);
    assert.match(JSON.stringify(teams.personal.at(-1)), /npm run erase -- list/);
  });

  it('is not told of what passes by itself, or of an erasure that is over', async () => {
    await tellStuck(parts, code, 'rooms teams unavailable:http_503');
    await tellStuck(parts, code, 'rooms teams rateLimited');
    await tellStuck(parts, 'OVRE11', 'documents noget-nyt');
    assert.deepEqual(told(), []);
  });

  it('is told to the others when one of them cannot be reached', async () => {
    teams.fail('postPersonal', { kind: 'forbidden' });
    await tellStuck(parts, code, 'documents noget-nyt');
    assert.deepEqual(told(), ['slack:jonna']);
  });
});
