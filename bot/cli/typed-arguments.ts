import { parseArgs } from 'node:util';

/** What was typed behind `npm run … --`; undefined for options, which there are none of. */
export function typedArguments(args: readonly string[]): readonly string[] | undefined {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: {} }).positionals;
  } catch {
    return undefined;
  }
}

/** The one thing that was typed; undefined when it was nothing, or more. */
export function oneArgument(args: readonly string[]): string | undefined {
  const typed = typedArguments(args);
  return typed?.length === 1 ? typed[0] : undefined;
}
