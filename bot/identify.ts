import { isActive, type Person } from '../services/people/person.ts';
import { type Desk, instantNow } from './desk.ts';
import type { VerbRequest, WordRequest } from './request.ts';

/**
 * Who it is: the person to whom the account is tied, or, on first contact, the one with the e-mail that the platform vouches
 * for. Everybody else is a stranger. Costs nothing once the account is tied.
 */
export async function identify(desk: Desk, request: VerbRequest | WordRequest): Promise<Person | undefined> {
  const known = desk.directory.byAccount(request.account);
  if (known) return isActive(known) ? known : undefined;
  const email = await request.email();
  return email === undefined ? undefined : desk.directory.tie(request.account, email, instantNow(desk));
}
