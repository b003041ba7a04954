import { z } from 'zod';
import { escapeHtml } from '../../../cards/render/html.ts';
import type { TeamsConversation, TeamsMessage, TeamsState } from '../teams/teams-state.ts';
import { type Townsperson, townsperson } from '../town/staff.ts';
import type { ChatItem } from './chat-view.ts';
import { clockTime, faceHtml } from './message-parts.ts';

const content = z.object({
  text: z.string().optional(),
  attachments: z.array(z.object({ content: z.unknown().optional() })).optional(),
});

/** Everything in a conversation as this person sees it. Cards stand as JSON, for the page to draw. */
export function teamsItems(state: TeamsState, person: Townsperson, conversation: TeamsConversation): ChatItem[] {
  return state.seenBy(person, conversation).flatMap((message) => {
    const html = message.by === undefined ? botHtml(state, person, message) : personHtml(message, message.by);
    return [{ id: `m-${message.id}`, html }, ...noteItem(state.note(person, message.id), message.id)];
  });
}

/** A sentence that answers a click stands under the card, which keeps what was typed into it. */
function noteItem(note: string | undefined, messageId: string): ChatItem[] {
  if (note === undefined) return [];
  return [{ id: `n-${messageId}`, html: `<p class="note own" role="status" dir="auto">${escapeHtml(note)}</p>` }];
}

function personHtml({ atMs, activity }: TeamsMessage, by: string): string {
  const { name } = townsperson(by);
  const text = content.safeParse(activity).data?.text ?? '';
  return `<article class="message">${faceHtml(name, false)}<div><p class="by"><strong>${escapeHtml(name)}</strong> <time>${clockTime(atMs)}</time></p><p class="text" dir="auto">${escapeHtml(text)}</p></div></article>`;
}

function botHtml(state: TeamsState, person: Townsperson, message: TeamsMessage): string {
  const { id, atMs, edited, onlyFor, activity } = message;
  const { text, attachments } = content.safeParse(activity).data ?? {};
  const card = state.view(person, id) ?? attachments?.[0]?.content;
  const marks = [
    ...(onlyFor === undefined ? [] : ['<small>Kun synlig for dig</small>']),
    ...(edited ? ['<small>(redigeret)</small>'] : []),
  ];
  return [
    `<article class="message${onlyFor === undefined ? '' : ' own'}">${faceHtml('Vejviser', true)}<div>`,
    `<p class="by"><strong>Vejviser</strong> <span class="app">APP</span> <time>${clockTime(atMs)}</time>${marks.join('')}</p>`,
    `<div class="said">${card === undefined ? `<p class="text" dir="auto">${escapeHtml(text ?? '')}</p>` : cardHtml(card)}`,
    '</div></div></article>',
  ].join('');
}

function cardHtml(card: unknown): string {
  return `<div class="teams"><div class="drawn"></div><script type="application/json">${JSON.stringify(card).replaceAll('<', '\\u003c')}</script></div>`;
}
