import { helpCard } from '../../cards/views/help-card.ts';
import { cardAnswer } from '../answers.ts';
import type { Command } from './command.ts';

/** `hjælp`: what I can do here. */
export const help: Command = {
  word: 'help',
  handle: async ({ person, request, view }) => cardAnswer(view, helpCard(view, request.place.kind, person)),
};
