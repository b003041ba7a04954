import type { LinkMaker } from '../addresses.ts';

/** The address of the young person's page, or of the chosen adult's. To be shown once, and kept nowhere. */
export function youngAddress({ publicUrl }: Pick<LinkMaker, 'publicUrl'>, token: string): string {
  return `${publicUrl}/u/${token}`;
}
