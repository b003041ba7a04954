import type { PathwayCommand } from '../../services/pathway/commands.ts';
import type { Commit, PathwayEvent } from '../../services/pathway/events.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import type { DoneFacts } from '../text/sentences.ts';
import type { ViewContext } from '../view-context.ts';
import { dayText } from './parts.ts';

/** What came of a command that was carried out; without a commit it was so already. */
export interface DoneOutcome {
  readonly state: { readonly id: string; readonly coordinator: PersonId };
  readonly commit?: Commit;
}

/** What happened, in one sentence to the one who asked for it; said differently when it was so already. */
export function doneText(ctx: ViewContext, command: PathwayCommand, { state, commit }: DoneOutcome): string {
  const sentence = ctx.text.done[command.type];
  const person = personOf(command, commit?.events ?? []);
  const facts: DoneFacts = {
    code: state.id,
    coordinator: ctx.name(state.coordinator),
    self: person !== undefined && person === commit?.by,
    released: commit?.events.filter(({ type }) => type === 'ActionReleased').length ?? 0,
    ...(person === undefined ? {} : { person: ctx.name(person) }),
    ...('deadline' in command ? { day: dayText(ctx, command.deadline) } : {}),
  };
  return commit ? sentence.done(facts) : sentence.already(facts);
}

/** Whom the command was about: as it says, or as the events tell. */
function personOf(command: PathwayCommand, events: readonly PathwayEvent[]): PersonId | undefined {
  switch (command.type) {
    case 'member.add':
      return command.member.person;
    case 'member.remove':
      return command.person;
    case 'coordinator.propose':
    case 'action.handOver':
      return command.to;
    case 'action.add':
      return events.find((event) => event.type === 'ActionClaimed')?.person;
    default:
      return undefined;
  }
}
