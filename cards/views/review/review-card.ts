import { isReviewDue, reviewDay } from '../../../services/access-review/review-day.ts';
import type { Sighted, Way, WhoSees } from '../../../services/access-review/who-sees.ts';
import type { SeenState } from '../../../services/audience/seen-state.ts';
import type { Block, Button, Card, Fact, ListItem } from '../../card.ts';
import type { ViewContext } from '../../view-context.ts';
import { accessButton } from '../access/access-parts.ts';
import { topicsText } from '../consent/consent-words.ts';
import { buttonData, dayOfInstant, dayText, overviewButton } from '../parts.ts';

/**
 * Who can see what of the pathway and by what, for the coordinator alone: to be confirmed every quarter, or ended there and then.
 * `rooms`: accounts in its rooms that are of nobody in the team.
 */
export function reviewCard(ctx: ViewContext, state: SeenState, who: WhoSees, rooms: readonly Block[] = []): Card {
  const { review: text } = ctx.text;
  return {
    view: 'review',
    locale: ctx.locale,
    heading: text.heading(state.id),
    ...(isReviewDue(state, ctx.now) ? { badge: { text: text.due, tone: 'warning' } } : {}),
    blocks: [
      { type: 'text', text: text.intro, style: 'subtle' },
      { type: 'facts', facts: whenFacts(ctx, state) },
      ...rooms,
      { type: 'list', title: text.team, items: who.people.map((one) => memberItem(ctx, state, one)) },
      { type: 'list', title: text.outside, items: outsideItems(ctx, state, who) },
    ],
    buttons: reviewButtons(ctx, state, who),
    summary: text.summary(state.id),
  };
}

function whenFacts(ctx: ViewContext, state: SeenState): Fact[] {
  const { review: text } = ctx.text;
  const { reviewed } = state;
  const next = reviewDay(state, ctx.now.zone);
  const last = reviewed ? text.lastBy(dayOfInstant(ctx, reviewed.at), ctx.name(reviewed.by)) : text.never;
  return [
    { label: text.last, value: last },
    ...(next === undefined ? [] : [{ label: text.next, value: dayText(ctx, next) }]),
  ];
}

function memberItem(ctx: ViewContext, state: SeenState, { person, since, ways, isKeptFromPlaces }: Sighted): ListItem {
  const { review: text } = ctx.text;
  const isCoordinator = person === state.coordinator;
  const told = ways.length === 0 ? [text.ways.none] : ways.map((way) => wayText(ctx, way));
  const more = [
    ...(ways.length > 0 && !isCoordinator ? [text.ways.own] : []),
    ...(ways.length > 0 && isKeptFromPlaces ? [text.noPlaces] : []),
  ];
  // Asked once more before it is done: what somebody is responsible for becomes free by it.
  const remove: Button = {
    label: text.buttons.remove,
    verb: 'member.remove',
    data: { ...buttonData(state), member: person, ask: 1 },
    style: 'danger',
  };
  return {
    text: nameOf(ctx, person),
    detail: [...told, ...more, text.since(dayOfInstant(ctx, since))].join(' · '),
    ...(isCoordinator || state.status !== 'open' ? {} : { buttons: [remove] }),
  };
}

function nameOf(ctx: ViewContext, person: string): string {
  const department = ctx.department(person);
  return department === undefined ? ctx.name(person) : `${ctx.name(person)} (${department})`;
}

function wayText(ctx: ViewContext, way: Way): string {
  const { ways } = ctx.text.review;
  if (way.by === 'coordinator') return ways.coordinator;
  const topics = topicsText(ctx, way.topics);
  if (way.by === 'consent' || way.by === 'share') return ways[way.by](topics, dayText(ctx, way.until));
  return ways[way.by](topics);
}

/** Those of a page of their own. Theirs is ended where access to it is. */
function outsideItems(ctx: ViewContext, state: SeenState, { adult }: WhoSees): ListItem[] {
  const { review: text } = ctx.text;
  const buttons = [accessButton(ctx, state, text.buttons.access)];
  const sees = adult?.sees.map((sight) => text.sights[sight]).join(', ');
  return [
    { text: text.youngPerson, detail: text.youngPersonSees, buttons },
    ...(sees === undefined
      ? []
      : [{ text: text.adult, detail: sees === '' ? text.adultSeesNothing : text.adultSees(sees), buttons }]),
  ];
}

function reviewButtons(ctx: ViewContext, state: SeenState, { mark }: WhoSees): Button[] {
  const { buttons } = ctx.text.review;
  const data = buttonData(state);
  const consent: Button = { label: buttons.consent, verb: 'consent.show', data };
  if (state.status !== 'open') return [consent, overviewButton(ctx, state)];
  const confirm: Button = {
    label: buttons.confirm,
    verb: 'review.confirm',
    data: { ...data, mark },
    style: 'primary',
  };
  return [confirm, consent, overviewButton(ctx, state)];
}
