import assert from 'node:assert/strict';
import fc from 'fast-check';
import { galleryModel as model } from '../../bot/demo/gallery-model.ts';
import { fresh } from '../../bot/demo/gallery-states.ts';
import { type ProfessionCode, professionCodes } from '../../services/pathway/events.ts';
import type { Member, PathwayState } from '../../services/pathway/state.ts';
import { filledRoles, membersWithoutRole, vacantRoles } from '../../services/team-roles.ts';

const member = (person: string, ...roles: ProfessionCode[]): Member => ({
  person,
  roles,
  joinedAt: '2026-11-01T08:00:00.000Z',
});
const teamOf = (...members: Member[]): PathwayState => ({
  ...fresh,
  coordinator: 'co',
  members: new Map([member('co'), ...members].map((each) => [each.person, each])),
});
const vacant = (...members: Member[]): string[] => vacantRoles(model, teamOf(...members)).map(({ code }) => code);
const holders = (state: PathwayState, code: string): readonly string[] =>
  filledRoles(model, state).find(({ role }) => role.code === code)?.holders ?? [];

describe('a role of the model', () => {
  it('is vacant when it is required and nobody of the team has it', () => {
    assert.deepEqual(vacant(), ['educationGuide', 'jobConsultant', 'childYouthAdviser']);
  });

  it('is filled by whoever has the role’s own profession', () => {
    assert.deepEqual(vacant(member('a', 'educationGuide')), ['jobConsultant', 'childYouthAdviser']);
  });

  it('is filled by a profession that the model lets stand in for it', () => {
    assert.deepEqual(vacant(member('a', 'educationGuide', 'jobConsultant'), member('b', 'adultCaseworker')), []);
  });

  it('is never vacant when the model does not require it', () => {
    assert.ok(!vacant().includes('supportContact'));
  });

  it('is vacant again when the person has left', () => {
    const left = { ...member('a', 'educationGuide'), leftAt: '2026-11-20T08:00:00.000Z' };
    assert.ok(vacant(left).includes('educationGuide'));
  });

  it('of the coordinator belongs to the pathway’s coordinator alone', () => {
    assert.deepEqual(holders(teamOf(member('a')), 'coordinator'), ['co']);
  });

  it('can be held by several, and one person can hold several', () => {
    const state = teamOf(member('a', 'placement', 'educationGuide'), member('b', 'fosterFamily'));
    assert.deepEqual(holders(state, 'supportContact'), ['a', 'b']);
    assert.deepEqual(holders(state, 'educationGuide'), ['a']);
  });
});

describe('a team', () => {
  it('has everybody either in a role of the model or among the others', () => {
    const people = fc.uniqueArray(
      fc.record({ person: fc.stringMatching(/^[a-z]{2,6}$/), roles: fc.subarray([...professionCodes]) }),
      {
        selector: ({ person }) => person,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(people, (rows) => {
        const state = teamOf(...rows.map(({ person, roles }) => member(person, ...roles)));
        const inRoles = filledRoles(model, state).flatMap((role) => role.holders);
        const others = membersWithoutRole(model, state).map(({ person }) => person);
        assert.deepEqual([...new Set([...inRoles, ...others])].sort(), [...state.members.keys()].sort());
        for (const person of others) assert.ok(!inRoles.includes(person));
      }),
    );
  });

  it('without a model has everybody but the coordinator among the others', () => {
    assert.deepEqual(
      membersWithoutRole(undefined, teamOf(member('a'))).map(({ person }) => person),
      ['a'],
    );
  });
});
