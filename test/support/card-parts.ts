import assert from 'node:assert/strict';
import type { Button, Card, Fact, Form, Input, ListItem } from '../../cards/card.ts';

/** Every fact on a card, in order. */
export function factsOf({ blocks }: Card): Fact[] {
  return blocks.flatMap((block) => (block.type === 'facts' ? block.facts : []));
}

/** What a card says under a label; undefined when it does not. */
export function factOf(card: Card, label: string): string | undefined {
  return factsOf(card).find((fact) => fact.label === label)?.value;
}

/** The items of the list with that title; none when there is no such list. */
export function itemsOf({ blocks }: Card, title: string): readonly ListItem[] {
  const found = blocks.find((block) => block.type === 'list' && block.title === title);
  return found?.type === 'list' ? found.items : [];
}

/** What the items of a list say. */
export function linesOf(card: Card, title: string): string[] {
  return itemsOf(card, title).map(({ text }) => text);
}

/** The plain sentences of a card. */
export function sentencesOf({ blocks }: Card): string[] {
  return blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));
}

/** The labels of a card's own buttons. */
export function labelsOf({ buttons }: Card): string[] {
  return buttons.map(({ label }) => label);
}

/** A card's own button by its label. */
export function buttonOf({ buttons }: Card, label: string): Button {
  const found = buttons.find((button) => button.label === label);
  assert.ok(found, `no button ${label}`);
  return found;
}

/** An input of a form by its id; it must be of that type. */
export function inputOf<T extends Input['type']>(form: Form, id: string, type: T): Extract<Input, { type: T }> {
  const found = form.inputs.find(
    (candidate): candidate is Extract<Input, { type: T }> => candidate.id === id && candidate.type === type,
  );
  assert.ok(found, `no ${type} ${id}`);
  return found;
}
