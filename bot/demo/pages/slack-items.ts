import { escapeHtml } from '../../../cards/render/html.ts';
import { blocksToHtml } from '../block-kit-html.ts';
import type { SlackScreen } from '../slack/client.ts';
import type { OwnMessage } from '../slack/own-screen.ts';
import type { SlackMessage, SlackWorkspace } from '../slack/workspace.ts';
import { townsperson } from '../town/staff.ts';
import type { ChatItem } from './chat-view.ts';
import { clockTime, faceHtml } from './message-parts.ts';

/** What happened to a channel, as Slack says it. */
const events: Readonly<Record<string, string>> = {
  group_archive: 'Vejviser har arkiveret kanalen.',
  group_unarchive: 'Kanalen er åbnet igen.',
};

/** Everything in a channel as this person sees it, oldest first: what everybody sees, and what is shown to them alone. */
export function slackItems(screen: SlackScreen, workspace: SlackWorkspace, me: string): ChatItem[] {
  const everybodys = screen.messages.map((message) => ({
    atMs: Number(message.ts) * 1000,
    item: {
      id: `m-${message.ts}`,
      html: withOwnLinks(messageHtml(message, workspace, screen.pins.has(message.ts)), me),
    },
  }));
  const own = screen.own.map((message) => ({
    atMs: message.atMs,
    item: { id: message.id, html: withOwnLinks(ownHtml(message), me) },
  }));
  return [...everybodys, ...own].sort((a, b) => a.atMs - b.atMs).map(({ item }) => item);
}

function messageHtml(message: SlackMessage, workspace: SlackWorkspace, pinned: boolean): string {
  const { ts, user = '', text = '', subtype, blocks, edited } = message;
  if (subtype !== undefined && subtype in events) return `<p class="event">${events[subtype]}</p>`;
  const handle = workspace.handleOf(user);
  const isBot = user === workspace.botUserId;
  const name = isBot ? 'Vejviser' : handle === undefined ? 'Slack' : townsperson(handle).name;
  const marks = [
    ...(pinned ? ['<small>Fastgjort</small>'] : []),
    ...(edited === undefined || edited === null ? [] : ['<small>(redigeret)</small>']),
  ];
  return [
    `<article class="message">${faceHtml(name, isBot)}<div>`,
    `<p class="by"><strong>${escapeHtml(name)}</strong>${isBot ? ' <span class="app">APP</span>' : ''} <time>${clockTime(Number(ts) * 1000)}</time>${marks.join('')}</p>`,
    `<div class="said">${contentHtml(text, blocks)}</div></div></article>`,
  ].join('');
}

function ownHtml({ atMs, text, blocks }: OwnMessage): string {
  return [
    `<article class="message own">${faceHtml('Vejviser', true)}<div>`,
    `<p class="by"><strong>Vejviser</strong> <span class="app">APP</span> <time>${clockTime(atMs)}</time> <small>Kun synlig for dig</small> <button type="button" class="dismiss" data-dismiss>Fjern</button></p>`,
    `<div class="said">${contentHtml(text, blocks)}</div></div></article>`,
  ].join('');
}

function contentHtml(text: string, blocks: readonly unknown[] | undefined): string {
  return blocks && blocks.length > 0 ? blocksToHtml(blocks) : `<p class="text" dir="auto">${escapeHtml(text)}</p>`;
}

/** Links into the real Slack lead to the same channel here. */
function withOwnLinks(html: string, me: string): string {
  return html.replace(
    /href="https:\/\/app\.slack\.com\/client\/\w+\/(\w+)"/g,
    (_, channel: string) => `href="/slack?person=${me}&amp;room=${channel}"`,
  );
}
