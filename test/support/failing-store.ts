import type { Commit } from '../../services/pathway/events.ts';
import { type AppendResult, type Precondition, StoreError } from '../../storage/ports.ts';
import { MemoryStore } from './memory-store.ts';

/** A store that does not answer when it is told not to; or carries out what it was asked, and the answer is lost. */
export class FailingStore extends MemoryStore {
  fails: 'never' | 'before' | 'after' = 'never';
  /** Whether documents fail as well; else a browser is still known. */
  failsPuts = false;

  override async append(commit: Commit): Promise<AppendResult> {
    if (this.fails === 'before') throw new StoreError('unavailable');
    const result = await super.append(commit);
    if (this.fails === 'after') throw new StoreError('unknown');
    return result;
  }

  override async read(pathwayId: string, fromVersion: number): Promise<Commit[]> {
    if (this.fails !== 'never') throw new StoreError('unavailable');
    return super.read(pathwayId, fromVersion);
  }

  override async put(partition: string, id: string, body: unknown, precondition: Precondition) {
    if (this.failsPuts) throw new StoreError('unavailable');
    return super.put(partition, id, body, precondition);
  }
}
