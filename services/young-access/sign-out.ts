import type { AccessPorts, Caller } from './access-ports.ts';
import { changeLink, findLink } from './access-store.ts';
import { isDevice } from './link-rules.ts';

/** Ends the caller's short sign-in, whether it still held or not. The browser stays remembered. Twice does no harm. */
export async function signOut({ documents }: AccessPorts, caller: Caller): Promise<void> {
  const found = await findLink(documents, caller.token);
  if (!found) return;
  await changeLink(documents, found.key, found.link.token, (link) => {
    if (!link.device?.signedIn || !isDevice(link.device, caller)) return { result: undefined };
    const { signedIn: _, ...device } = link.device;
    return { link: { ...link, device }, result: undefined };
  });
}
