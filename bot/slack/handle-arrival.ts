import { admission } from './admission.ts';
import type { Arrival } from './arrival.ts';
import type { Acknowledge, DoorParts } from './door-parts.ts';
import { problemsInForm } from './modals.ts';
import { onClick, onExternalClick } from './on-click.ts';
import { onCommand } from './on-command.ts';
import { onJoined } from './on-joined.ts';
import { onSubmission } from './on-submission.ts';
import { onSuggestion } from './on-suggestion.ts';
import type { SlackPayload } from './payload.ts';

/** Handles one delivery until it is acknowledged; what is told thereafter goes on by itself. */
export function handleArrival(parts: DoorParts, arrival: Arrival, acknowledge: Acknowledge): Promise<void> {
  const { payload } = arrival;
  const admitted = admission(payload, parts.teamId);
  if (admitted === 'foreign') {
    // Over HTTP it has got a 403 before; in socket mode Slack itself is the door, and there is nobody to answer.
    parts.log.warn('slack.refused', { platform: 'slack', code: 'foreignWorkspace' });
    return acknowledge();
  }
  if (admitted === 'external') {
    parts.log.warn('slack.refused', { platform: 'slack', code: 'external' });
    return refuseExternal(parts, payload, acknowledge);
  }
  if ('command' in payload) return onCommand(parts, arrival.of(payload), acknowledge);
  switch (payload.type) {
    case 'block_actions':
      return onClick(parts, arrival.of(payload), acknowledge);
    case 'view_submission':
      return onSubmission(parts, arrival.of(payload), acknowledge);
    case 'block_suggestion':
      return onSuggestion(parts, arrival.of(payload), acknowledge);
    case 'event_callback': {
      // Bolt has acknowledged it already: a stop must know that it is still going on.
      const joined = onJoined(parts, arrival.of(payload));
      parts.later(joined);
      return joined;
    }
  }
}

/**
 * Somebody from outside the workspace, or in a conversation that is shared with one: a sentence, and nothing else. Where they have come
 * into a room of ours, it is looked at who is in it.
 */
function refuseExternal(parts: DoorParts, payload: SlackPayload, acknowledge: Acknowledge): Promise<void> {
  if ('command' in payload) return acknowledge();
  if (payload.type === 'event_callback') {
    parts.doors.roomArrived('slack', payload.event.channel, []);
    return acknowledge();
  }
  switch (payload.type) {
    case 'block_actions':
      return onExternalClick(parts, payload, acknowledge);
    case 'view_submission':
      return acknowledge(problemsInForm(payload.view, { said: parts.texts.external }));
    case 'block_suggestion':
      return acknowledge({ options: [] });
  }
}
