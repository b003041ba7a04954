import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../../services/models/definition.ts';
import type { LegalShare } from '../../../services/pathway/consent.ts';
import type { PageAudience } from '../../../services/pathway/events.ts';
import type { Meeting } from '../../../services/pathway/meeting.ts';
import type { Action } from '../../../services/pathway/state.ts';
import type { Block, Button, Card, Fact } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { accessButton } from '../access/access-parts.ts';
import { deadlineFact } from '../action-state.ts';
import { settleTalkButton } from '../agreement/talk-card.ts';
import { consentedText } from '../consent/consent-words.ts';
import { kindName, meetingData, momentText, placeText } from '../meetings/meeting-parts.ts';
import { buttonData, dayText, instantText } from '../parts.ts';
import { oneLine, shorten, shown } from '../shorten.ts';
import { shareToTellButtons } from './digest-consent.ts';

/** What cannot wait for the next message of a working day. */
export interface Notice {
  readonly state: SeenState;
  readonly kind:
    | 'meetingPlanned'
    | 'meetingMoved'
    | 'meetingCancelled'
    | 'actionForYou'
    | 'talkWanted'
    | 'accessLocked'
    | 'shareToTell'
    | 'correctionAsked';
  /** Of the three that are about a meeting. */
  readonly meeting?: Meeting;
  /** Of `actionForYou`. */
  readonly action?: Action;
  /** Of `accessLocked`: whose page it is. */
  readonly page?: PageAudience;
  /** Of `shareToTell`. */
  readonly share?: LegalShare;
  /** Names the kind of meeting. */
  readonly model?: ModelDefinition | undefined;
  /** Opens the pathway's room where the message is read. */
  readonly link?: string;
}

/** Tells one person at once what cannot wait. */
export function noticeCard(ctx: ViewContext, notice: Notice): Card {
  const { state, kind, link } = notice;
  const { digest, cards } = ctx.text;
  return {
    view: 'notice',
    locale: ctx.locale,
    heading: digest.notices[kind],
    blocks: [...wordsOf(ctx, notice), { type: 'facts', facts: factsOf(ctx, notice) }],
    buttons: buttonsOf(ctx, notice),
    ...(link === undefined ? {} : { links: [{ label: cards.list.openRoom, url: link }] }),
    summary: digest.noticeSummaries[kind](state.id, whenOf(ctx, notice)),
  };
}

/** The action's title, that nobody else is told, why the meeting was cancelled, what a locked link may mean, or what is shared. */
function wordsOf(ctx: ViewContext, { action, meeting, kind, share }: Notice): Block[] {
  if (kind === 'shareToTell') return shareBlocks(ctx, share);
  if (kind === 'correctionAsked') return [{ type: 'text', text: ctx.text.correction.what }];
  if (kind === 'accessLocked') return [{ type: 'text', text: ctx.text.access.lockedWhat }];
  if (kind === 'talkWanted') return [{ type: 'text', text: ctx.text.talk.what }];
  if (kind === 'actionForYou')
    return action ? [{ type: 'text', text: oneLine(ctx, action.title, shown.note), style: 'strong' }] : [];
  const note = meeting?.cancelled?.note;
  return note === undefined ? [] : [{ type: 'text', text: shorten(ctx, note, shown.note), style: 'quote' }];
}

function factsOf(ctx: ViewContext, { state, kind, meeting, action, model, page }: Notice): Fact[] {
  const { digest, meeting: text, cards, forms } = ctx.text;
  const partOf: Fact = { label: cards.partOf, value: cards.pathway(state.id) };
  if (kind === 'actionForYou') return [...(action ? [deadlineFact(ctx, action)] : []), partOf];
  if (kind === 'talkWanted' && state.talkWantedAt !== undefined)
    return [{ label: ctx.text.talk.since, value: instantText(ctx, state.talkWantedAt) }, partOf];
  const lockedAt = page === undefined ? undefined : state.lockedOut?.get(page);
  if (page !== undefined && lockedAt !== undefined) {
    const { notice, whose } = ctx.text.access;
    return [
      { label: notice.whose, value: whose[page] },
      { label: notice.since, value: instantText(ctx, lockedAt) },
      partOf,
    ];
  }
  if (!meeting) return [partOf];
  return [
    { label: forms.inputs.kind, value: kindName(ctx, meeting.kind, model) },
    { label: kind === 'meetingMoved' ? digest.newTime : digest.time, value: momentText(ctx, meeting.at) },
    ...(kind === 'meetingCancelled' ? [] : [{ label: text.place, value: placeText(ctx, state, meeting) }]),
    partOf,
  ];
}

function buttonsOf(ctx: ViewContext, { state, kind, meeting, action, share }: Notice): Button[] {
  const { buttons } = ctx.text.cards;
  if (kind === 'actionForYou') {
    if (!action) return [];
    const data = buttonData(state, action);
    return [
      { label: buttons.done, verb: 'action.done', data, style: 'primary' },
      { label: buttons.release, verb: 'action.release', data },
      { label: buttons.more, verb: 'action.show', data },
    ];
  }
  if (kind === 'correctionAsked')
    return [
      { label: ctx.text.correction.buttons.show, verb: 'correction.show', data: buttonData(state), style: 'primary' },
    ];
  if (kind === 'shareToTell') return share ? shareToTellButtons(ctx, state, share) : [];
  if (kind === 'accessLocked') return [{ ...accessButton(ctx, state), style: 'primary' }];
  if (kind === 'talkWanted') return state.talkWantedAt === undefined ? [] : [settleTalkButton(ctx, state)];
  if (!meeting) return [];
  const data = meetingData(state, meeting);
  const calendar: Button = { label: ctx.text.meeting.buttons.calendar, verb: 'meeting.calendar', data };
  return [...(kind === 'meetingCancelled' ? [] : [calendar]), { label: buttons.more, verb: 'meeting.show', data }];
}

/** What is shared with whom; the ground and the reason are a click away. */
function shareBlocks(ctx: ViewContext, share: LegalShare | undefined): Block[] {
  if (!share) return [];
  const what = consentedText(ctx, { topics: [share.topic], recipients: share.recipients });
  return [
    { type: 'text', text: what, style: 'strong' },
    { type: 'text', text: ctx.text.consent.digestTell },
  ];
}

function whenOf(ctx: ViewContext, { meeting, action }: Notice): string {
  if (meeting) return momentText(ctx, meeting.at);
  return action ? dayText(ctx, action.deadline) : '';
}
