/**
 * The commands behind a pathway's newest commits, to know a delivery that comes again. Platforms repeat within minutes (Slack
 * three times in about six), in which a pathway does not get so many commits; an older delivery would be decided as a new one.
 * The opening is remembered for good: taken for a new one, it would open a second pathway for the same young person.
 *
 * In generations, the youngest first: a commit copies the youngest alone, and shares the others with the state before it.
 */
export type RecentCommands = readonly ReadonlyMap<string, number>[];

const generationSize = 8;
/** With the youngest at least 64 commands, and at most 72. */
const olderGenerations = 8;

/** The version that a command was stored as; undefined when it is none of the remembered ones. */
export function versionOf(recent: RecentCommands, commandId: string): number | undefined {
  for (const generation of recent) {
    const version = generation.get(commandId);
    if (version !== undefined) return version;
  }
  return undefined;
}

/** With one command more, and perhaps the oldest ones less. */
export function withCommand(recent: RecentCommands, commandId: string, version: number): RecentCommands {
  const [youngest = new Map<string, number>(), ...older] = recent;
  if (youngest.size < generationSize) return [new Map(youngest).set(commandId, version), ...older];
  return [new Map([[commandId, version]]), youngest, ...forget(older)];
}

/** Leaves the oldest generation out when there are enough; of the first one the opening stays. */
function forget(older: RecentCommands): RecentCommands {
  if (older.length < olderGenerations) return older;
  const kept = older.slice(0, olderGenerations - 1);
  const opening = older
    .slice(olderGenerations - 1)
    .flatMap((generation) => [...generation].filter(([, version]) => version === 1));
  return opening.length === 0 ? kept : [...kept, new Map(opening)];
}
