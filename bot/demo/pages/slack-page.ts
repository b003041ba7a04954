import { catalogOf } from '../../../cards/text/catalog.ts';
import { modalToHtml } from '../block-kit-html.ts';
import { blockKitStyle } from '../block-kit-style.ts';
import type { SlackScreen } from '../slack/client.ts';
import type { SlackWorkspace } from '../slack/workspace.ts';
import { peopleOn, type Townsperson, townsperson } from '../town/staff.ts';
import { chatPage } from './chat-page.ts';
import type { ChatPerson, ChatView } from './chat-view.ts';
import { slackItems } from './slack-items.ts';

/** Somebody's Slack, ready to be drawn. */
export function slackView(screen: SlackScreen, workspace: SlackWorkspace, handle: string): ChatView {
  const rooms = screen.channels.map(({ id, name, kind, archived }) => ({
    id,
    name,
    kind: kind === 'direct' ? ('direct' as const) : ('room' as const),
    archived,
  }));
  const room = rooms.find(({ id }) => id === screen.channel.id);
  if (!room) throw new Error('the open channel is one of the channels');
  const { modal } = screen;
  return {
    platform: 'slack',
    me: chatPerson(townsperson(handle)),
    people: peopleOn('slack').map(chatPerson),
    rooms,
    room,
    members: memberNames(screen.members, workspace),
    items: slackItems(screen, workspace, handle),
    modal: modal && { id: modal.id, html: inDanish(modalToHtml(modal)) },
  };
}

/** The whole page. */
export function slackPage(view: ChatView): string {
  return chatPage(view, { style: blockKitStyle });
}

/** Somebody as the choice of whose client to show names them. */
export function chatPerson({ handle, name, roles, department }: Townsperson): ChatPerson {
  const { roles: names } = catalogOf('da');
  return { handle, name, does: `${roles.map((role) => names[role]).join(' og ')}, ${department}` };
}

/** The one word of a form that is Slack's own, as a Danish Slack has it. */
function inDanish(html: string): string {
  return html.replaceAll('(optional)', '(valgfrit)');
}

function memberNames(members: readonly string[], workspace: SlackWorkspace): string[] {
  return members.map((id) => {
    const handle = workspace.handleOf(id);
    return handle === undefined ? 'Vejviser' : townsperson(handle).name;
  });
}
