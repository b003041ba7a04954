import { nothingChosen } from '../../cards/render/form-choices.ts';
import type { InputElement, InputState } from './payload.ts';

/** What was filled in, by input id (Slack's `action_id`). Lists are comma-separated; empty inputs are absent. */
export function inputsOf(state: InputState | undefined): Record<string, string> {
  if (!state) return {};
  const entries: [string, string][] = [];
  for (const block of Object.values(state.values)) {
    for (const [input, element] of Object.entries(block)) {
      const value = chosenIn(element);
      if (value !== '' && value !== nothingChosen) entries.push([input, value]);
    }
  }
  return Object.fromEntries(entries);
}

/** The inputs that stood in the form and came back empty. */
export function emptiedInputs(state: InputState): string[] {
  const filled = inputsOf(state);
  return Object.values(state.values)
    .flatMap((block) => Object.keys(block))
    .filter((input) => !Object.hasOwn(filled, input));
}

/** The block that an input stands in: Slack shows a problem at a block. */
export function blockOfInput(state: InputState, input: string): string | undefined {
  return Object.entries(state.values).find(([, block]) => Object.hasOwn(block, input))?.[0];
}

/** What the clicked element itself carries: a button's value, or what was chosen in it. */
export function chosenIn(element: InputElement): string {
  return (
    element.value ??
    element.selected_date ??
    element.selected_time ??
    instantOf(element.selected_date_time) ??
    element.selected_option?.value ??
    element.selected_options?.map(({ value }) => value).join(',') ??
    element.selected_user ??
    element.selected_users?.join(',') ??
    ''
  );
}

/** What Slack counts in seconds, as an instant in UTC: `2026-12-03T12:00:00.000Z`. */
function instantOf(seconds: number | null | undefined): string | undefined {
  return typeof seconds === 'number' ? new Date(seconds * 1000).toISOString() : undefined;
}
