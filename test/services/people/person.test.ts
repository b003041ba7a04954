import assert from 'node:assert/strict';
import { professionCodes } from '../../../services/pathway/events.ts';
import { identityOn, isSamePerson, mayCoordinate, person, roleCodes } from '../../../services/people/person.ts';
import { staffMember } from '../../support/staff.ts';

describe('a member of staff', () => {
  it('coordinates by the coordinator’s right alone, and not once the rights have ended', () => {
    assert.equal(mayCoordinate(staffMember('Karen', { rights: ['coordinator'] })), true);
    assert.equal(mayCoordinate(staffMember('Lis', { rights: ['leader', 'admin'] })), false);
    assert.equal(mayCoordinate(staffMember('Bo', { professions: ['childYouthAdviser'] })), false);
    const endedAt = '2026-11-01T08:00:00.000Z';
    assert.equal(mayCoordinate(staffMember('Ida', { rights: ['coordinator'], endedAt })), false);
  });

  it('keeps the rights while missing from the file', () => {
    const missingSince = '2026-11-01T08:00:00.000Z';
    assert.equal(mayCoordinate(staffMember('Karen', { rights: ['coordinator'], missingSince })), true);
  });

  it('has one account on each platform at most, found by the platform', () => {
    const slack = { platform: 'slack', tenant: 'T1', user: 'U1', at: '2026-11-01T08:00:00.000Z' } as const;
    const karen = staffMember('Karen', { identities: [slack] });
    assert.deepEqual(identityOn(karen, 'slack'), slack);
    assert.equal(identityOn(karen, 'teams'), undefined);
  });

  it('is read from the store as written, and not at all when something is missing', () => {
    const karen = staffMember('Karen', { rights: ['coordinator'] });
    assert.deepEqual(person.parse(JSON.parse(JSON.stringify(karen))), karen);
    assert.equal(person.safeParse({ ...karen, rights: ['emperor'] }).success, false);
    assert.equal(person.safeParse({ ...karen, email: undefined }).success, false);
  });

  it('is the same in whatever order the fields stand, and another when one of them differs', () => {
    const karen = staffMember('Karen', { rights: ['coordinator', 'leader'] });
    const reordered = Object.fromEntries(Object.entries(karen).reverse());
    assert.equal(isSamePerson(karen, person.parse(reordered)), true);
    assert.equal(isSamePerson({ ...karen, department: 'Jobhuset' }, karen), false);
    assert.equal(isSamePerson({ ...karen, missingSince: '2026-11-01T08:00:00.000Z' }, karen), false);
  });

  it('can have each role that the staff file promises: three rights, and every profession', () => {
    assert.deepEqual(roleCodes, ['coordinator', 'leader', 'admin', ...professionCodes]);
    assert.equal(new Set(roleCodes).size, roleCodes.length);
  });
});
