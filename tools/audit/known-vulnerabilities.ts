import { z } from 'zod';

export const severities = ['critical', 'high', 'moderate', 'low', 'info'] as const;
type Severity = (typeof severities)[number];

/** What `npm audit --json` says when it has looked (npm 7 and later). */
const report = z.looseObject({
  auditReportVersion: z.number(),
  vulnerabilities: z.record(
    z.string(),
    z.looseObject({
      severity: z.enum(severities),
      isDirect: z.boolean().default(false),
      range: z.string().default(''),
      fixAvailable: z.unknown(),
      via: z.array(z.union([z.string(), z.looseObject({ title: z.string().optional(), url: z.string().optional() })])),
    }),
  ),
});

/** `unreachable`: nobody has looked, which is not the same as that nothing was found. */
export type Audited =
  | { readonly kind: 'unreachable'; readonly why: string }
  | { readonly kind: 'looked'; readonly lines: readonly string[]; readonly grave: number };

const grave: ReadonlySet<Severity> = new Set(['critical', 'high']);
/** A code or a short sentence of npm; an address in it is not repeated. */
const maxWhy = 200;

/** What npm's answer means. Whatever is not a report of somebody who has looked is `unreachable`. */
export function readAudit(output: string): Audited {
  const parsed = parse(output);
  const read = report.safeParse(parsed);
  if (!read.success) return { kind: 'unreachable', why: whyOf(parsed) };
  const found = Object.entries(read.data.vulnerabilities).sort(
    ([, a], [, b]) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  return {
    kind: 'looked',
    grave: found.filter(([, { severity }]) => grave.has(severity)).length,
    lines: found.map(([name, { severity, range, via, fixAvailable }]) => {
      const titles = via.flatMap((each) => (typeof each === 'string' ? `through ${each}` : (each.title ?? [])));
      const fix = fixAvailable === false ? 'no corrected version yet' : 'corrected in a later version';
      return `${severity}: ${name} ${range}: ${[...new Set(titles)].join('; ')} (${fix})`;
    }),
  };
}

function parse(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}

function whyOf(parsed: unknown): string {
  const { data } = z.looseObject({ message: z.string() }).safeParse(parsed);
  const why = data?.message ?? 'npm gave no report';
  return why.replace(/\S*:\/\/\S*/g, 'the registry').slice(0, maxWhy);
}
