import { textOf } from './form-values.ts';
import type { PageDeed } from './page-part.ts';
import { performSaying } from './perform.ts';

/** The young person's points on the agenda of the meeting that they see, also those noted for them; the decision refuses the team's. */
export const meetingDeeds: readonly PageDeed[] = [
  {
    does: 'pointAdd',
    part: 'meeting',
    carryOut: (page, form) =>
      performSaying(page, form, 'pointAdded', {
        type: 'meeting.addAgenda',
        meeting: textOf(form, 'meeting'),
        text: textOf(form, 'text'),
        from: 'youngPerson',
      }),
  },
  {
    does: 'pointDrop',
    part: 'meeting',
    carryOut: (page, form) =>
      performSaying(page, form, 'pointDropped', {
        type: 'meeting.dropAgenda',
        meeting: textOf(form, 'meeting'),
        point: textOf(form, 'point'),
      }),
  },
];
