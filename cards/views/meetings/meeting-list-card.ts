import { type Meeting, openMeetings } from '../../../services/pathway/meeting.ts';
import type { Card, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import type { PathwayEntry } from '../pathway-list-card.ts';
import { oneLine, shown } from '../shorten.ts';
import { meetingBadge } from './meeting-card.ts';
import { meetingData, meetingTitle, phaseOf } from './meeting-parts.ts';

interface MeetingEntry extends PathwayEntry {
  readonly meeting: Meeting;
}

/** One's own meetings across pathways that are neither completed nor cancelled, the first one first. */
export function meetingListCard(ctx: ViewContext, pathways: readonly PathwayEntry[]): Card {
  const { list } = ctx.text.meeting;
  const entries = pathways
    .flatMap((entry) => openMeetings(entry.state).map((meeting) => ({ ...entry, meeting })))
    .sort((a, b) => a.meeting.at.localeCompare(b.meeting.at) || a.state.id.localeCompare(b.state.id));
  return {
    view: 'meetingList',
    locale: ctx.locale,
    heading: list.heading,
    blocks: [{ type: 'list', items: entries.map((entry) => meetingItem(ctx, entry)), empty: list.empty }],
    buttons: [],
    summary: entries.length === 0 ? list.empty : `${list.heading}: ${list.counts(entries.length)}.`,
  };
}

function meetingItem(ctx: ViewContext, { state, meeting, model, link }: MeetingEntry): ListItem {
  const { meeting: text, cards } = ctx.text;
  const { place } = meeting;
  const details = [cards.pathway(state.id), ...(place === undefined ? [] : [oneLine(ctx, place, shown.listed)])];
  return {
    text: meetingTitle(ctx, meeting, model),
    detail: details.join(' · '),
    // That it is planned goes without saying in a list of planned meetings.
    ...(phaseOf(ctx, meeting) === 'ahead' ? {} : { badge: meetingBadge(ctx, meeting) }),
    ...(link === undefined ? {} : { link: { label: cards.list.openRoom, url: link } }),
    buttons: [{ label: text.list.show, verb: 'meeting.show', data: meetingData(state, meeting) }],
  };
}
