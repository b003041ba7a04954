import type { Correction } from './correction.ts';
import type { Commit, PathwayEvent } from './events.ts';
import type { PathwayState } from './state.ts';

type CorrectionEvent = Extract<PathwayEvent, { type: 'CorrectionAsked' | 'CorrectionSettled' }>;

/** The pathway after somebody has said what is not right, or after that was settled. */
export function applyCorrectionEvent(
  state: PathwayState,
  event: CorrectionEvent,
  { by, at }: Pick<Commit, 'by' | 'at'>,
): PathwayState {
  const before = state.corrections.get(event.correction);
  if (event.type === 'CorrectionAsked') {
    const { correction: id, about, stood, text } = event;
    return withCorrection(state, { id, about, ...(stood === undefined ? {} : { stood }), text, by, at });
  }
  if (!before) return state;
  const { outcome, note } = event;
  return withCorrection(state, { ...before, settled: { outcome, by, at, ...(note === undefined ? {} : { note }) } });
}

const withCorrection = (state: PathwayState, correction: Correction): PathwayState => ({
  ...state,
  corrections: new Map(state.corrections).set(correction.id, correction),
});
