import type { CommandWordId } from '../../cards/text/command-words.ts';
import { action } from './action.ts';
import { agreement } from './agreement.ts';
import { close } from './close.ts';
import type { Command } from './command.ts';
import { consent } from './consent.ts';
import { help } from './help.ts';
import { meeting } from './meeting.ts';
import { mine } from './mine.ts';
import { open } from './open.ts';
import { overview } from './overview.ts';
import { status } from './status.ts';
import { team } from './team.ts';

const all: readonly Command[] = [open, status, mine, action, team, meeting, agreement, consent, overview, close, help];

/** Every word that works, by its id in the table of words. */
export const commands: ReadonlyMap<CommandWordId, Command> = new Map(all.map((command) => [command.word, command]));
