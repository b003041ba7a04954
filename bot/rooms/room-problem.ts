import type { Operation } from './operation.ts';
import { stepOf } from './operation.ts';
import type { Preparation, RoomStep } from './port.ts';
import { type RoomDocument, type RoomProblem, without } from './room-document.ts';

/** The document with a problem: an unchanged one keeps since when it is, and who has been told. */
export function withProblem(
  document: RoomDocument,
  problem: Pick<RoomProblem, 'step' | 'code' | 'operation'>,
  at: string,
): RoomDocument {
  const before = document.problem;
  const isSame = before?.step === problem.step && before.operation === problem.operation;
  const { since, told } = isSame ? before : { since: at, told: [] };
  return { ...document, problem: { ...problem, since, told } };
}

/** The document without the problem that this operation had. */
export function solved(document: RoomDocument, { type }: Operation): RoomDocument {
  return document.problem?.operation === type ? without(document, 'problem') : document;
}

/** Where an operation stops that the platform has not answered for long. Making a room stops at the step that it has come to. */
export function silentStep(document: RoomDocument, { type }: Operation): RoomStep {
  return type === 'prepare' && document.ref && document.step !== 'ready' ? document.step : stepOf(type);
}

/** The problem that the making of a room has; a wait for the platform itself becomes one only after a while. */
export function preparationProblem(
  preparation: Preparation,
  isLate: boolean,
): Pick<RoomProblem, 'step' | 'code' | 'operation'> | undefined {
  if (preparation.state === 'ready' || (preparation.state === 'waiting' && !isLate)) return undefined;
  return { step: preparation.step, code: preparation.state, operation: 'prepare' };
}
