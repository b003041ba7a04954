import { action } from './action.ts';
import { close } from './close.ts';
import type { Command } from './command.ts';
import { help } from './help.ts';
import { mine } from './mine.ts';
import { open } from './open.ts';
import { overview } from './overview.ts';
import { status } from './status.ts';
import { team } from './team.ts';

/** Every word that works. */
export const commands: readonly Command[] = [open, status, mine, action, team, overview, close, help];
