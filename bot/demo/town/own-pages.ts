import type { AccessPorts } from '../../../services/young-access/access-ports.ts';
import { createInvite, type InviteInput } from '../../../services/young-access/invite.ts';
import { youngAddress } from '../../web/young/young-address.ts';
import type { SeededPathways } from './seed.ts';
import { townsperson } from './staff.ts';

/** The page of somebody who has no account, as it would be handed to them: where it is, and what opens it. */
export interface OwnPage {
  readonly address: string;
  /** Six digits. */
  readonly code: string;
}

/** Whom one can be on a page of their own. */
export interface OwnPages {
  /** Of {@link waitingStory}: an agreement waits for their signature. */
  readonly youngPerson: OwnPage;
}

/** The story in which everyone but the young person has signed. */
export const waitingStory = 'demo-moving-on';

/** Makes what a coordinator would hand over. It opens the page in one browser and is nowhere to be found again. */
export async function makeOwnPages(
  access: AccessPorts,
  { publicUrl, codes }: { readonly publicUrl: string; readonly codes: SeededPathways },
): Promise<OwnPages> {
  const give = async (key: string, audience: InviteInput['audience'], by: string): Promise<OwnPage> => {
    const pathwayId = codes.get(key);
    if (pathwayId === undefined) throw new Error(`the demo tells no story ${key}`);
    const { token, code } = await createInvite(access, { pathwayId, audience, by: townsperson(by).id });
    return { address: youngAddress({ publicUrl }, token), code };
  };
  return { youngPerson: await give(waitingStory, 'youngPerson', 'christian') };
}
