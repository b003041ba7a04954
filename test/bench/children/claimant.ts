import { DateTime } from 'luxon';
import { z } from 'zod';
import { type Outcome, Pathways } from '../../../services/pathways.ts';
import { openStore } from '../../../storage/open-store.ts';
import type { ClaimOrder, ClaimReport } from '../support/claim-order.ts';
import { claimOrder } from '../support/claim-order.ts';
import { CountingStore } from '../support/counting-store.ts';
import { townGroups, townModel, townZone } from '../support/town.ts';

/**
 * One of two processes on one store: its people claim the same action at once, whenever it is told to. Started with the file
 * and with who of the team is its own.
 */
const { path, team, from, to } = z
  .object({ path: z.string(), team: z.number(), from: z.number(), to: z.number() })
  .parse(JSON.parse(process.argv[2] ?? '{}'));

const clock = () => DateTime.now().setZone(townZone);
const groups = townGroups({
  pathways: 1,
  actions: 1,
  team,
  pathwaysPerCoordinator: 1,
  platform: 'slack',
  now: clock(),
});
const people = new Map(groups.flatMap((group) => group.people).map((person) => [person.id, person]));
const own = [...people.keys()].slice(from, to);

const store = new CountingStore(await openStore({ kind: 'sqlite', path }));
const pathways = new Pathways({
  store,
  clock,
  person: (id) => people.get(id),
  model: (id) => (id === townModel.id ? townModel : undefined),
  onCommitted: () => {},
});

async function claimTogether({ pathwayId, action }: ClaimOrder): Promise<ClaimReport> {
  store.clear();
  const outcomes = await Promise.all(
    own.map((by) => {
      const command = { type: 'action.claim', action } as const;
      return pathways.perform({ pathwayId, commandId: `${by}|${action}`, by, via: 'slack', command });
    }),
  );
  return {
    winners: own.filter((_, index) => outcomes[index]?.done),
    named: outcomes.flatMap(ownerNamed),
    appends: store.calls.filter(({ method }) => method === 'append').length,
  };
}

/** The owner whom somebody was told who came too late. */
function ownerNamed(outcome: Outcome): string[] {
  return !outcome.done && outcome.refusal.code === 'actionTaken' ? [outcome.refusal.by] : [];
}

process.on('message', (message) => {
  claimTogether(claimOrder.parse(message)).then((report) => process.send?.(report));
});
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
process.send?.({ ready: true });
