import { z } from 'zod';
import type { Handler } from '../../http.ts';
import { chatFragments } from '../pages/chat-page.ts';
import { teamsPage, teamsView } from '../pages/teams-page.ts';
import { peopleOn, playgroundHandle, type Townsperson, townsperson } from '../town/staff.ts';
import { action, queryOf, sendPage, sendText } from '../web.ts';
import type { TeamsService } from './service.ts';
import type { TeamsConversation } from './teams-state.ts';

const handles = new Set(peopleOn('teams').map(({ handle }) => handle));
const handle = z.string().refine((text) => handles.has(text));
const sender = z.object({ person: handle, room: z.string().max(200) });
const click = sender.extend({
  item: z.string().startsWith('m-').max(64),
  verb: z.string().max(64),
  data: z.record(z.string(), z.unknown()),
});

/** The pages and actions of the demo's own Teams client. */
export function teamsRoutes(service: TeamsService, libraryPath: string): ReadonlyMap<string, Handler> {
  const view = (query: URLSearchParams) => {
    const named = handle.safeParse(query.get('person'));
    const person = townsperson(named.success ? named.data : playgroundHandle);
    return teamsView(service, person, query.get('room') ?? undefined);
  };
  /** Does something in a conversation in which the person is. */
  const within = async (
    { person, room }: z.infer<typeof sender>,
    work: (who: Townsperson, conversation: TeamsConversation) => Promise<void>,
  ): Promise<undefined> => {
    const who = townsperson(person);
    const conversation = service.state.conversation(room);
    if (conversation?.members.has(who.entraId)) await work(who, conversation);
    return undefined;
  };
  return new Map<string, Handler>([
    ['GET /teams', (req, res) => sendPage(res, teamsPage(view(queryOf(req)), libraryPath))],
    [
      'GET /teams/state',
      (req, res) => sendText(res, 'application/json', JSON.stringify(chatFragments(view(queryOf(req))))),
    ],
    [
      'POST /teams/type',
      action(sender.extend({ text: z.string().max(12_000) }), ({ text, ...from }) =>
        within(from, (person, conversation) => service.writes(person, conversation, text)),
      ),
    ],
    [
      'POST /teams/click',
      action(click, ({ item, verb, data, ...from }) =>
        within(from, (person, conversation) =>
          service.presses(person, conversation, { messageId: item.slice('m-'.length), verb, data }),
        ),
      ),
    ],
  ]);
}
