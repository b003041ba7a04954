/** A member as Graph takes one. The address is Graph's own, wherever the calls go. */
export function memberBody(user: string, role: 'owner' | 'member'): object {
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${user.replaceAll("'", "''")}')`,
    roles: role === 'owner' ? ['owner'] : [],
  };
}
