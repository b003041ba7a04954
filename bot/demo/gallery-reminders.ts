import type { Digest, DigestPathway, ReminderItem } from '../../services/reminders/reminder-item.ts';
import { agreementDeclined, agreementProposed, talkWanted } from './gallery-agreements.ts';
import { lateStarter, meetingAhead, meetingMissing, meetingWaiting } from './gallery-meetings.ts';
import { galleryModel as model } from './gallery-model.ts';
import { crowded, lively, proposed } from './gallery-states.ts';

const room = 'https://rum.example/';
const of = (state: DigestPathway['state'], ...items: ReminderItem[]): DigestPathway => ({
  state,
  model,
  items,
  link: `${room}${state.id}`,
});

/** A coordinator's Monday with everything that one can be reminded of. */
export const everyReminder: Digest = {
  person: 'mette',
  day: '2026-11-23',
  pathways: [
    of(
      lively,
      { item: 'a3', kind: 'escalated', action: 'a3', reason: 'overdue' },
      { item: 'a1', kind: 'escalated', action: 'a1', reason: 'unclaimed' },
      { item: 'a7', kind: 'action', action: 'a7', reason: 'dueSoon' },
    ),
    of(
      { ...meetingMissing, id: 'Q5WZ2B' },
      { item: 'checklist:m1', kind: 'checklist', meeting: 'm1', reason: 'missing' },
    ),
    of(
      { ...meetingWaiting, id: 'T9CK4H' },
      { item: 'checklist:m1', kind: 'checklist', meeting: 'm1', reason: 'waiting' },
    ),
    of(
      meetingAhead,
      { item: 'meeting:m1', kind: 'meeting', meeting: 'm1' },
      { item: 'spell:s1', kind: 'spell', spell: 's1' },
    ),
    of(
      lateStarter,
      { item: 'lateSteps', kind: 'lateSteps', steps: ['meeting16', 'youthPlan', 'meeting17half'] },
      { item: 'proposal:meeting18half', kind: 'proposal', step: 'meeting18half', day: '2027-06-18' },
      { item: 'deadline:youthPlan', kind: 'deadline', step: 'youthPlan', to: '2027-03-20' },
    ),
    of({ ...proposed, id: 'X2PV6G' }, { item: 'handover', kind: 'handover' }),
    of({ ...talkWanted, id: 'D7JX4P' }, { item: 'talk', kind: 'talk' }),
    of({ ...agreementDeclined, id: 'F3QK8Z' }, { item: 'agreement:declined', kind: 'agreement', reason: 'declined' }),
    of(agreementProposed, { item: 'sign:1', kind: 'agreement', reason: 'sign' }),
  ],
};

/** One thing in one pathway. */
export const oneReminder: Digest = {
  person: 'anne',
  day: '2026-11-23',
  pathways: [of(lively, { item: 'a2', kind: 'action', action: 'a2', reason: 'dueSoon' })],
};

/** More pathways than one message holds. */
export const manyReminders: Digest = {
  person: 'anne',
  day: '2026-11-23',
  pathways: Array.from({ length: 60 }, (_, index) => {
    const state = { ...crowded, id: `P${String(index).padStart(2, '0')}XYZ` };
    return of(
      state,
      { item: 'a1', kind: 'action', action: 'a1', reason: 'overdue' },
      { item: 'a7', kind: 'action', action: 'a7', reason: 'dueSoon' },
    );
  }),
};
