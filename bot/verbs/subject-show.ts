import { subjectCard } from '../../cards/views/subject-card.ts';
import { loadSubject } from '../../services/subjects.ts';
import { viewVerb } from './view-verb.ts';

/** Whom the code stands for: only to somebody of the team, only as an answer, never posted. */
export const subjectShow = viewVerb({
  verb: 'subject.show',
  personal: true,
  show: async ({ view, desk }, state) => {
    const subject = await loadSubject(desk.documents, state.id);
    return subjectCard(view, state, subject?.name);
  },
});
