import type { Arrival } from './arrival.ts';
import type { Acknowledge, DoorParts } from './door-parts.ts';
import type { Suggestion } from './payload.ts';

/** https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload */
const maxOptions = 100;
/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
const maxOptionLength = 75;

/** What is typed into a field for people: those of the staff directory whom it may mean. */
export async function onSuggestion(
  parts: DoorParts,
  { payload }: Arrival<Suggestion>,
  acknowledge: Acknowledge,
): Promise<void> {
  const account = { platform: 'slack', tenant: parts.teamId, user: payload.user.id } as const;
  const people = parts.doors.searchPeople(account, payload.value, maxOptions);
  const options = people.slice(0, maxOptions).map(({ label, value }) => ({
    text: { type: 'plain_text', text: label.slice(0, maxOptionLength), emoji: false },
    value,
  }));
  await acknowledge({ options });
}
