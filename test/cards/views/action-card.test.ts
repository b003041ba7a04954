import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { meetingUnderWay } from '../../../bot/demo/gallery-meetings.ts';
import { closed, galleryAction, galleryContext, lively } from '../../../bot/demo/gallery-states.ts';
import type { Card } from '../../../cards/card.ts';
import { actionCard } from '../../../cards/views/action-card.ts';
import { actionDetailCard } from '../../../cards/views/action-detail-card.ts';
import { actionItem } from '../../../cards/views/action-state.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import { whole } from '../../support/whole.ts';

const ctx = galleryContext('da');
const card = (id: string, state: PathwayState = lively): Card =>
  actionCard(ctx, whole(state), galleryAction(whole(state), id));
const detail = (id: string, state: PathwayState = lively): Card =>
  actionDetailCard(ctx, whole(state), galleryAction(whole(state), id));
const verbs = ({ buttons }: Card): string[] => buttons.map(({ verb }) => verb);
const fact = ({ blocks }: Card, label: string) =>
  blocks.flatMap((block) => (block.type === 'facts' ? block.facts : [])).find((found) => found.label === label);
const texts = ({ blocks }: Card): string[] => blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));

describe('an action that does not go on', () => {
  it('is marked as the coordinator’s to see to, with why, when nobody has taken it in time', () => {
    assert.equal(fact(card('a1'), 'Hos koordinatoren')?.value, 'ingen har taget opgaven i tide');
    assert.equal(fact(detail('a1'), 'Hos koordinatoren')?.tone, 'attention');
    assert.equal(actionItem(ctx, galleryAction(lively, 'a1')).badge?.text, 'Hos koordinatoren');
  });

  it('is marked when it is overdue for longer than the municipality allows, and not before', () => {
    const on = (day: string) => ({ ...ctx, now: DateTime.fromISO(`${day}T08:00`, { zone: ctx.now.zone }) });
    const why = (day: string) =>
      fact(actionCard(on(day), lively, galleryAction(lively, 'a3')), 'Hos koordinatoren')?.value;
    assert.equal(why('2026-11-20'), undefined);
    assert.equal(why('2026-11-23'), 'opgaven er ikke gjort færdig i tide');
  });

  it('goes by the municipality’s own rule', () => {
    const patient = { ...ctx, escalation: { unclaimedDays: 60, overdueDays: 60 } };
    assert.equal(fact(actionCard(patient, lively, galleryAction(lively, 'a1')), 'Hos koordinatoren'), undefined);
  });

  it('is nobody’s to see to once it is done, dropped or in a closed pathway', () => {
    for (const [id, state] of [
      ['a4', lively],
      ['a5', lively],
      ['a1', closed],
    ] as const)
      assert.equal(fact(card(id, state), 'Hos koordinatoren'), undefined);
  });
});

describe('an action that was decided in a meeting', () => {
  it('says in which, by its day', () => {
    const decided = galleryAction(meetingUnderWay, 'a4');
    assert.equal(fact(actionCard(ctx, meetingUnderWay, decided), 'Besluttet')?.value, 'På mødet 22. november 2026');
    assert.equal(fact(card('a1'), 'Besluttet'), undefined);
  });
});

describe('the card of an action', () => {
  it('that nobody has says so, and offers to take it first of all', () => {
    assert.equal(fact(card('a1'), 'Ansvarlig')?.value, 'Ingen har den endnu');
    assert.deepEqual(verbs(card('a1')), ['action.claim', 'action.done', 'action.show', 'concern.show']);
    assert.equal(card('a1').buttons[0]?.style, 'primary');
    assert.deepEqual(card('a1').badge, { text: 'Ledig', tone: 'warning' });
  });

  it('that somebody has says who, since when on the municipality’s clock, and offers no taking', () => {
    assert.equal(
      fact(card('a2'), 'Ansvarlig')?.value,
      'Anne-Sofie Bjørnholt Kristoffersen-Østergaard (siden 3. november kl. 8.30)',
    );
    assert.deepEqual(verbs(card('a2')), ['action.done', 'action.release', 'action.show', 'concern.show']);
  });

  it('that is late says so in words at the heading and at the deadline', () => {
    assert.deepEqual(card('a3').badge, { text: 'Overskredet', tone: 'attention' });
    assert.equal(fact(card('a3'), 'Frist')?.value, '18. november 2026 (overskredet)');
  });

  it('is not late on its last day', () => {
    const onTheDay = { ...galleryAction(lively, 'a1'), deadline: '2026-11-22' };
    assert.equal(actionCard(ctx, lively, onTheDay).badge?.text, 'Ledig');
    const theDayBefore = { ...onTheDay, deadline: '2026-11-21' };
    assert.equal(actionCard(ctx, lively, theDayBefore).badge?.text, 'Overskredet');
  });

  it('that is done or dropped is short, says by whom and why, and can be reopened', () => {
    for (const id of ['a4', 'a5']) {
      assert.deepEqual(verbs(card(id)), ['action.reopen', 'concern.show']);
      assert.equal(fact(card(id), 'Frist'), undefined);
    }
    assert.match(texts(card('a4'))[0] ?? '', /gjorde den færdig 12\. november kl\. 15\.02$/);
    assert.match(texts(card('a4'))[1] ?? '', /Aftalt prøvevagt/);
    assert.match(texts(card('a5'))[0] ?? '', /^Mette Kjærgaard Holm tog den af listen/);
  });

  it('that was released shows the note to whoever takes it next, until somebody has', () => {
    assert.match(texts(card('a6')).join('\n'), /Hương Nguyễn lagde opgaven tilbage[\s\S]*Lægen hedder Bo/);
    const retaken = {
      ...galleryAction(lively, 'a6'),
      responsible: { person: 'mette', since: '2026-11-22T18:00:00.000Z' },
    };
    assert.deepEqual(texts(actionCard(ctx, lively, retaken)), []);
  });

  it('of a closed pathway can only be read', () => {
    assert.deepEqual(verbs(card('a1', closed)), []);
    assert.deepEqual(verbs(detail('a1', closed)), []);
  });

  it('never says a relative day, which would be wrong tomorrow', () => {
    for (const { id } of lively.actions.values()) {
      assert.doesNotMatch(JSON.stringify(card(id)), /i dag|i går|i morgen/);
    }
  });

  it('carries the version that it was made from', () => {
    // A concern is about no pathway, and nobody is to see from where it was asked for.
    for (const { verb, data } of card('a2').buttons)
      assert.deepEqual(data, verb === 'concern.show' ? {} : { pathway: 'K7F3XQ', action: 'a2', v: lively.version });
  });
});

describe('everything about an action', () => {
  it('offers what can be done with a free one: take, do, give, move, drop', () => {
    assert.deepEqual(verbs(detail('a1')), [
      'action.claim',
      'action.done',
      'action.handOver',
      'action.move',
      'action.drop',
      'action.show',
    ]);
  });

  it('offers to release one that somebody has', () => {
    assert.deepEqual(verbs(detail('a2')), [
      'action.done',
      'action.release',
      'action.handOver',
      'action.move',
      'action.drop',
      'action.show',
    ]);
  });

  it('hands over to anybody of the team but the one who has it', () => {
    const form = detail('a2').buttons.find(({ verb }) => verb === 'action.handOver')?.form;
    const [to] = form?.inputs ?? [];
    assert.equal(to?.type, 'choice');
    const ids = to?.type === 'choice' ? to.choices.map(({ value }) => value) : [];
    assert.deepEqual(ids.sort(), ['huong', 'mette', 'soren', 'ulla']);
  });

  it('shows who added it, when, and where it belongs', () => {
    assert.equal(fact(detail('a2'), 'Tilføjet af')?.value, 'Mette Kjærgaard Holm, 2. november kl. 10.07');
    assert.equal(fact(detail('a2'), 'Hører til')?.value, 'Forløb K7F3XQ');
  });

  it('shows a long title whole, which the room’s card does not', () => {
    const title = 'Et meget langt stykke arbejde. '.repeat(20).trim();
    const long = { ...galleryAction(lively, 'a1'), title };
    assert.ok(actionCard(ctx, lively, long).heading.endsWith('… (vises ikke helt)'));
    assert.ok(texts(actionDetailCard(ctx, lively, long)).includes(title));
  });

  it('does not propose a day that has passed as the new deadline', () => {
    const move = (id: string) => detail(id).buttons.find(({ verb }) => verb === 'action.move')?.form?.inputs[0];
    assert.equal(move('a2')?.value, '2026-11-27');
    assert.equal(move('a3')?.value, undefined);
    const input = move('a2');
    assert.deepEqual(input?.type === 'date' ? [input.min, input.max] : [], ['2026-11-22', '2034-11-22']);
  });
});
