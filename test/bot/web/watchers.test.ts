import assert from 'node:assert/strict';
import { Watchers } from '../../../bot/web/watchers.ts';
import { noPathway } from '../../../services/pathway/state.ts';

const stateOf = (id: string, version: number) => ({ ...noPathway(id), version });

describe('the watchers of a pathway', () => {
  it('hear of their own pathway alone, each of them', () => {
    const watchers = new Watchers();
    const heard: string[] = [];
    watchers.subscribe('A', ({ id, version }) => heard.push(`one ${id}${version}`));
    watchers.subscribe('A', ({ id, version }) => heard.push(`two ${id}${version}`));
    watchers.subscribe('B', ({ id, version }) => heard.push(`three ${id}${version}`));
    watchers.notify(stateOf('A', 3));
    watchers.notify(stateOf('C', 1));
    assert.deepEqual(heard, ['one A3', 'two A3']);
  });

  it('hear nothing any more once they have left, and leave nothing behind', () => {
    const watchers = new Watchers();
    let heard = 0;
    const leave = watchers.subscribe('A', () => heard++);
    const leaveToo = watchers.subscribe('A', () => heard++);
    leave();
    leave();
    watchers.notify(stateOf('A', 1));
    assert.equal(heard, 1);
    assert.equal(watchers.size, 1);
    leaveToo();
    assert.equal(watchers.size, 0);
  });

  it('may leave while they are being told, and others may come then', () => {
    const watchers = new Watchers();
    const heard: string[] = [];
    const leave = watchers.subscribe('A', () => {
      heard.push('first');
      leave();
      watchers.subscribe('A', () => heard.push('late'));
    });
    watchers.subscribe('A', () => heard.push('second'));
    watchers.notify(stateOf('A', 1));
    assert.deepEqual(heard, ['first', 'second']);
    watchers.notify(stateOf('A', 2));
    assert.deepEqual(heard, ['first', 'second', 'second', 'late']);
  });

  it('are not lost when one leaves twice and another has come in between', () => {
    const watchers = new Watchers();
    const leave = watchers.subscribe('A', () => undefined);
    leave();
    let heard = 0;
    watchers.subscribe('A', () => heard++);
    leave();
    watchers.notify(stateOf('A', 1));
    assert.equal(heard, 1);
  });
});
