import assert from 'node:assert/strict';
import { Closing } from '../../../bot/demo/closing.ts';

describe('the end of the demo', () => {
  const noting = (closing: Closing, done: string[], ...names: string[]): void => {
    for (const name of names) closing.add(async () => done.push(name));
  };

  it('undoes in the reverse order of the beginning', async () => {
    const closing = new Closing();
    const done: string[] = [];
    noting(closing, done, 'folder', 'store', 'bot');
    await closing.run();
    assert.deepEqual(done, ['bot', 'store', 'folder']);
  });

  it('goes on when one step fails', async () => {
    const closing = new Closing();
    const done: string[] = [];
    noting(closing, done, 'folder');
    closing.add(() => Promise.reject(new Error('broken')));
    await closing.run();
    assert.deepEqual(done, ['folder']);
  });

  it('does not wait for ever, and does each step once', async () => {
    const closing = new Closing(150);
    const done: string[] = [];
    noting(closing, done, 'folder');
    closing.add(() => new Promise(() => undefined));
    const startedAt = Date.now();
    await closing.run();
    await closing.run();
    assert.ok(Date.now() - startedAt < 1000);
    assert.deepEqual(done, ['folder']);
  });

  it('undoes at once what is begun after the end', async () => {
    const closing = new Closing();
    const done: string[] = [];
    await closing.run();
    noting(closing, done, 'late');
    assert.deepEqual(done, ['late']);
  });
});
