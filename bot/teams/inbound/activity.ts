import type { Activity } from 'botbuilder';
import { z } from 'zod';

const id = z.string().min(1).max(2048);
const account = z.looseObject({
  id,
  name: z.string().optional(),
  aadObjectId: z.string().min(1).max(256).optional(),
  role: z.string().optional(),
});
const named = z.looseObject({ id: id.optional() });
const mention = z.looseObject({
  type: z.literal('mention'),
  mentioned: z.looseObject({ id }),
  text: z.string().optional(),
});

/**
 * What every activity must have before anything looks at it, and the parts that are read. Unknown parts are kept: Teams adds
 * new ones at any time. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
 */
const activitySchema = z.looseObject({
  type: z.string().min(1).max(64),
  id: z.string().max(2048).optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.string().min(1).max(2048),
  from: account,
  conversation: z.looseObject({ id, conversationType: z.string().optional(), tenantId: z.string().optional() }),
  recipient: z.looseObject({ id, isTargeted: z.boolean().optional() }),
  channelData: z
    .looseObject({
      tenant: named.optional(),
      channel: named.optional(),
      eventType: z.string().optional(),
    })
    .nullish(),
  name: z.string().optional(),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  value: z.unknown().optional(),
  replyToId: z.string().max(2048).nullish(),
  action: z.string().optional(),
  deliveryMode: z.string().nullish(),
  entities: z.array(z.unknown()).nullish(),
  membersAdded: z.array(z.looseObject({ id, aadObjectId: z.string().nullish() })).nullish(),
  membersRemoved: z.array(z.looseObject({ id })).nullish(),
});
export type InboundActivity = z.infer<typeof activitySchema>;

/** Somebody (or something) that a message mentions, and how it stands in the text. */
export interface Mention {
  readonly id: string;
  readonly text: string | undefined;
}

/** The activity in a request; undefined when a part that every activity has is missing or of another kind. */
export function parseActivity(json: unknown): InboundActivity | undefined {
  return activitySchema.safeParse(json).data;
}

/** The activity as the SDK's own type, which has many fields that no channel sends. */
export function toSdkActivity(activity: InboundActivity): Activity {
  return activity as unknown as Activity;
}

/** Who is mentioned. Entities of other kinds, and broken ones, are left out. */
export function mentionsOf(activity: InboundActivity): Mention[] {
  return (activity.entities ?? []).flatMap((entity) => {
    const { data } = mention.safeParse(entity);
    return data ? [{ id: data.mentioned.id, text: data.text }] : [];
  });
}

/** The conversation without the thread in it: `19:…@thread.tacv2;messageid=…` names one thread of a channel. */
export function roomIdOf({ conversation }: InboundActivity): string {
  return conversation.id.split(';', 1)[0] ?? conversation.id;
}

/** Whether the conversation is between one person and the bot. Anything that does not say so counts as a room. */
export function isPersonal(activity: InboundActivity): boolean {
  return activity.conversation.conversationType === 'personal';
}

/**
 * Whether everything that names a tenant names this one, and something does. The conversation's tenant is the sender's own
 * and `channelData` has the room's: where they differ, somebody from outside writes in a shared channel.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/shared-channels
 */
export function isOfTenant(activity: InboundActivity, tenantId: string): boolean {
  const named = [activity.channelData?.tenant?.id, activity.conversation.tenantId, activity.from.tenantId].filter(
    (tenant) => tenant !== undefined,
  );
  return named.length > 0 && named.every((tenant) => tenant === tenantId);
}
