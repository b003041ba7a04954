import assert from 'node:assert/strict';
import { galleryModel } from '../../../bot/demo/gallery-model.ts';
import { closed, crowded, galleryContext, lively, proposed } from '../../../bot/demo/gallery-states.ts';
import type { Card, ListItem } from '../../../cards/card.ts';
import { handoverCard } from '../../../cards/views/handover-card.ts';
import { settledCard } from '../../../cards/views/settled-card.ts';
import { teamCard } from '../../../cards/views/team-card.ts';
import { coordinatorProposeForm, memberAddForm, memberRemoveForm } from '../../../cards/views/team-forms.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import { whole } from '../../support/whole.ts';

const seenBy = (viewer: string | undefined, state: PathwayState = lively): Card =>
  teamCard(galleryContext('da', viewer), whole(state), galleryModel);
const verbs = ({ buttons }: Card): string[] => buttons.map(({ verb }) => verb);
const list = ({ blocks }: Card, title: string): readonly ListItem[] =>
  blocks.flatMap((block) => (block.type === 'list' && block.title === title ? block.items : []));

describe('the team', () => {
  it('has the coordinator first, and then everybody by name', () => {
    assert.deepEqual(
      list(seenBy('anne', crowded), 'Hvem er med').map(({ text }) => text),
      [
        'Mette Kjærgaard Holm',
        'Anne-Sofie Bjørnholt Kristoffersen-Østergaard',
        'Fatima Al-Rashid Søndergaard',
        'Hương Nguyễn',
        'Jonas Ørsted Krogh',
        'Søren Løvstrup',
        'Ulla Æbelø',
        'Villads Præstegaard',
      ],
    );
  });

  it('tells of each person the roles, the department, and since when', () => {
    const [mette, anne] = list(seenBy('anne'), 'Hvem er med');
    assert.equal(mette?.detail, 'Koordinator, Børne- og ungerådgiver · Familieafdelingen · med siden 17. august 2026');
    assert.equal(anne?.detail, 'Uddannelsesvejleder · Kommunal Ungeindsats · med siden 17. august 2026');
  });

  it('tells what each role is responsible for, in the model’s own words, and which one is vacant', () => {
    const roles = list(seenBy('anne'), 'Hvem har ansvar for hvad');
    assert.equal(roles.length, galleryModel.roles.length);
    assert.deepEqual(
      roles.map(({ detail }) => detail),
      galleryModel.roles.map(({ responsibility }) => responsibility.da),
    );
    const job = roles.find(({ text }) => text === 'Jobkonsulent');
    assert.deepEqual(job?.badge, { text: 'Ubesat', tone: 'warning' });
    assert.equal(roles[0]?.text, 'Koordinator: Mette Kjærgaard Holm');
  });

  it('leaves out who has left', () => {
    const member = lively.members.get('anne');
    assert.ok(member);
    const left = { ...member, leftAt: '2026-11-20T10:00:00.000Z' };
    const card = seenBy('mette', { ...lively, members: new Map(lively.members).set('anne', left) });
    assert.doesNotMatch(JSON.stringify(card), /Anne-Sofie/);
    assert.match(card.summary, /4 personer/);
  });

  it('is changed by the coordinator only: nobody else is offered it', () => {
    assert.deepEqual(verbs(seenBy('mette')), [
      'subject.show',
      'member.add',
      'member.remove',
      'coordinator.propose',
      'pathway.close',
      'pathway.status',
    ]);
    assert.deepEqual(verbs(seenBy('anne')), ['subject.show', 'pathway.status']);
  });

  it('offers to take a question back while it is open', () => {
    assert.ok(verbs(seenBy('mette', proposed)).includes('coordinator.withdraw'));
    assert.ok(!verbs(seenBy('mette', proposed)).includes('coordinator.propose'));
  });

  it('of a closed pathway is not changed at all', () => {
    assert.deepEqual(verbs(seenBy('mette', closed)), ['subject.show', 'pathway.status']);
  });
});

describe('the forms of the team', () => {
  const ctx = galleryContext('da');
  const choices = [{ value: 'peder', label: 'Peder' }];

  it('never let the coordinator be removed', () => {
    const [input] = memberRemoveForm(ctx, lively).inputs;
    const ids = input?.type === 'choice' ? input.choices.map(({ value }) => value) : [];
    assert.deepEqual(ids.sort(), ['anne', 'huong', 'soren', 'ulla']);
  });

  it('tell two people of one name apart by their department', () => {
    const [input] = memberRemoveForm(ctx, lively).inputs;
    const labels = input?.type === 'choice' ? input.choices.map(({ label }) => label) : [];
    assert.ok(labels.includes('Søren Løvstrup (Bostedet Åkanden)'));
  });

  it('search the whole staff directory for somebody new', () => {
    for (const form of [memberAddForm(ctx, lively, choices), coordinatorProposeForm(ctx, lively, choices)]) {
      const [input] = form.inputs;
      assert.equal(input?.type, 'people');
      assert.deepEqual(input?.type === 'people' ? input.choices : [], choices);
    }
  });
});

describe('the question who is to coordinate', () => {
  const ctx = galleryContext('da');

  it('says who asks whom, who answers, and who coordinates until then', () => {
    const text = JSON.stringify(handoverCard(ctx, proposed).blocks);
    assert.match(text, /Mette Kjærgaard Holm har bedt Jonas Ørsted Krogh/);
    assert.match(text, /Mette Kjærgaard Holm er koordinator, indtil der er svaret ja/);
    assert.match(text, /Det er Jonas Ørsted Krogh, der skal svare/);
  });

  it('can be answered yes or no, or be taken back', () => {
    assert.deepEqual(verbs(handoverCard(ctx, proposed)), [
      'coordinator.accept',
      'coordinator.decline',
      'coordinator.withdraw',
    ]);
  });

  it('cannot be shown when nobody has been asked', () => {
    assert.throws(() => handoverCard(ctx, lively), /no handover/);
  });

  it('gives way to who it is, once it is settled', () => {
    assert.deepEqual(settledCard(ctx, lively).buttons, []);
    assert.match(JSON.stringify(settledCard(ctx, lively).blocks), /Mette Kjærgaard Holm er koordinator/);
  });
});
