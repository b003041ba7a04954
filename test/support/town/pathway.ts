import { DateTime } from 'luxon';
import { townsperson } from './people.ts';
import { type Actor, type Inputs, pressIn } from './seen.ts';
import type { Town } from './town.ts';
import { showsTruth } from './truth.ts';

/** What nobody may ever read outside the answer to somebody of the team who asks for it. */
export const youngPerson = 'Barnhilde Hemmelighedsen';
export const model = 'vejen-til-uddannelse-og-beskaeftigelse';

/** A day from today, in the zone of the town. */
export function dayFromNow(days: number): string {
  return DateTime.now().setZone('Europe/Copenhagen').plus({ days }).toISODate() ?? '';
}

/** What the form that opens a pathway is filled in with. */
export function opening(members: readonly string[], change: Inputs = {}): Inputs {
  return {
    youngPerson,
    birthDate: DateTime.now().minus({ years: 16, months: 2 }).toISODate() ?? '',
    model,
    members: members.map((key) => townsperson(key).id).join(','),
    ...change,
  };
}

/** Opens a pathway by the word and the form, and resolves to its code; the rooms are not there yet. */
export async function openPathway(opener: Actor, members: readonly string[], change?: Inputs): Promise<string> {
  const form = await opener.types('opret');
  const { text } = await form.press('pathway.open', opening(members, change));
  const code = /Forløb ([A-Z0-9]{6}) er oprettet/.exec(text)?.[1];
  if (code === undefined) throw new Error(text);
  return code;
}

/** Adds an action from the overview of the room. */
export async function addAction(actor: Actor, code: string, title: string, change: Inputs = {}): Promise<string> {
  const inputs = { title, deadline: dayFromNow(10), topic: 'education', ...change };
  return (await pressIn(actor, code, `Forløb ${code}`, 'action.add', inputs)).text;
}

/** A pathway that Karen has opened in Teams, with people who are there and people who are in Slack alone; its rooms are ready. */
export async function readyPathway(town: Town, members: readonly string[] = ['uffe', 'jonna']): Promise<string> {
  const karen = town.teams('karen');
  const code = await openPathway(karen, members);
  const inSlack = members.find((key) => !townsperson(key).on.includes('teams'));
  await showsTruth(town, karen, code);
  if (inSlack !== undefined) await showsTruth(town, town.slackOf(inSlack), code);
  return code;
}
