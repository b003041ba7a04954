import type { SeenState } from '../../services/audience/seen-state.ts';
import type { ModelDefinition } from '../../services/models/definition.ts';
import { currentMembers, type Member } from '../../services/pathway/state.ts';
import { filledRoles } from '../../services/team-roles.ts';
import type { Block, Button, Card, ListItem } from '../card.ts';
import type { ViewContext } from '../view-context.ts';
import { accessBlock } from './access/access-parts.ts';
import { closeForm } from './close-form.ts';
import { sharingBlock } from './consent/sharing-line.ts';
import { buttonData, dayOfInstant, overviewButton, unitOf } from './parts.ts';
import { roleName } from './team-facts.ts';
import { memberRemoveForm } from './team-forms.ts';

/** Who is around the young person, and what each role is responsible for by the model's own definition. */
export function teamCard(ctx: ViewContext, state: SeenState, model: ModelDefinition | undefined): Card {
  const { cards } = ctx.text;
  const members = currentMembers(state);
  const byName = [...members].sort((a, b) => rank(state, a) - rank(state, b) || compareNames(ctx, a, b));
  return {
    view: 'team',
    locale: ctx.locale,
    heading: cards.teamCard.heading(state.id),
    blocks: [
      { type: 'list', title: cards.teamCard.people, items: byName.map((member) => memberItem(ctx, state, member)) },
      ...(model ? [responsibilities(ctx, state, model)] : []),
      ...accessBlock(ctx, state),
      sharingBlock(ctx, state),
    ],
    buttons: teamButtons(ctx, state),
    summary: cards.summaries.team(state.id, members.length),
  };
}

const rank = (state: SeenState, { person }: Member): number => (person === state.coordinator ? 0 : 1);
const compareNames = (ctx: ViewContext, a: Member, b: Member): number =>
  ctx.name(a.person).localeCompare(ctx.name(b.person), 'da');

function memberItem(ctx: ViewContext, state: SeenState, { person, roles, joinedAt }: Member): ListItem {
  const { cards } = ctx.text;
  const titles = roles.map((role) => ctx.text.roles[role]);
  if (person === state.coordinator) titles.unshift(ctx.text.roles.coordinator);
  const department = unitOf(ctx, state, person);
  const parts = [
    titles.length === 0 ? cards.noRole : titles.join(', '),
    ...(department === undefined || department === '' ? [] : [department]),
    cards.teamCard.memberSince(dayOfInstant(ctx, joinedAt)),
  ];
  return { text: ctx.name(person), detail: parts.join(' · ') };
}

function responsibilities(ctx: ViewContext, state: SeenState, model: ModelDefinition): Block {
  const { cards } = ctx.text;
  const items = filledRoles(model, state).map(({ role, holders, vacant }): ListItem => {
    const names = holders.map((person) => ctx.name(person)).join(', ');
    return {
      text: names === '' ? roleName(ctx, role) : `${roleName(ctx, role)}: ${names}`,
      detail: role.responsibility[ctx.locale],
      ...(vacant ? { badge: { text: cards.vacant, tone: 'warning' } } : {}),
    };
  });
  return { type: 'list', title: cards.teamCard.responsibilities, items, weight: 1 };
}

/** Only the coordinator changes the team; whoever is known to be somebody else is not offered it. */
function teamButtons(ctx: ViewContext, state: SeenState): Button[] {
  const { buttons } = ctx.text.cards;
  const data = buttonData(state);
  const subject: Button = { label: buttons.subject, verb: 'subject.show', data };
  if (state.closed || (ctx.viewer !== undefined && ctx.viewer !== state.coordinator))
    return [subject, overviewButton(ctx, state)];
  return [
    subject,
    { label: buttons.addMember, verb: 'member.add', data: { ...data, ask: 1 } },
    { label: buttons.removeMember, verb: 'member.remove', data, form: memberRemoveForm(ctx, state) },
    state.proposal
      ? { label: buttons.withdraw, verb: 'coordinator.withdraw', data }
      : { label: buttons.proposeCoordinator, verb: 'coordinator.propose', data: { ...data, ask: 1 } },
    { label: buttons.close, verb: 'pathway.close', data, form: closeForm(ctx, state) },
    overviewButton(ctx, state),
  ];
}
