import assert from 'node:assert/strict';
import fc from 'fast-check';
import sinon from 'sinon';
import { PeopleIndex } from '../../../services/people/people-index.ts';
import { staffMember } from '../../support/staff.ts';

const index = new PeopleIndex([
  staffMember('Åse Ærø', { department: 'Jobhuset' }),
  staffMember('Søren Østergård', { department: 'Ungevejledningen' }),
  staffMember('Anne-Mette Sørensen'),
  staffMember('Karen Holm', { department: 'Myndighed' }),
  staffMember('Karla Holmgård', { department: 'Skolen ved Åen' }),
  staffMember('Bo Karlsen'),
  staffMember('Zacharias Dahl', { endedAt: '2026-10-01T08:00:00.000Z' }),
]);

const found = (query: string, limit = 10) => index.search(query, limit).map(({ name }) => name);

describe('the search in the staff directory', () => {
  it('finds everybody by name for an empty query, in Danish order, without those whose rights have ended', () => {
    assert.deepEqual(found(''), [
      'Anne-Mette Sørensen',
      'Bo Karlsen',
      'Karen Holm',
      'Karla Holmgård',
      'Søren Østergård',
      'Åse Ærø',
    ]);
  });

  it('puts the names that begin as typed first, and what only has it inside last', () => {
    assert.deepEqual(found('kar'), ['Karen Holm', 'Karla Holmgård', 'Bo Karlsen']);
    assert.deepEqual(found('holm'), ['Karen Holm', 'Karla Holmgård']);
    assert.deepEqual(found('ørensen'), ['Anne-Mette Sørensen']);
  });

  it('finds Danish letters however they are typed', () => {
    for (const typed of ['åse', 'ÅSE', 'aase', 'ase', 'a\u030Ase']) assert.deepEqual(found(typed), ['Åse Ærø'], typed);
    for (const typed of ['østerg', 'oesterg', 'osterg']) assert.deepEqual(found(typed), ['Søren Østergård'], typed);
  });

  it('finds by words in any order, across name and department', () => {
    assert.deepEqual(found('holm karen'), ['Karen Holm']);
    assert.deepEqual(found('karen myndighed'), ['Karen Holm']);
    assert.deepEqual(found('ungevej'), ['Søren Østergård']);
    assert.deepEqual(found('karen jobhuset'), []);
  });

  it('finds by e-mail, whole or in part', () => {
    assert.deepEqual(found('bo.karlsen@fjordby.example'), ['Bo Karlsen']);
    assert.deepEqual(found('bo.karl'), ['Bo Karlsen']);
  });

  it('takes hyphens and apostrophes for what they are: no part of a word', () => {
    assert.deepEqual(found('anne mette'), ['Anne-Mette Sørensen']);
    assert.deepEqual(found('anne-mette'), ['Anne-Mette Sørensen']);
  });

  it('finds nobody by signs alone', () => assert.deepEqual(found('@.'), []));

  it('gives no more than asked for, and the best of them', () => {
    assert.deepEqual(found('kar', 1), ['Karen Holm']);
    assert.deepEqual(found('', 0), []);
  });

  it('keeps its promise for any query: at most the limit, nobody twice, nobody who has left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(8), (query, limit) => {
        const people = index.search(query, limit);
        assert.ok(people.length <= limit);
        assert.equal(new Set(people).size, people.length);
        assert.ok(people.every(({ endedAt }) => endedAt === undefined));
      }),
    );
  });

  it('does not sort 5,000 people at each keystroke', () => {
    const large = new PeopleIndex(
      Array.from({ length: 5000 }, (_, n) => staffMember(`Person ${n}`, { email: `p${n}@fjordby.example` })),
    );
    large.search('', 10);
    const sort = sinon.spy(Array.prototype, 'sort');
    try {
      for (const typed of ['p', 'pe', 'per', 'person 49', 'nobody']) large.search(typed, 10);
      assert.equal(sort.callCount, 0);
    } finally {
      sort.restore();
    }
  });
});

describe('the staff in memory', () => {
  const account = { platform: 'slack', tenant: 'T1', user: 'U1' } as const;
  const tied = staffMember('Karen Holm', { identities: [{ ...account, at: '2026-11-02T08:00:00.000Z' }] });

  it('finds somebody by id, by e-mail in any case, and by account', () => {
    const people = new PeopleIndex([tied]);
    assert.equal(people.person(tied.id), tied);
    assert.equal(people.byEmail(' Karen.Holm@Fjordby.EXAMPLE '), tied);
    assert.equal(people.byAccount(account), tied);
    assert.equal(people.byAccount({ ...account, tenant: 'T2' }), undefined);
  });

  it('no longer finds somebody by an account that was taken away', () => {
    const people = new PeopleIndex([tied]);
    people.take({ ...tied, identities: [] });
    assert.equal(people.byAccount(account), undefined);
  });

  it('shows a new name in its place', () => {
    const people = new PeopleIndex([tied, staffMember('Bo Karlsen')]);
    people.take({ ...tied, name: 'Agnes Holm' });
    assert.deepEqual(
      people.all().map(({ name }) => name),
      ['Agnes Holm', 'Bo Karlsen'],
    );
  });
});
