import assert from 'node:assert/strict';
import { lateStarter, meetingAhead, meetingCompleted } from '../../../../bot/demo/gallery-meetings.ts';
import { galleryModel as model } from '../../../../bot/demo/gallery-model.ts';
import { everyReminder, manyReminders, oneReminder } from '../../../../bot/demo/gallery-reminders.ts';
import { galleryContext, lively } from '../../../../bot/demo/gallery-states.ts';
import type { ListItem } from '../../../../cards/card.ts';
import { toAdaptiveCard } from '../../../../cards/render/adaptive-card.ts';
import { toBlocks } from '../../../../cards/render/block-kit.ts';
import { digestCard } from '../../../../cards/views/reminders/digest-card.ts';
import type { PathwayState } from '../../../../services/pathway/state.ts';
import type { ReminderItem } from '../../../../services/reminders/reminder-item.ts';
import { itemsOf, labelsOf, linesOf, sentencesOf } from '../../../support/card-parts.ts';
import { whole } from '../../../support/whole.ts';

const ctx = galleryContext('da');
const every = digestCard(ctx, everyReminder);
const verbs = ({ buttons }: ListItem): string[] => (buttons ?? []).map(({ verb }) => verb);

/** A message to one person about one thing. */
const about = (state: PathwayState, item: ReminderItem, person = 'mette') =>
  digestCard(ctx, { person, day: '2026-11-23', pathways: [{ state: whole(state), model, items: [item] }] });

describe('a person’s message of a working day', () => {
  it('says of which day it is, and how much waits in all', () => {
    assert.equal(every.heading, 'Det venter på dig mandag 23. november 2026');
    assert.deepEqual(sentencesOf(every), ['14 ting i 9 forløb. Det, der haster mest, står øverst.']);
    assert.equal(every.summary, '14 ting venter på dig i 9 forløb.');
    assert.equal(digestCard(ctx, oneReminder).summary, '1 ting venter på dig i 1 forløb.');
  });

  it('leads to who can see whom, and tells nothing of it', () => {
    const card = about(lively, { item: 'review:2026-11-20', kind: 'review', since: '2026-11-20' });
    const [line] = card.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
    assert.equal(line?.text, 'Gennemgå, hvem der kan se hvad');
    assert.match(line?.detail ?? '', /20\. november 2026/);
    assert.deepEqual(line && verbs(line), ['review.show', 'reminder.snooze']);
  });

  it('keeps each pathway’s things together, by its code, with the way to its room', () => {
    const titles = every.blocks.flatMap((block) => (block.type === 'list' ? [block.title] : []));
    assert.deepEqual(titles, [
      'Forløb K7F3XQ',
      'Forløb Q5WZ2B',
      'Forløb T9CK4H',
      'Forløb M3QD7A',
      'Forløb L8NR4K',
      'Forløb X2PV6G',
      'Forløb D7JX4P',
      'Forløb F3QK8Z',
      'Forløb R6HN3V',
    ]);
    const links = itemsOf(every, 'Forløb K7F3XQ').map(({ link }) => link?.url);
    assert.deepEqual(links, ['https://rum.example/K7F3XQ', undefined, undefined]);
  });

  it('settles each thing with one click, and puts each off with one', () => {
    assert.deepEqual(itemsOf(every, 'Forløb K7F3XQ').map(verbs), [
      ['action.done', 'action.handOver', 'reminder.snooze'],
      ['action.claim', 'action.handOver', 'reminder.snooze'],
      ['action.done', 'reminder.snooze'],
    ]);
    assert.deepEqual(itemsOf(every, 'Forløb Q5WZ2B').map(verbs), [['meeting.complete', 'reminder.snooze']]);
    assert.deepEqual(itemsOf(every, 'Forløb M3QD7A').map(verbs), [
      ['meeting.addAgenda', 'meeting.show', 'reminder.snooze'],
      ['spell.verify', 'spell.end', 'reminder.snooze'],
    ]);
    assert.deepEqual(itemsOf(every, 'Forløb L8NR4K').map(verbs), [
      ['pathway.status', 'reminder.snooze'],
      ['meeting.plan', 'reminder.snooze'],
      ['plan.settle', 'reminder.snooze'],
    ]);
    assert.deepEqual(itemsOf(every, 'Forløb X2PV6G').map(verbs), [['coordinator.accept', 'coordinator.decline']]);
    assert.deepEqual(itemsOf(every, 'Forløb D7JX4P').map(verbs), [['talk.settle']], 'it cannot be put off');
    assert.deepEqual(itemsOf(every, 'Forløb F3QK8Z').map(verbs), [
      ['agreement.propose', 'agreement.show', 'reminder.snooze'],
    ]);
    assert.deepEqual(itemsOf(every, 'Forløb R6HN3V').map(verbs), [
      ['agreement.show', 'agreement.sign', 'reminder.snooze'],
    ]);
  });

  it('names to the snooze the very thing that it was about', () => {
    const [item] = itemsOf(digestCard(ctx, oneReminder), 'Forløb K7F3XQ');
    assert.deepEqual(item?.buttons?.at(-1)?.data, { pathway: 'K7F3XQ', v: lively.version, item: 'a2', digest: 1 });
  });

  it('lets the hour be chosen', () => {
    assert.deepEqual(labelsOf(every), ['Vælg et andet tidspunkt']);
    assert.equal(every.buttons[0]?.verb, 'reminder.hour');
  });

  it('says in a word why it is about an action', () => {
    const badges = itemsOf(every, 'Forløb K7F3XQ').map(({ badge }) => badge?.text);
    assert.deepEqual(badges, ['Overskredet', 'Hos koordinatoren', 'Fristen nærmer sig']);
  });

  it('tells each what their own roles bring to a meeting', () => {
    const item: ReminderItem = { item: 'meeting:m1', kind: 'meeting', meeting: 'm1' };
    const detail = (person: string) => itemsOf(about(meetingAhead, item, person), 'Forløb M3QD7A')[0]?.detail;
    assert.equal(
      detail('anne'),
      'Sted: Rådhuset, lokale 3 · Tag med: Uddannelsesplanen og de næste frister for optagelse.',
    );
    assert.equal(
      detail('soren'),
      'Sted: Rådhuset, lokale 3 · Tag med: Hverdagen: hvad der går godt, og hvad der er svært.',
    );
    assert.equal(detail('ulla'), 'Sted: Rådhuset, lokale 3');
  });

  it('has everything that is late in one line', () => {
    assert.equal(
      linesOf(every, 'Forløb L8NR4K')[0],
      'Allerede for sent: Møde ved 16 år, Stillingtagen til ungeplan, Møde ved 17½ år',
    );
  });

  it('says nothing of what is no longer so', () => {
    const gone: [PathwayState, ReminderItem][] = [
      [lively, { item: 'a4', kind: 'action', action: 'a4', reason: 'overdue' }],
      [lively, { item: 'a99', kind: 'action', action: 'a99', reason: 'overdue' }],
      [lively, { item: 'meeting:m9', kind: 'meeting', meeting: 'm9' }],
      [lively, { item: 'spell:s9', kind: 'spell', spell: 's9' }],
      [lively, { item: 'handover', kind: 'handover' }],
      [lateStarter, { item: 'deadline:gone', kind: 'deadline', step: 'gone', to: '2027-01-01' }],
      [lateStarter, { item: 'lateSteps', kind: 'lateSteps', steps: ['gone'] }],
    ];
    for (const [state, item] of gone) {
      const card = about(state, item);
      assert.deepEqual(linesOf(card, `Forløb ${state.id}`), [], item.item);
      assert.equal(card.summary, '0 ting venter på dig i 0 forløb.');
    }
  });

  it('still names a meeting that was completed since, and shows that it is', () => {
    const card = about(meetingCompleted, { item: 'c', kind: 'checklist', meeting: 'm1', reason: 'missing' });
    assert.equal(itemsOf(card, 'Forløb M3QD7A')[0]?.badge?.text, 'Afsluttet');
  });

  it('holds as much of sixty pathways as a message can, says how much there is in all, and that some is left out', () => {
    const card = digestCard(ctx, manyReminders);
    for (const rendered of [JSON.stringify(toAdaptiveCard(card)), JSON.stringify(toBlocks(card).blocks)]) {
      assert.match(rendered, /120 ting i 60 forløb/);
      assert.match(rendered, /Noget er udeladt/);
      assert.match(rendered, /Forløb P00XYZ/, 'the most urgent one is kept');
      assert.doesNotMatch(rendered, /Forløb P59XYZ/);
    }
    assert.ok(toBlocks(card).blocks.length <= 50);
  });
});
