import { z } from 'zod';
import type { GraphState, Membership, StandInUser } from './graph-state.ts';

const memberSchema = z.looseObject({
  'user@odata.bind': z.string(),
  roles: z.array(z.string()).default([]),
});
/** Graph takes its own address only. */
const bind = /^https:\/\/graph\.microsoft\.com\/v1\.0\/users\('([^']+)'\)$/;

export interface MemberInput {
  readonly user: StandInUser;
  readonly roles: string[];
}

/** A member as sent; undefined when it names nobody of the tenant, or a closed account. */
export function readMember(state: GraphState, json: unknown): MemberInput | undefined {
  const { data } = memberSchema.safeParse(json);
  const id = data && bind.exec(data['user@odata.bind'])?.[1];
  const user = id === undefined ? undefined : state.users.get(id);
  return data && user && user.accountEnabled !== false ? { user, roles: data.roles } : undefined;
}

/** A membership as Graph shows it. */
export function showMember(state: GraphState, { id, userId, roles }: Membership, tenantId: string): object {
  const user = state.users.get(userId);
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id,
    roles,
    displayName: user?.displayName,
    userId,
    email: user?.mail,
    tenantId,
  };
}
