import { mayCoordinate } from '../../services/people/person.ts';
import { formAnswer, refusalAnswer } from '../answers.ts';
import { pathwayOpenForm } from '../verbs/pathway-open.ts';
import type { Command } from './command.ts';

/** `opret`: the form that opens a young person's pathway. A name is typed into it, so it is never filled in inside a room. */
export const open: Command = {
  word: 'open',
  handle: async ({ desk, person, view }) =>
    mayCoordinate(person)
      ? formAnswer(view, pathwayOpenForm(desk, view, person), true)
      : refusalAnswer(view, { code: 'coordinatorsOnly' }),
};
