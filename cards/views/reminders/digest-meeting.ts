import { bringTo } from '../../../services/models/definition.ts';
import type { Meeting } from '../../../services/pathway/meeting.ts';
import type { PersonId } from '../../../services/pathway/state.ts';
import type { DigestPathway, ReminderItem } from '../../../services/reminders/reminder-item.ts';
import { filledRoles } from '../../../services/team-roles.ts';
import type { ViewContext } from '../../view-context.ts';
import { meetingBadge } from '../meetings/meeting-card.ts';
import { meetingData, meetingTitle } from '../meetings/meeting-parts.ts';
import { oneLine, shown } from '../shorten.ts';
import type { Line } from './digest-item.ts';

/** A meeting that comes near, with what one brings to it; or one that is over and lacks its checklist. */
export function meetingLine(
  ctx: ViewContext,
  person: PersonId,
  pathway: DigestPathway,
  item: Extract<ReminderItem, { kind: 'meeting' | 'checklist' }>,
): Line | undefined {
  const { state, model } = pathway;
  const meeting = state.meetings.get(item.meeting);
  if (!meeting) return undefined;
  const { meeting: text, digest, cards } = ctx.text;
  const title = meetingTitle(ctx, meeting, model);
  const data = meetingData(state, meeting);
  if (item.kind === 'checklist') {
    return {
      text: title,
      detail: digest.checklist,
      badge: meetingBadge(ctx, meeting),
      buttons: [{ label: digest.buttons.openChecklist, verb: 'meeting.complete', data: { ...data, ask: 1 } }],
    };
  }
  const place = meeting.place === undefined ? [] : [`${text.place}: ${oneLine(ctx, meeting.place, shown.listed)}`];
  const bring = broughtBy(ctx, person, pathway, meeting);
  const detail = [...place, ...(bring === '' ? [] : [digest.bring(bring)])].join(' · ');
  return {
    text: title,
    ...(detail === '' ? {} : { detail }),
    buttons: [
      { label: text.buttons.addAgenda, verb: 'meeting.addAgenda', data },
      { label: cards.buttons.more, verb: 'meeting.show', data },
    ],
  };
}

/** What the model asks of this person's roles. */
function broughtBy(ctx: ViewContext, person: PersonId, { state, model }: DigestPathway, { kind }: Meeting): string {
  if (!model) return '';
  const own = new Set(
    filledRoles(model, state)
      .filter(({ holders }) => holders.includes(person))
      .map(({ role }) => role.code),
  );
  return bringTo(model, kind)
    .filter(({ role }) => own.has(role))
    .map(({ text }) => text[ctx.locale])
    .join(' ');
}
