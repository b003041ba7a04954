import { roleName } from '../../../../cards/views/team-facts.ts';
import type { SeenState } from '../../../../services/audience/seen-state.ts';
import { loadAdultName } from '../../../../services/chosen-adult.ts';
import type { ModelDefinition } from '../../../../services/models/definition.ts';
import type { PersonId } from '../../../../services/pathway/state.ts';
import type { RoleCode } from '../../../../services/people/person.ts';
import { filledRoles, membersWithoutRole } from '../../../../services/team-roles.ts';
import { type Html, html } from '../../template.ts';
import type { PagePart, PageVisit } from './page-part.ts';
import { cards, partHeading } from './page-pieces.ts';

/** Who is in the team and what each does for the young person, the coordinator first; and the adult of their own choice. */
export const peoplePart: PagePart = {
  name: 'people',
  show: async (page) => {
    const { people } = page.view.text.youngPage;
    const items = peopleOf(page).map((person) => card(page, person));
    return {
      title: people.title,
      body: html`${partHeading(page, people.title, 'people')}
${!page.isShort && html`<p>${people.intro}</p>`}
${cards(items, '')}
<h2>${people.adult.heading}</h2>
${await adult(page)}`,
    };
  },
};

interface Role {
  readonly code: RoleCode;
  readonly name: string;
}

interface TeamPerson {
  readonly id: PersonId;
  readonly roles: readonly Role[];
}

/** Everybody of the team once, with every role that they have, as the model calls it. */
function peopleOf({ view, state, desk }: PageVisit): TeamPerson[] {
  const model = desk.models.get(state.model);
  const coordinator = { code: 'coordinator', name: view.text.roles.coordinator } as const;
  const found = new Map<PersonId, Role[]>([[state.coordinator, []]]);
  const add = (person: PersonId, role: Role) => found.set(person, [...(found.get(person) ?? []), role]);
  for (const { role, holders } of model ? filledRoles(model, state) : [])
    for (const person of holders) add(person, { code: role.code, name: roleName(view, role) });
  for (const [person, codes] of withoutRole(model, state))
    for (const code of codes) add(person, { code, name: view.text.roles[code] });
  return [...found].map(([id, roles]) => ({
    id,
    roles: id !== state.coordinator ? roles : coordinatorFirst(roles, coordinator),
  }));
}

function coordinatorFirst(roles: readonly Role[], coordinator: Role): Role[] {
  const own = roles.find(({ code }) => code === 'coordinator') ?? coordinator;
  return [own, ...roles.filter(({ code }) => code !== 'coordinator')];
}

function withoutRole(model: ModelDefinition | undefined, state: SeenState): [PersonId, readonly RoleCode[]][] {
  return membersWithoutRole(model, state).map(({ person, roles }) => [person, roles.length === 0 ? ['other'] : roles]);
}

function card({ view, isShort }: PageVisit, { id, roles }: TeamPerson): Html {
  const { does } = view.text.youngPage.people;
  const lines = roles.map(({ code, name }) =>
    isShort ? html`<p>${does[code]}</p>` : html`<p><span class="role">${name}</span><br>${does[code]}</p>`,
  );
  return html`<h2 class="name">${view.name(id)}</h2>${lines}`;
}

/** Whom they have chosen, by name: it is their own page. */
async function adult({ view, state, desk }: PageVisit): Promise<Html> {
  const { chosenAdult } = state;
  const { adult: text } = view.text.youngPage.people;
  if (!chosenAdult) return html`<p>${text.none}</p><p><a class="button second" href="?at=adult">${text.choose}</a></p>`;
  const said = chosenAdult.declinedAt === undefined ? text.chosen : text.declined;
  const known = await loadAdultName(desk.documents, state.id, chosenAdult);
  const name =
    known &&
    html`<p class="strong" dir="auto">${known.name}</p>${known.relation !== '' && html`<p dir="auto">${known.relation}</p>`}`;
  return html`${name}<p>${said}</p><p><a class="button second" href="?at=adult">${text.see}</a></p>`;
}
