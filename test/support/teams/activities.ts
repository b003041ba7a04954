import type { Conversation, TeamsPerson } from './world.ts';

/** Activities as Teams sends them, with fields that the bot does not read, as real ones have. */
export interface ActivityFrame {
  readonly tenantId: string;
  readonly botId: string;
  readonly serviceUrl: string;
}

let serial = 0;

/** What every activity has. */
export function baseActivity(frame: ActivityFrame, person: TeamsPerson, conversation: Conversation, thread?: string) {
  serial += 1;
  const { id, kind } = conversation;
  const conversationId = kind === 'channel' ? `${id};messageid=${thread ?? 1_795_100_000_000 + serial}` : id;
  const team = { id: '19:general@thread.tacv2' };
  return {
    id: `f:${serial}`,
    timestamp: new Date().toISOString(),
    localTimestamp: new Date().toISOString(),
    localTimezone: 'Europe/Copenhagen',
    channelId: 'msteams',
    serviceUrl: frame.serviceUrl,
    from: { id: person.userId, name: person.name, aadObjectId: person.id },
    recipient: { id: frame.botId, name: 'Vejviser' },
    conversation: {
      id: conversationId,
      conversationType: kind,
      tenantId: frame.tenantId,
      ...(kind === 'personal' ? {} : { isGroup: true }),
    },
    channelData: { tenant: { id: frame.tenantId }, ...(kind === 'channel' ? { team, channel: { id } } : {}) },
    locale: 'da-DK',
    entities: [{ type: 'clientInfo', locale: 'da-DK', country: 'DK', platform: 'Web', timezone: 'Europe/Copenhagen' }],
  };
}

export interface MessageOptions {
  /** Mentions the bot; in rooms unless told otherwise. */
  readonly mention?: boolean;
  /** Sent from the slash menu, to the bot alone. */
  readonly slash?: boolean;
  readonly thread?: string;
}

export function messageActivity(
  frame: ActivityFrame,
  person: TeamsPerson,
  conversation: Conversation,
  text: string,
  { mention = conversation.kind !== 'personal', slash = false, thread }: MessageOptions = {},
) {
  const base = baseActivity(frame, person, conversation, thread);
  const mentioned = mention && !slash;
  const entity = { type: 'mention', mentioned: { id: frame.botId, name: 'Vejviser' }, text: '<at>Vejviser</at>' };
  return {
    ...base,
    type: 'message',
    textFormat: 'plain',
    text: mentioned ? `<at>Vejviser</at>&nbsp;${text}\n` : text,
    recipient: slash ? { ...base.recipient, isTargeted: true } : base.recipient,
    entities: mentioned ? [...base.entities, entity] : base.entities,
  };
}

export function executeActivity(
  frame: ActivityFrame,
  person: TeamsPerson,
  conversation: Conversation,
  action: { readonly verb: string; readonly data: object; readonly messageId?: string },
) {
  const { verb, data, messageId = '1795000000000' } = action;
  return {
    ...baseActivity(frame, person, conversation, messageId),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: messageId,
    value: { action: { type: 'Action.Execute', title: 'x', verb, data }, trigger: 'manual' },
  };
}

/** What an older client sends for the same button: a message whose value is the fallback's data. */
export function submitActivity(
  frame: ActivityFrame,
  person: TeamsPerson,
  conversation: Conversation,
  value: object,
  messageId = '1795000000000',
) {
  return { ...baseActivity(frame, person, conversation, messageId), type: 'message', replyToId: messageId, value };
}

export function searchActivity(frame: ActivityFrame, person: TeamsPerson, conversation: Conversation, query: string) {
  return {
    ...baseActivity(frame, person, conversation),
    type: 'invoke',
    name: 'application/search',
    value: { kind: 'search', queryText: query, queryOptions: { skip: 0, top: 15 }, dataset: 'staff' },
  };
}

/** The bot has been added to a conversation. Private channels have an event type of their own. */
export function arrivalActivity(frame: ActivityFrame, person: TeamsPerson, conversation: Conversation) {
  const base = baseActivity(frame, person, conversation);
  return {
    ...base,
    type: 'conversationUpdate',
    conversation: { ...base.conversation, id: conversation.id },
    membersAdded: [{ id: frame.botId }],
    channelData: { ...base.channelData, eventType: 'channelMemberAdded' },
  };
}
