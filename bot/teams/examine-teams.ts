import { z } from 'zod';
import { teamsPermissions } from '../../manifest/teams-permissions.ts';
import type { Clock } from '../../services/clock.ts';
import type { TeamsConfig } from '../config.ts';
import { clockOf, type OtherClock } from '../doctor/examine-clock.ts';
import { compare, type Finding } from '../doctor/finding.ts';
import { PlatformError } from '../rooms/port.ts';
import { microsoftMetadataUrl } from './auth/signing-keys.ts';
import { scopes, tokenSource } from './outbound/token-source.ts';

const timeoutMs = 10_000;

/** What a token for Graph says of what was granted: https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
const claimsSchema = z.looseObject({ tid: z.string().optional(), roles: z.array(z.string()).default([]) });

export interface TeamsExamination {
  readonly findings: readonly Finding[];
  readonly clock: OtherClock | undefined;
}

/**
 * Asks for the tokens that the program would ask for, and compares what the one for Graph may with what the kind of room needs.
 * What a team's owner grants by installing the app stands in no token, and is only named.
 */
export async function examineTeams(config: TeamsConfig, clock: Clock): Promise<TeamsExamination> {
  const { tenantWide, resourceSpecific } = teamsPermissions[config.room];
  const keys = config.auth ? await askForKeys(config, clock) : { findings: [], clock: undefined };
  const connector = config.auth ? await tokenOf(config, 'connector', clock) : undefined;
  const graph = config.graphAuth ? await tokenOf(config, 'graph', clock) : undefined;
  return {
    findings: [
      ...keys.findings,
      ...(connector && 'finding' in connector ? [connector.finding] : []),
      ...(graph && 'finding' in graph ? [graph.finding] : []),
      ...(graph && 'token' in graph ? rolesOf(graph.token, config.tenantId, tenantWide) : []),
      { code: 'ownerGrants', names: [...resourceSpecific].sort() },
    ],
    clock: keys.clock,
  };
}

async function tokenOf(
  config: TeamsConfig,
  service: keyof typeof scopes,
  clock: Clock,
): Promise<{ token: string } | { finding: Finding }> {
  try {
    return { token: await tokenSource(config, scopes[service], clock).get() };
  } catch (error) {
    const detail = error instanceof PlatformError ? (error.detail ?? error.code) : 'failed';
    const isRefused = error instanceof PlatformError && error.code === 'forbidden';
    return { finding: isRefused ? { code: 'teamsRefused', service, detail } : { code: 'teamsSilent', detail } };
  }
}

async function askForKeys(config: TeamsConfig, clock: Clock): Promise<TeamsExamination> {
  try {
    const response = await fetch(config.openIdMetadataUrl ?? microsoftMetadataUrl, {
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    const other = clockOf(response.headers, clock().toMillis());
    return { findings: response.ok ? [] : [{ code: 'teamsKeysSilent' }], clock: other };
  } catch {
    return { findings: [{ code: 'teamsKeysSilent' }], clock: undefined };
  }
}

function rolesOf(token: string, tenantId: string, wanted: readonly string[]): Finding[] {
  const claims = claimsOf(token);
  if (!claims) return [{ code: 'graphRolesUnknown' }];
  const { missing, tooMany } = compare(wanted, claims.roles);
  return [
    ...(claims.tid === undefined || claims.tid === tenantId ? [] : [{ code: 'teamsOtherTenant' } as const]),
    ...(missing.length + tooMany.length === 0 ? [{ code: 'graphRoles' } as const] : []),
    ...(missing.length > 0 ? [{ code: 'graphMissing', names: missing } as const] : []),
    ...(tooMany.length > 0 ? [{ code: 'graphTooMany', names: tooMany } as const] : []),
  ];
}

/** What stands in the token; it was had from where it was asked for, so that its signature need not be checked. */
function claimsOf(token: string): z.infer<typeof claimsSchema> | undefined {
  try {
    return claimsSchema.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}
