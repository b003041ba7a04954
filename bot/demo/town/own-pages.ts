import { foldAll } from '../../../services/pathway/fold.ts';
import type { AccessPorts } from '../../../services/young-access/access-ports.ts';
import { createInvite, type InviteInput } from '../../../services/young-access/invite.ts';
import type { EventStore } from '../../../storage/ports.ts';
import { youngAddress } from '../../web/young/young-address.ts';
import type { SeededPathways } from './seed.ts';

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
  /** The adult whom another young person has chosen. */
  readonly chosenAdult: OwnPage;
}

export interface OwnPagesParts {
  readonly access: AccessPorts;
  readonly store: EventStore;
  /** Base of the links that people are sent. */
  readonly publicUrl: string;
  readonly codes: SeededPathways;
}

/** The story in which everyone but the young person has signed. */
const waitingStory = 'demo-moving-on';
/** The one in which the young person has chosen their adult. */
const adultStory = 'demo-almost-there';

/** Makes what a coordinator would hand over for one more browser. It opens each page in one browser and is nowhere to be found again. */
export async function makeOwnPages({ access, store, publicUrl, codes }: OwnPagesParts): Promise<OwnPages> {
  const give = async (key: string, audience: InviteInput['audience']): Promise<OwnPage> => {
    const pathwayId = codes.get(key) ?? '';
    const { coordinator: by, chosenAdult } = foldAll(pathwayId, await store.read(pathwayId, 1));
    const adult = audience === 'chosenAdult' && chosenAdult ? { adult: chosenAdult.id } : {};
    const { token, code } = await createInvite(access, { pathwayId, audience, by, oneMore: true, ...adult });
    return { address: youngAddress({ publicUrl }, token), code };
  };
  return {
    youngPerson: await give(waitingStory, 'youngPerson'),
    chosenAdult: await give(adultStory, 'chosenAdult'),
  };
}
