import { galleryStyle, hostConfig } from '../gallery-style.ts';
import { demoTeams } from '../teams/ids.ts';
import type { TeamsService } from '../teams/service.ts';
import type { TeamsConversation } from '../teams/teams-state.ts';
import { type Townsperson, townspeople } from '../town/staff.ts';
import { chatPage } from './chat-page.ts';
import type { ChatRoom, ChatView } from './chat-view.ts';
import { chatPerson } from './slack-page.ts';
import { teamsItems } from './teams-items.ts';

/** Somebody's Teams with a conversation open: the one asked for, else their first room, else the chat with the bot. */
export function teamsView({ state }: TeamsService, person: Townsperson, wanted: string | undefined): ChatView {
  const conversations = state.conversationsOf(person);
  const [direct] = conversations.filter(({ kind }) => kind === 'personal');
  const first = conversations.find(({ kind, id }) => kind === 'channel' && id !== demoTeams.generalId);
  const open = conversations.find(({ id }) => id === wanted) ?? first ?? direct;
  if (!open) throw new Error('there is always the chat with the bot');
  return {
    platform: 'teams',
    me: chatPerson(person),
    people: state.people.map(chatPerson),
    rooms: conversations.map(roomOf),
    room: roomOf(open),
    members: townspeople.filter(({ entraId }) => open.members.has(entraId)).map(({ name }) => name),
    items: teamsItems(state, person, open),
    modal: undefined,
  };
}

/** The whole page. */
export function teamsPage(view: ChatView, libraryPath: string): string {
  const cards = galleryStyle
    .split('\n')
    .filter((line) => line.startsWith('.teams'))
    .join('\n');
  const page = chatPage(view, { style: cards, libraries: [libraryPath] });
  const config = `<script type="application/json" id="host-config">${JSON.stringify(hostConfig)}</script>`;
  return page.replace('</body>', () => `${config}</body>`);
}

function roomOf({ id, title, kind, archived }: TeamsConversation): ChatRoom {
  return { id, name: title, kind: kind === 'personal' ? 'direct' : 'room', archived };
}
