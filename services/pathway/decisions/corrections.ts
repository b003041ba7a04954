import type { CommandOf } from '../commands.ts';
import { correctable, standingText } from '../correction.ts';
import { alreadySo, type Decision, decided, refused } from '../decision.ts';
import type { PathwayEvent } from '../events.ts';
import type { Refusal } from '../refusals.ts';
import { checkText, tidyText } from '../rules.ts';
import type { PathwayState } from '../state.ts';

type Asked = { readonly about: string; readonly text: string };

/** The young person says what is not right. The text as it stands is kept with it, whatever becomes of it later. */
export function askCorrection(state: PathwayState, wish: CommandOf<'correction.ask'>): Decision {
  const refusal = checkAsked(state, wish);
  if (refusal) return refused(refusal);
  return isAskedAlready(state, wish) ? alreadySo : decided(asked(state, wish));
}

/** The coordinator notes it: what the young person has asked for on their page, or has told by word of mouth. */
export function noteCorrection(state: PathwayState, command: CommandOf<'correction.note'>): Decision {
  if ('correction' in command) return settle(state, command.correction, 'noted');
  const refusal = checkAsked(state, command);
  if (refusal) return refused(refusal);
  const event = asked(state, command);
  return decided(event, { type: 'CorrectionSettled', correction: event.correction, outcome: 'noted' });
}

/** The coordinator says no, and why. What the young person has said stays beside it. */
export function declineCorrection(
  state: PathwayState,
  { correction, note }: CommandOf<'correction.decline'>,
): Decision {
  if (!state.corrections.has(correction)) return refused({ code: 'correctionUnknown' });
  const refusal = checkText('note', note, true);
  return refusal ? refused(refusal) : settle(state, correction, 'declined', tidyText(note));
}

function settle(state: PathwayState, id: string, outcome: 'noted' | 'declined', note?: string): Decision {
  const correction = state.corrections.get(id);
  if (!correction) return refused({ code: 'correctionUnknown' });
  const { settled } = correction;
  if (settled?.outcome === outcome) return alreadySo;
  if (settled) return refused({ code: 'correctionSettled', by: settled.by, at: settled.at });
  return decided({ type: 'CorrectionSettled', correction: id, outcome, ...(note === undefined ? {} : { note }) });
}

function checkAsked(state: PathwayState, { about, text }: Asked): Refusal | undefined {
  if (about === '') return { code: 'inputMissing', input: 'about' };
  if (!correctable(state).includes(about)) return { code: 'inputInvalid', input: 'about' };
  return checkText('text', text, true);
}

function asked(state: PathwayState, { about, text }: Asked): Extract<PathwayEvent, { type: 'CorrectionAsked' }> {
  const stood = standingText(state, about);
  const correction = `r${state.corrections.size + 1}`;
  return {
    type: 'CorrectionAsked',
    correction,
    about,
    ...(stood === undefined ? {} : { stood }),
    text: tidyText(text),
  };
}

/** The same wish that still waits is not asked for twice. */
function isAskedAlready({ corrections }: PathwayState, { about, text }: Asked): boolean {
  const tidy = tidyText(text);
  return [...corrections.values()].some((one) => !one.settled && one.about === about && one.text === tidy);
}
