import { option } from '../../cards/render/modal-element.ts';
import type { Arrival } from './arrival.ts';
import type { Acknowledge, DoorParts } from './door-parts.ts';
import type { Suggestion } from './payload.ts';

/** https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload */
const maxOptions = 100;

/** What is typed into a field for people: those of the staff directory whom it may mean. */
export async function onSuggestion(
  parts: DoorParts,
  { payload }: Arrival<Suggestion>,
  acknowledge: Acknowledge,
): Promise<void> {
  const account = { platform: 'slack', tenant: parts.teamId, user: payload.user.id } as const;
  const people = parts.doors.searchPeople(account, payload.value, maxOptions);
  await acknowledge({ options: people.slice(0, maxOptions).map(option) });
}
