import { youngPersonId } from '../../../services/pathway/young-person.ts';
import type { PathwayRequest } from '../../../services/pathways.ts';
import type { AccessPorts } from '../../../services/young-access/access-ports.ts';
import { createInvite } from '../../../services/young-access/invite.ts';
import { signIn } from '../../../services/young-access/sign-in.ts';

interface Phone {
  readonly token: string;
  readonly code: string;
  readonly device: string;
}

/** The telephones on which the young people of the stories did what is told of them, so that the coordinators see them as well. */
export class Phones {
  readonly #access: AccessPorts;
  readonly #phones = new Map<string, Phone>();

  constructor(access: AccessPorts) {
    this.#access = access;
  }

  /** Goes with what was done: a link that was given is used, and whoever does something on their page has signed in. */
  async followed({ pathwayId, by, command }: PathwayRequest): Promise<void> {
    if (command.type === 'access.give' && command.to === 'youngPerson') await this.#give(pathwayId, by);
    const phone = this.#phones.get(pathwayId);
    if (by === youngPersonId && phone) await signIn(this.#access, phone, phone.code);
  }

  async #give(pathwayId: string, by: string): Promise<void> {
    const { token, code } = await createInvite(this.#access, { pathwayId, audience: 'youngPerson', by });
    const came = await signIn(this.#access, { token }, code);
    if (came.kind !== 'in' || came.deviceSecret === undefined) throw new Error('the demo’s own link lets nobody in');
    this.#phones.set(pathwayId, { token, code, device: came.deviceSecret });
  }
}
