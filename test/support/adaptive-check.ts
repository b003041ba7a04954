import { createRequire } from 'node:module';

// The package's own entry is for bundlers and cannot be imported by Node; its built file can, and needs no page to parse.
const library: typeof import('adaptivecards') = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

type Thing = Readonly<Record<string, unknown>>;

/** Teams takes cards up to this size. */
const maxBytes = 28 * 1024;
/** Teams shows six actions; more go into an overflow menu that not every client has. */
const maxActions = 6;
const markdown = /[*_`~[\]]|^\s*(?:#|>|[-+]\s|\d+[.)]\s)|\{\{/;

/** What is wrong with an Adaptive Card: to Microsoft's own library, and to the rules that we hold beyond it. Empty when nothing. */
export function adaptiveProblems(card: object): string[] {
  return [...libraryProblems(card), ...ruleProblems(card)];
}

function libraryProblems(payload: object): string[] {
  const context = new library.SerializationContext();
  const card = new library.AdaptiveCard();
  // The library's own setting is five; Teams shows six.
  card.hostConfig.actions.maxActions = maxActions;
  card.parse(JSON.parse(JSON.stringify(payload)), context);
  const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  // The library checks `lang` with one regular expression that keeps its place between two calls (flag `g`), and so refuses
  // every second card, whatever its language.
  const real = parsed.filter((message) => !/^Invalid value "(?:da|en)" for property "lang"/.test(message));
  return [...real, ...card.validateProperties().validationEvents.map(({ message }) => message)];
}

function ruleProblems(card: object): string[] {
  const problems: string[] = [];
  const bytes = Buffer.byteLength(JSON.stringify(card));
  if (bytes > maxBytes) problems.push(`${bytes} bytes`);
  const ids: unknown[] = [];
  for (const part of parts(card)) {
    const type = String(part.type);
    if (part.id !== undefined) ids.push(part.id);
    if (type.startsWith('Input.')) problems.push(...inputProblems(part));
    if (type === 'TextBlock' && markdown.test(String(part.text))) problems.push(`Markdown in "${String(part.text)}"`);
    if (type === 'TextRun' && /\{\{(?:DATE|TIME)/.test(String(part.text))) problems.push('a text that is replaced');
    if (type === 'Action.Execute') problems.push(...executeProblems(part));
    if (Array.isArray(part.actions) && part.actions.length > maxActions)
      problems.push(`${part.actions.length} actions`);
  }
  if (new Set(ids).size !== ids.length) problems.push(`an id twice: ${ids.join(', ')}`);
  return problems;
}

function inputProblems(input: Thing): string[] {
  const missing = ['id', 'label', 'errorMessage'].filter((key) => typeof input[key] !== 'string' || input[key] === '');
  return missing.map((key) => `${String(input.id)} has no ${key}`);
}

/** The fallback must carry the same verb and data, or an older client would do something else. */
function executeProblems(action: Thing): string[] {
  const [fallback] = [...parts(action.fallback)];
  const [data] = [...parts(action.data)];
  const same = JSON.stringify(fallback?.data) === JSON.stringify({ verb: action.verb, ...data });
  return fallback?.type === 'Action.Submit' && same ? [] : [`${String(action.verb)} without the same as a fallback`];
}

/** Every object inside, itself included; a fallback's own parts are not counted again. */
export function* parts(value: unknown): Generator<Thing> {
  if (Array.isArray(value)) for (const item of value) yield* parts(item);
  else if (typeof value === 'object' && value !== null) {
    const record: Thing = Object.fromEntries(Object.entries(value));
    yield record;
    for (const [key, inner] of Object.entries(record)) if (key !== 'fallback') yield* parts(inner);
  }
}
