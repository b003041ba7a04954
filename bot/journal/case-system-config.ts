import type { EnvReader } from '../env-reader.ts';
import { isSafeAddress } from './safe-address.ts';

/** Where packages go that are to be on record: a folder that the case system empties, or its address. */
export type CaseSystemConfig =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'https'; readonly address: string; readonly token?: string };

/** An address is told from a folder by its beginning; one that would carry case files unencrypted is refused. */
export function readCaseSystem(read: EnvReader): CaseSystemConfig | undefined {
  const where = read.maybe('CASE_SYSTEM');
  const token = read.maybe('CASE_SYSTEM_TOKEN');
  const isAddress = where !== undefined && /^[a-z][a-z\d+.-]*:\/\//i.test(where);
  if (token !== undefined && !isAddress) read.problem('CASE_SYSTEM_TOKEN: goes with an address in CASE_SYSTEM alone');
  if (where === undefined) return undefined;
  if (!isAddress) return { kind: 'folder', path: where };
  if (!isSafeAddress(where))
    read.problem(
      'CASE_SYSTEM: is a folder, or an https address without a name, a password or a question in it; plain http is only allowed on a loopback address',
    );
  return { kind: 'https', address: where, ...(token === undefined ? {} : { token }) };
}
