import type { Townsperson } from '../town/staff.ts';
import { demoTeams } from './ids.ts';
import { type TeamsConversation, userId } from './teams-state.ts';

let serial = 0;

/**
 * What Teams sends to a bot, as far as a bot reads it.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
 */
function baseActivity(serviceUrl: string, by: Townsperson, { id, kind }: TeamsConversation, thread?: string) {
  serial += 1;
  const personal = kind === 'personal';
  return {
    id: `demo:${serial}`,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: userId(by), name: by.name, aadObjectId: by.entraId },
    recipient: { id: demoTeams.botId, name: 'Vejviser' },
    conversation: {
      id: thread === undefined ? id : `${id};messageid=${thread}`,
      conversationType: personal ? 'personal' : 'channel',
      tenantId: demoTeams.tenantId,
      ...(personal ? {} : { isGroup: true }),
    },
    channelData: {
      tenant: { id: demoTeams.tenantId },
      ...(personal ? {} : { team: { id: demoTeams.generalId }, channel: { id } }),
    },
    locale: 'da-DK',
  };
}

/** Somebody writes a word: to the bot in their chat, and mentioning it in a channel. */
export function messageActivity(serviceUrl: string, by: Townsperson, conversation: TeamsConversation, text: string) {
  const base = baseActivity(serviceUrl, by, conversation);
  if (conversation.kind === 'personal') return { ...base, type: 'message', textFormat: 'plain', text };
  const at = '<at>Vejviser</at>';
  return {
    ...base,
    type: 'message',
    textFormat: 'plain',
    text: `${at} ${text}`,
    entities: [{ type: 'mention', mentioned: { id: demoTeams.botId, name: 'Vejviser' }, text: at }],
  };
}

/** Somebody presses a button of a card. */
export function executeActivity(
  serviceUrl: string,
  by: Townsperson,
  conversation: TeamsConversation,
  press: { readonly messageId: string; readonly verb: string; readonly data: object },
) {
  const { messageId, verb, data } = press;
  return {
    ...baseActivity(serviceUrl, by, conversation, conversation.kind === 'personal' ? undefined : messageId),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: messageId,
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  };
}

/** The bot has been added to a channel. */
export function arrivalActivity(serviceUrl: string, by: Townsperson, conversation: TeamsConversation) {
  return {
    ...baseActivity(serviceUrl, by, conversation),
    type: 'conversationUpdate',
    membersAdded: [{ id: demoTeams.botId }],
  };
}
