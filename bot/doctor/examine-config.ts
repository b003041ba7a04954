import type { Config } from '../config.ts';
import { secretKeysOf } from '../secret-keys.ts';
import type { Finding } from './finding.ts';

/** A key with fewer different characters than this was typed by hand. */
const minDistinct = 12;
/** Words that stand in examples and in what people make up. */
const madeUp = /secret|hemmelig|password|kodeord|changeme|vejviser|example|eksempel|demo|test|1234/i;

/** What of the configuration can be told by looking at it. */
export function examineConfig(config: Config): Finding[] {
  return [...keys(config), ...address(config), ...unchecked(config)];
}

function keys(config: Config): Finding[] {
  const [key, ...former] = secretKeysOf(config);
  const weak = [...(isWeak(key) ? ['SECRET_KEY'] : []), ...(former.some(isWeak) ? ['SECRET_KEY_PREVIOUS'] : [])].map(
    (variable) => ({ code: 'keyWeak', variable }) as const,
  );
  return [
    ...(weak.length > 0 ? weak : [{ code: 'keyStrong' } as const]),
    ...(key.includes(',') ? [{ code: 'keyHasComma' } as const] : []),
    ...(former.length > 0 ? [{ code: 'formerKeys', count: former.length } as const] : []),
  ];
}

/** Whether somebody has made a key up, or has typed one character many times. */
export function isWeak(key: string): boolean {
  return new Set(key).size < minDistinct || madeUp.test(key);
}

function address({ publicUrl }: Config): Finding[] {
  const { protocol, hostname, origin } = new URL(publicUrl);
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
  if (isHere) return [{ code: 'addressOnlyHere' }];
  return [protocol === 'https:' ? { code: 'addressRight', address: origin } : { code: 'addressNotHttps' }];
}

function unchecked({ teams }: Config): Finding[] {
  return [
    ...(teams && !teams.auth ? [{ code: 'tokensUnchecked', variable: 'TEAMS_AUTH' } as const] : []),
    ...(teams && !teams.graphAuth ? [{ code: 'tokensUnchecked', variable: 'GRAPH_AUTH' } as const] : []),
  ];
}
