import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PlatformError } from '../../../bot/rooms/port.ts';
import { findInTeams, inFirstWithRoom, teamsFor, unlessTaken } from '../../../bot/teams/rooms/host-teams.ts';

const teamIds = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 });
const full = () => new PlatformError('invalid', { detail: 'limitReached' });
const taken = () => new PlatformError('invalid', { detail: 'alreadyThere' });

describe('the host teams', () => {
  it('are all tried, each once, in an order that stays the same for a pathway', () => {
    fc.assert(
      fc.property(fc.string(), teamIds, (pathway, teams) => {
        const order = teamsFor(pathway, teams);
        assert.deepEqual([...order].sort(), [...teams].sort());
        assert.deepEqual(teamsFor(pathway, teams), order);
      }),
    );
  });

  it('get about as many pathways each', () => {
    const teams = ['a', 'b', 'c', 'd'];
    const counts = new Map<string | undefined, number>();
    for (let index = 0; index < 4000; index += 1) {
      const [first] = teamsFor(`P${index}`, teams);
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    for (const team of teams) assert.ok(Math.abs((counts.get(team) ?? 0) - 1000) < 150, `${team}: ${counts.get(team)}`);
  });

  it('are searched until one has it', async () => {
    const asked: string[] = [];
    const found = await findInTeams(['a', 'b', 'c'], async (team) => {
      asked.push(team);
      return team === 'b' ? 7 : undefined;
    });
    assert.equal(found, 7);
    assert.deepEqual(asked, ['a', 'b']);
    assert.equal(await findInTeams([], async () => 7), undefined);
  });

  it('are passed over when full, gone or archived', async () => {
    const failures: Record<string, PlatformError> = {
      a: full(),
      b: new PlatformError('gone'),
      c: new PlatformError('archived'),
    };
    const work = async (team: string) => {
      const failure = failures[team];
      if (failure) throw failure;
      return team;
    };
    assert.equal(await inFirstWithRoom(['a', 'b', 'c', 'd'], work), 'd');
    assert.equal(await inFirstWithRoom(['a', 'b', 'c'], work), undefined);
  });

  it('are not passed over for a failure that another team would not mend', async () => {
    for (const code of ['rateLimited', 'unavailable', 'forbidden', 'invalid'] as const) {
      const tried: string[] = [];
      const work = async (team: string) => {
        tried.push(team);
        throw new PlatformError(code);
      };
      await assert.rejects(inFirstWithRoom(['a', 'b'], work), { code });
      assert.deepEqual(tried, ['a']);
    }
  });

  it('are searched once more when the title has been taken meanwhile', async () => {
    const make = () => Promise.reject(taken());
    assert.equal(await unlessTaken(async () => 'theirs', make), 'theirs');
    assert.equal(await unlessTaken(async () => undefined, make), undefined);
    assert.equal(
      await unlessTaken(
        async () => 'theirs',
        async () => 'ours',
      ),
      'ours',
    );
    await assert.rejects(
      unlessTaken(
        async () => 'theirs',
        () => Promise.reject(full()),
      ),
      { detail: 'limitReached' },
    );
  });
});
