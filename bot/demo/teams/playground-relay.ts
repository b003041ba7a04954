import { z } from 'zod';
import type { Handler } from '../../http.ts';
import type { Townsperson } from '../town/staff.ts';
import { readJson } from '../web.ts';
import { forPlayground } from './for-playground.ts';
import { PlaygroundMirror } from './playground-mirror.ts';
import type { TeamsService } from './service.ts';

const activity = z.looseObject({
  type: z.string(),
  action: z.string().optional(),
  text: z.string().optional(),
  replyToId: z.string().optional(),
  value: z.unknown().optional(),
  conversation: z.looseObject({ id: z.string() }),
});
type PlaygroundActivity = z.infer<typeof activity>;

export interface PlaygroundRelayOptions {
  readonly service: TeamsService;
  /** Where the Playground takes what bots send. */
  readonly connectorUrl: () => string | undefined;
  /** Who sits in front of it. */
  readonly person: Townsperson;
}

/**
 * Takes what the Playground sends and hands it on to the bot as coming from Teams: the bot then answers to the service, which
 * keeps it, and the service shows it in the Playground and on the demo's own page alike.
 */
export function playgroundRelay({ service, connectorUrl, person }: PlaygroundRelayOptions): Handler {
  let mirror: PlaygroundMirror | undefined;
  const mirrorNow = (): PlaygroundMirror | undefined => {
    const url = connectorUrl();
    if (mirror || url === undefined) return mirror;
    const made = new PlaygroundMirror(url);
    service.mirror = {
      posted(conversation, message) {
        if (message.onlyFor === undefined || message.onlyFor === person.entraId) made.posted(conversation, message);
      },
      edited: (conversation, message) => made.edited(conversation, message),
    };
    mirror = made;
    return made;
  };

  return async (req, res) => {
    const { data } = activity.safeParse(await readJson(req));
    if (!data) {
      res.writeHead(400).end();
      return;
    }
    const shownThere = mirrorNow();
    const [conversationId = '', thread] = data.conversation.id.split(';messageid=');
    const conversation = service.state.conversation(conversationId);
    if (data.type === 'installationUpdate' && data.action?.startsWith('add')) {
      shownThere?.opened(conversationId, conversation);
    }
    const said = saidIn(data);
    if (conversation && said !== undefined) service.heard(person, conversation, said);
    const ourId = (id: string): string => shownThere?.ourId(id) ?? id;
    const reply = await service.deliver({
      ...data,
      serviceUrl: service.connector.serviceUrl,
      ...(data.replyToId === undefined ? {} : { replyToId: ourId(data.replyToId) }),
      conversation: {
        ...data.conversation,
        id: thread === undefined ? conversationId : `${conversationId};messageid=${ourId(thread)}`,
      },
    });
    const isJson = reply.body.startsWith('{');
    res.writeHead(reply.status === 0 ? 502 : reply.status, isJson ? { 'content-type': 'application/json' } : {});
    res.end(isJson ? JSON.stringify(forPlayground(JSON.parse(reply.body))) : reply.body);
  };
}

/** What somebody wrote, without the mention of the bot. */
function saidIn({ type, text, value }: PlaygroundActivity): string | undefined {
  if (type !== 'message' || value !== undefined) return undefined;
  const said = text?.replace(/<at>[^<]*<\/at>/g, '').trim();
  return said === '' ? undefined : said;
}
