import { z } from 'zod';
import type { Handler } from '../../http.ts';
import { chatFragments } from '../pages/chat-page.ts';
import { slackPage, slackView } from '../pages/slack-page.ts';
import { peopleOn } from '../town/staff.ts';
import { action, queryOf, sendPage, sendText } from '../web.ts';
import type { SlackClient } from './client.ts';
import { modalInput } from './modal-input.ts';

const handles = new Set(peopleOn('slack').map(({ handle }) => handle));
/** Who is shown when nobody is named: a job consultant who can be reached in Slack only. */
const firstHandle = 'samira';
const handle = z.string().refine((text) => handles.has(text));
const sender = z.object({ person: handle, window: z.string().min(1).max(64), room: z.string().max(64) });
const item = z.string().max(64);
const click = sender.extend({
  item,
  actionId: z.string().max(255),
  blockId: z.string().max(255),
  value: z.string().max(2000),
});

/** The pages and actions of the Slack client. */
export function slackRoutes(client: SlackClient): ReadonlyMap<string, Handler> {
  const view = async (query: URLSearchParams, window: string) => {
    const named = handle.safeParse(query.get('person'));
    const person = named.success ? named.data : firstHandle;
    return slackView(await client.screen(person, query.get('room') ?? undefined, window), client.workspace, person);
  };
  return new Map<string, Handler>([
    ['GET /slack', async (req, res) => sendPage(res, slackPage(await view(queryOf(req), '')))],
    [
      'GET /slack/state',
      async (req, res) => {
        const query = queryOf(req);
        const fragments = chatFragments(await view(query, query.get('window') ?? ''));
        sendText(res, 'application/json', JSON.stringify(fragments));
      },
    ],
    [
      'GET /slack/people',
      async (req, res) => {
        const query = queryOf(req);
        const found = await client.suggest(
          handle.parse(query.get('person')),
          query.get('window') ?? '',
          query.get('action') ?? '',
          query.get('query') ?? '',
        );
        sendText(res, 'application/json', JSON.stringify(found));
      },
    ],
    [
      'POST /slack/click',
      action(click, async ({ person, window, room, item: clicked, ...button }) => {
        const message = clicked.startsWith('m-') ? { ts: clicked.slice('m-'.length) } : { own: clicked };
        await client.click(person, window, { channel: room, ...message, ...button });
        return undefined;
      }),
    ],
    [
      'POST /slack/type',
      action(sender.extend({ text: z.string().max(12_000) }), async ({ person, window, room, text }) => {
        await client.type(person, window, room, text);
        return undefined;
      }),
    ],
    [
      'POST /slack/submit',
      action(sender.extend({ inputs: modalInput }), ({ person, window, inputs }) =>
        client.submit(person, window, inputs),
      ),
    ],
    [
      'POST /slack/close',
      action(sender, async ({ window }) => {
        client.closeModal(window);
        return undefined;
      }),
    ],
    [
      'POST /slack/dismiss',
      action(sender.extend({ item }), async ({ person, item: dismissed }) => {
        client.dismiss(person, dismissed);
        return undefined;
      }),
    ],
  ]);
}
