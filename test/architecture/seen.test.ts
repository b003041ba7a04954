import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const naming = (word: string, files: readonly string[]): string[] =>
  files.filter((file) => new RegExp(`\\b${word}\\b`).test(read(file)));

/** What makes something that people read; it can be given a pathway as it is seen alone. */
const renderers = [
  ...sources('cards'),
  ...sources('bot/commands'),
  ...sources('bot/web/agreement-pdf'),
  ...sources('bot/web/young/pages'),
  'bot/rooms/room-cards.ts',
  'bot/rooms/removed-card.ts',
  'bot/status-answer.ts',
  'bot/web/wall-view.ts',
  'bot/web/agreement-file.ts',
  'bot/web/calendar-file.ts',
  'bot/reminders/content.ts',
  'bot/reminders/digest-for.ts',
  'bot/reminders/message-views.ts',
];

describe('before whom something is shown', () => {
  it('is decided before any renderer: none of them knows a pathway as it is', () => {
    assert.deepEqual(naming('PathwayState', renderers), []);
  });

  it('is decided in one place: nothing else makes a pathway that is seen', () => {
    const all = ['services', 'cards', 'bot', 'tools', 'manifest'].flatMap(sources);
    assert.deepEqual(naming('asSeen', all), ['services/audience/seen-by.ts', 'services/audience/seen-state.ts']);
    assert.deepEqual(all.filter((file) => /audience\/seen-by\.ts'/.test(read(file))).sort(), [
      'bot/demo/gallery-story.ts',
      'bot/seen.ts',
    ]);
  });

  it('is got round by no cast', () => {
    const all = [...sources('cards'), ...sources('bot'), ...sources('services')];
    const casts = all.filter((file) => /\bas (?:unknown as )?SeenState\b/.test(read(file)));
    assert.deepEqual(casts, []);
  });
});
