import type { DesiredRoom } from '../../bot/rooms/port.ts';
import type { Card, Form } from '../../cards/card.ts';

/** A room as the pathway `K7F3XQ` would want it. */
export function desiredRoom(overrides: Partial<DesiredRoom> = {}): DesiredRoom {
  return { pathwayId: 'K7F3XQ', title: 'K7F3XQ', members: new Set(), cards: new Map(), archived: false, ...overrides };
}

/** A small card with one text and one button. */
export function smallCard(text: string, overrides: Partial<Card> = {}): Card {
  return {
    view: 'overview',
    locale: 'da',
    heading: 'Forløb K7F3XQ',
    blocks: [{ type: 'text', text }],
    buttons: [{ label: 'Tag den', verb: 'action.claim', data: { pathway: 'K7F3XQ', action: 'a1', v: 3 } }],
    summary: 'Forløb K7F3XQ er ændret.',
    ...overrides,
  };
}

/** A form with a title and a deadline. */
export const smallForm: Form = {
  locale: 'da',
  verb: 'action.add',
  data: { pathway: 'K7F3XQ', v: 3 },
  heading: 'Ny opgave',
  inputs: [
    { id: 'title', label: 'Opgave', required: true, error: 'Skriv hvad der skal ske.', type: 'text', multiline: false },
    { id: 'deadline', label: 'Frist', required: true, error: 'Vælg en dato.', type: 'date' },
  ],
  submit: 'Opret',
};
