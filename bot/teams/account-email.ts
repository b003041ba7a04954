import { failedAs } from './graph/graph-errors.ts';
import type { Users } from './graph/users.ts';
import type { Asker } from './inbound/asker.ts';
import type { Connector, TeamsMember } from './outbound/connector.ts';

interface EmailSources {
  readonly connector: Connector;
  readonly users: Users;
  readonly tenantId: string;
}

/**
 * The e-mail that the tenant vouches for; undefined for guests and people from elsewhere. In a chat Teams itself is asked
 * first; in a channel Entra is, since Teams would have to look through a roster. Rejects when nobody can be asked now, which
 * must not be taken for being a stranger.
 */
export async function accountEmail(sources: EmailSources, asker: Asker): Promise<string | undefined> {
  const inChannel = asker.place.kind === 'room' && asker.place.roomId.endsWith('@thread.tacv2');
  const ways = [() => fromConversation(sources, asker), () => sources.users.email(asker.user)];
  if (inChannel) ways.reverse();
  for (const way of ways) {
    try {
      const email = await way();
      if (email !== undefined) return email;
    } catch (error) {
      // Not permitted, or not to be found there: the other way may know.
      if (!failedAs(error, 'forbidden', 'gone', 'invalid')) throw error;
    }
  }
  return undefined;
}

async function fromConversation({ connector, tenantId }: EmailSources, asker: Asker): Promise<string | undefined> {
  const conversationId = asker.place.kind === 'room' ? asker.place.roomId : asker.conversationId;
  const member = await connector.member(asker.serviceUrl, conversationId, asker.userId);
  return isOwn(member, asker.user, tenantId) ? (member.email ?? member.userPrincipalName ?? undefined) : undefined;
}

function isOwn({ aadObjectId, objectId, tenantId, userRole }: TeamsMember, user: string, ownTenantId: string): boolean {
  return (
    (aadObjectId ?? objectId) === user &&
    (tenantId ?? ownTenantId) === ownTenantId &&
    (userRole ?? 'user').toLowerCase() === 'user'
  );
}
