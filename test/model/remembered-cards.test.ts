import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cardHash } from '../../bot/rooms/card-hash.ts';
import { roomCards } from '../../bot/rooms/room-cards.ts';
import { seenInRoom } from '../../bot/seen.ts';
import { catalogOf } from '../../cards/text/catalog.ts';
import type { ViewContext } from '../../cards/view-context.ts';
import { foldAll } from '../../services/pathway/fold.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { shippedRules } from '../../services/privacy/sharing-rules.ts';
import { defaultEscalation } from '../../services/reminders/escalation.ts';
import { agreementThatHolds, proposedAgreement } from '../support/agreement-bench.ts';
import { anyWish, asShown } from '../support/any-command.ts';
import { openedPathway, type PathwayBench, testModels, testPeople } from '../support/domain.ts';
import { complete, meetingTime, meetingUnderWay, plannedMeeting } from '../support/meeting-bench.ts';
import { meetingModel, ownChecklistModel } from '../support/meeting-models.ts';

const models = new Map([...testModels, [meetingModel.id, meetingModel], [ownChecklistModel.id, ownChecklistModel]]);
const text = catalogOf('da');

/** What each card of the room shows. */
function shown(view: ViewContext, state: PathwayState): Record<string, string> {
  const directory = { person: (id: string) => testPeople.get(id) };
  const seen = seenInRoom({ clock: () => view.now, sharing: shippedRules, directory, models }, state, 0);
  const cards = roomCards(view, seen, models.get(state.model), (id) => models.get(id));
  return Object.fromEntries([...cards].map(([key, card]) => [key, cardHash(card)]));
}

/** A meeting under way in which an action was decided, and one on record that has decided another. */
function eventful(): PathwayBench {
  const bench = plannedMeeting();
  const action = {
    type: 'action.add',
    title: 'Ring',
    deadline: '2026-12-04',
    topic: 'other',
    responsible: 'uffe',
  } as const;
  bench.do('uffe', { ...action, meeting: 'm1' });
  complete(bench, 'karen', { youngPerson: 'present' });
  bench.do('uffe', { type: 'meeting.plan', at: '2026-12-04T13:00', kind: 'extra' }, meetingTime);
  bench.do('uffe', { type: 'meeting.begin', meeting: 'm2', renew: false }, meetingTime);
  bench.do('jonna', { ...action, meeting: 'm2' }, meetingTime);
  return bench;
}

const begun = fc.constantFrom(
  () => openedPathway({ model: meetingModel.id }),
  plannedMeeting,
  meetingUnderWay,
  eventful,
  () => proposedAgreement({ model: meetingModel.id }),
  agreementThatHolds,
);

const deed = fc.record({
  wish: anyWish,
  /** Mostly the same day goes on; sometimes weeks pass. */
  hours: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 24, max: 24 * 60 }) },
  ),
});

describe('a remembered card', () => {
  it('shows what one that is made anew from the stream would show, whatever has happened', () => {
    fc.assert(
      fc.property(begun, fc.array(deed, { minLength: 1, maxLength: 80, size: 'max' }), (open, deeds) => {
        const bench = open();
        let now = meetingTime;
        for (const {
          wish: [by, command],
          hours,
        } of deeds) {
          now = now.plus({ hours });
          bench.run(by, asShown(command, bench.state, now), now);
          const name = (id: string) => testPeople.get(id)?.name ?? text.unknownPerson;
          const view = {
            locale: 'da',
            text,
            now,
            escalation: defaultEscalation,
            name,
            department: () => undefined,
          } as const;
          assert.deepEqual(shown(view, bench.state), shown(view, foldAll(bench.state.id, bench.commits)));
        }
      }),
      { numRuns: 80 },
    );
  });
});
