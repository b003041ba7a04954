import { z } from 'zod';
import type { Card, Form } from '../../cards/card.ts';
import { topicsText } from '../../cards/views/consent/consent-words.ts';
import { doneText } from '../../cards/views/done-text.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import type { Refusal } from '../../services/pathway/refusals.ts';
import { isMember, type PathwayState } from '../../services/pathway/state.ts';
import type { Outcome, PathwayRequest } from '../../services/pathways.ts';
import { may } from '../../services/policy.ts';
import { misplacedIn } from '../../services/privacy/written-texts.ts';
import { doneAnswer, formAnswer, type Judged, refusalAnswer, replyAnswer } from '../answers.ts';
import { actionCardKey, meetingCardKey, proposalCardKey } from '../rooms/room-cards.ts';
import { seenByPerson } from '../seen.ts';
import { type Aim, aim, aimedAtNothing } from './aim.ts';
import type { VerbCall, VerbHandler } from './verb.ts';

/** What every button about a pathway carries. `ask` wants the form even though nothing is missing. */
const target = aim.extend({ pathway: z.string().min(1).max(32), ask: z.literal(1).optional() });

export interface PathwayVerb<Input> {
  /** The button's data and the form's inputs together, less the pathway. */
  readonly input: z.ZodType<Input>;
  readonly verb: PathwayCommand['type'];
  command(input: Input, call: VerbCall): PathwayCommand | Promise<PathwayCommand>;
  /** Asks for what a click did not bring, or tells why there is nothing to ask. Absent where nothing ever is. */
  form?(call: VerbCall, state: SeenState, aim: Aim): Form | Refusal | undefined;
  /** The card that the click was made on, as it is now. */
  card?(call: VerbCall, state: SeenState, aim: Aim): Promise<Card | undefined> | Card | undefined;
  /** The room's card that it is about, where there is one such card in a room and no id is needed to find it. */
  readonly cardKey?: string;
  /** What the asker alone gets to see when it is done, instead of that card. */
  reply?(call: VerbCall, state: SeenState, aim: Aim): Card | undefined;
  /** What it comes to beside the pathway. Absent where the pathway is all that changes. */
  carryOut?(input: Input, call: VerbCall, request: Omit<PathwayRequest, 'command'>): Promise<CarriedOut>;
  /** What is answered with is not to be shown inside a room, not even to the asker alone. */
  readonly personal?: true;
  /** What the inputs are called of which the catalog does not know, by their ids. */
  inputNames?(call: VerbCall, state: SeenState): Readonly<Record<string, string>>;
}

/** What came of it, and the card that the asker alone gets to see, with a sentence of its own where the command's would not be true. */
export interface CarriedOut {
  readonly outcome: Outcome;
  readonly reply?: Card;
  readonly said?: string;
}

/**
 * A verb that changes a pathway. A click whose input is complete is carried out; one that lacks an input is answered with
 * the form; a form that is sent with something missing or wrong is told so at the input.
 */
export function pathwayVerb<Input>(definition: PathwayVerb<Input>): VerbHandler {
  return { verb: definition.verb, handle: (call) => handlePathwayVerb(definition, call) };
}

async function handlePathwayVerb<Input>(definition: PathwayVerb<Input>, call: VerbCall): Promise<Judged> {
  const { view, request } = call;
  const raw = { ...request.inputs, ...request.data };
  const aimed = target.safeParse(raw);
  if (!aimed.success) return refusalAnswer(view, { code: 'notUnderstood' });
  const { pathway, ask, ...aim } = aimed.data;
  const parsed = definition.input.safeParse(raw);
  if (ask === 1 || !parsed.success) {
    const asked = await answerWithForm(definition, call, pathway, aim);
    if (asked) return asked;
    if (!parsed.success) return refusalAnswer(view, inputRefusal(raw, parsed.error));
  }
  if (!parsed.success) return refusalAnswer(view, { code: 'notUnderstood' });
  const command = await definition.command(parsed.data, call);
  const wish = { pathwayId: pathway, commandId: request.deliveryId, by: call.person.id, via: request.platform };
  const carried: CarriedOut = definition.carryOut
    ? await definition.carryOut(parsed.data, call, wish)
    : { outcome: await call.desk.pathways.perform({ ...wish, command }) };
  const answer = await answerOutcome(definition, call, command, carried, aim);
  return definition.personal && answer.card ? { ...answer, personal: true } : answer;
}

/** The form, for a click that brought no input of its own; nothing when there is no form, or when it was the form that was sent. */
async function answerWithForm<Input>(
  definition: PathwayVerb<Input>,
  call: VerbCall,
  pathway: string,
  aim: Aim,
): Promise<Judged | undefined> {
  const { inputs, data } = call.request;
  // What stands by itself says so when it is sent: everything in it may have been left empty.
  if (!definition.form || data.form === 1 || Object.keys(inputs).length > 0) return undefined;
  const state = await call.desk.pathways.current(pathway);
  const refusal =
    state.status === 'none'
      ? ({ code: 'pathwayUnknown' } as const)
      : may(call.person, definition.verb, state, call.desk.directory.person(state.coordinator));
  if (refusal) return refusalAnswer(call.view, refusal);
  const seen = seenByPerson(call.desk, state, call.person.id);
  const missing = aimedAtNothing(seen, aim);
  if (missing) return refusalAnswer(call.view, missing);
  const form = definition.form(call, seen, aim);
  if (form && 'code' in form) return answerRefused(definition, call, state, aim, form);
  return form && formAnswer(call.view, form);
}

async function answerOutcome<Input>(
  definition: PathwayVerb<Input>,
  call: VerbCall,
  command: PathwayCommand,
  { outcome, ...own }: CarriedOut,
  aim: Aim,
): Promise<Judged> {
  const { state } = outcome;
  if (!outcome.done) return answerRefused(definition, call, state, aim, outcome.refusal);
  const done = own.said ?? doneText(call.view, command, outcome);
  const said = outcome.commit ? [done, ...lookAgain(call, command, state)].join(' ') : done;
  const reply = own.reply ?? definition.reply?.(call, seenByPerson(call.desk, state, call.person.id), aim);
  return reply
    ? replyAnswer(call.view, said, reply, outcome.commit !== undefined)
    : doneAnswer(call.view, said, await clickedCard(definition, call, state, aim));
}

/** To whoever has just typed something that seems to be about more than what it stands under: more people see it than may know it. */
function lookAgain({ desk, view }: VerbCall, command: PathwayCommand, state: PathwayState): string[] {
  const misplaced = misplacedIn(command, state, desk.models.get(state.model), desk.sharing);
  return misplaced.map(({ mentions, topic }) =>
    view.text.consent.lookAgain(topicsText(view, mentions), topicsText(view, [topic])),
  );
}

/** Why not, with the card as it is now: what was clicked may show something that is no longer so, and is put right for everybody. */
async function answerRefused<Input>(
  definition: PathwayVerb<Input>,
  call: VerbCall,
  state: PathwayState,
  aim: Aim,
  refusal: Refusal,
): Promise<Judged> {
  const key = definition.cardKey ?? cardKeyOf(aim);
  if (key !== undefined && isMember(state, call.person.id)) call.desk.rooms.refresh(state.id, key);
  const names = definition.inputNames?.(call, seenByPerson(call.desk, state, call.person.id));
  return refusalAnswer(call.view, refusal, await clickedCard(definition, call, state, aim), names);
}

/** The clicked card as it is now, for somebody of the team who would not see it otherwise. */
async function clickedCard<Input>(
  definition: PathwayVerb<Input>,
  call: VerbCall,
  state: PathwayState,
  aim: Aim,
): Promise<Card | undefined> {
  const isShown = isMember(state, call.person.id) && call.request.cardFollows !== true;
  return isShown ? definition.card?.(call, seenByPerson(call.desk, state, call.person.id), aim) : undefined;
}

/** The room's card that a click was about. */
function cardKeyOf({ action, meeting, step }: Aim): string | undefined {
  if (action !== undefined) return actionCardKey(action);
  if (meeting !== undefined) return meetingCardKey(meeting);
  return step === undefined ? undefined : proposalCardKey(step);
}

/** Which input was missing or not valid, from what the parser says. */
export function inputRefusal(raw: Readonly<Record<string, unknown>>, error: z.ZodError): Refusal {
  const input = error.issues[0]?.path[0];
  if (typeof input !== 'string') return { code: 'notUnderstood' };
  const value = raw[input];
  return { code: value === undefined || value === '' ? 'inputMissing' : 'inputInvalid', input };
}
