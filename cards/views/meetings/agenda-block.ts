import type { SeenState } from '../../../services/audience/seen-state.ts';
import { agendaOf, isOpenMeeting, type Meeting } from '../../../services/pathway/meeting.ts';
import { youngPersonId } from '../../../services/pathway/young-person.ts';
import type { Block, Button, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { oneLine, shown } from '../shorten.ts';
import { meetingData } from './meeting-parts.ts';

/** Points that the room's card lists; whoever asks for more gets all. */
const listedPoints = 10;

/** The agenda, the young person's own points first and called so. */
export function agendaBlock(ctx: ViewContext, meeting: Meeting): Block {
  const { items, ...list } = agendaList(ctx, meeting, () => []);
  const rest = items.length - listedPoints;
  const more = rest > 0 ? [{ text: ctx.text.cards.more(rest) }] : [];
  return { ...list, items: [...items.slice(0, listedPoints), ...more] };
}

/** The agenda with the way to take a point off again, for whoever may: who put it there, and the coordinator. */
export function agendaWithButtons(ctx: ViewContext, state: SeenState, meeting: Meeting): Block {
  const isOpen = state.status === 'open' && isOpenMeeting(meeting);
  return agendaList(ctx, meeting, ({ id, by }) => {
    const may = ctx.viewer === undefined || ctx.viewer === by || ctx.viewer === state.coordinator;
    const data = { ...meetingData(state, meeting), point: id };
    return isOpen && may ? [{ label: ctx.text.meeting.buttons.dropAgenda, verb: 'meeting.dropAgenda', data }] : [];
  });
}

/** Who put the point there; the young person's own say so. */
function whoSays(ctx: ViewContext, { from, by }: Point): string {
  const { pointFrom, notedBy, writtenByThem } = ctx.text.meeting;
  if (from !== 'youngPerson') return pointFrom(ctx.name(by));
  return by === youngPersonId ? writtenByThem : notedBy(ctx.name(by));
}

type Point = ReturnType<typeof agendaOf>[number];

function agendaList(
  ctx: ViewContext,
  meeting: Meeting,
  buttonsOf: (point: Point) => readonly Button[],
): Extract<Block, { type: 'list' }> {
  const { agenda, noAgenda, youngPersons } = ctx.text.meeting;
  const items = agendaOf(meeting).map((point): ListItem => {
    const isTheirs = point.from === 'youngPerson';
    const buttons = buttonsOf(point);
    return {
      text: oneLine(ctx, point.text, shown.listed),
      ...(isTheirs ? { badge: { text: youngPersons, tone: 'good' } } : {}),
      detail: whoSays(ctx, point),
      ...(buttons.length === 0 ? {} : { buttons }),
    };
  });
  return { type: 'list', title: agenda, items, empty: noAgenda, weight: 1 };
}
