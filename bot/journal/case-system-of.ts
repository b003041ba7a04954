import type { CaseSystem } from '../../services/journal/case-system.ts';
import type { CaseSystemConfig } from './case-system-config.ts';
import { FolderCaseSystem } from './folder-case-system.ts';
import { HttpsCaseSystem } from './https-case-system.ts';

/** The case system as it is configured; `close` lets go of its connections. Nothing is opened before the first package. */
export function caseSystemOf(config: CaseSystemConfig): CaseSystem & { close?(): Promise<void> } {
  if (config.kind === 'folder') return new FolderCaseSystem(config.path);
  const { address, token } = config;
  return new HttpsCaseSystem({ address, ...(token === undefined ? {} : { token }) });
}
