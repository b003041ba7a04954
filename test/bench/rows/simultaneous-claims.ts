import { join } from 'node:path';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { openStore } from '../../../storage/open-store.ts';
import { type Child, startChild } from '../support/child.ts';
import { type ClaimReport, claimReport } from '../support/claim-order.ts';
import { judged, type Row } from '../support/row.ts';
import { stageTown } from '../support/stage.ts';
import { type TownSize, townZone } from '../support/town.ts';

const team = 50;
const actions = 30;
const maxWritesPerClaim = 2;

/** 50 people claim one action at the same moment, 25 in each of two processes on one file; again for each of the actions. */
export const simultaneousClaims: Row = {
  name: 'simultaneous',
  async measure({ folder, say }) {
    const path = join(folder, 'simultaneous.sqlite');
    const pathwayId = await stage(path);
    await using one = startClaimant(path, 0, team / 2);
    await using other = startClaimant(path, team / 2, team);
    const ready = z.object({ ready: z.literal(true) });
    await Promise.all([one.next(ready), other.next(ready)]);
    say(`${team} people claim ${actions} actions over two processes`);
    let appends = 0;
    let fair = 0;
    for (let number = 1; number <= actions; number++) {
      const reports = await claimTogether([one, other], { pathwayId, action: `a${number}` });
      appends += reports.reduce((sum, report) => sum + report.appends, 0);
      if (await isFair(path, pathwayId, `a${number}`, reports)) fair++;
    }
    const writesPerClaim = appends / (actions * team);
    return [
      judged(
        {
          what: `${team} people claim one action at once, over two processes on one store`,
          must: `one owner, ${team - 1} told who, ≤ ${maxWritesPerClaim} writes tried per claim`,
          measured: `${fair} of ${actions} times one owner and ${team - 1} told who; ${writesPerClaim.toFixed(3)} writes tried per claim`,
          figures: { times: actions, fair, writesPerClaim },
        },
        fair === actions && writesPerClaim <= maxWritesPerClaim,
      ),
    ];
  },
};

async function stage(path: string): Promise<string> {
  const size: TownSize = {
    pathways: 1,
    actions,
    team,
    pathwaysPerCoordinator: 1,
    platform: 'slack',
    now: DateTime.now().setZone(townZone),
  };
  const store = await openStore({ kind: 'sqlite', path });
  const [group] = await stageTown(store, size);
  await store.close();
  const pathwayId = group?.pathways[0];
  if (pathwayId === undefined) throw new Error('no pathway was staged');
  return pathwayId;
}

function startClaimant(path: string, from: number, to: number): Child {
  return startChild('test/bench/children/claimant.ts', { args: [JSON.stringify({ path, team, from, to })] });
}

function claimTogether(children: readonly Child[], order: object): Promise<ClaimReport[]> {
  const reports = Promise.all(children.map((child) => child.next(claimReport)));
  for (const child of children) child.send(order);
  return reports;
}

/** One winner, who is the owner in the store, and whom everybody else was told. */
async function isFair(path: string, pathwayId: string, action: string, reports: readonly ClaimReport[]) {
  const store = await openStore({ kind: 'sqlite', path });
  const commits = await store.read(pathwayId, 1);
  await store.close();
  const owners = commits
    .flatMap(({ events }) => events)
    .flatMap((event) => (event.type === 'ActionClaimed' && event.action === action ? [event.person] : []));
  const winners = reports.flatMap((report) => report.winners);
  const named = reports.flatMap((report) => report.named);
  const [owner] = owners;
  return (
    owners.length === 1 &&
    winners.length === 1 &&
    winners[0] === owner &&
    named.length === team - 1 &&
    named.every((person) => person === owner)
  );
}
