import assert from 'node:assert/strict';
import { RequestRates } from '../../../../bot/web/young/request-rates.ts';

const limits = {
  looksPerAddress: 10,
  postsPerAddress: 5,
  looksPerLink: 6,
  postsPerLink: 3,
  talksPerAddress: 4,
  talksPerLink: 2,
};

function times(count: number, ask: () => boolean): boolean[] {
  return Array.from({ length: count }, ask);
}

describe('how often is asked', () => {
  it('is held to a link’s limit, from however many addresses', () => {
    const rates = new RequestRates(limits);
    let address = 0;
    const over = times(5, () => rates.isOver('posts', `10.0.0.${address++}`, 'link'));
    assert.deepEqual(over, [false, false, false, true, true]);
    assert.equal(rates.isOver('posts', '10.0.0.1', 'another'), false);
  });

  it('is held to an address’s limit, for however many links, and takes nothing from the links then', () => {
    const rates = new RequestRates(limits);
    let link = 0;
    const over = times(7, () => rates.isOver('posts', '10.0.0.1', `link${link++}`));
    assert.deepEqual(over, [false, false, false, false, false, true, true]);
    times(20, () => rates.isOver('posts', '10.0.0.1', 'mine'));
    assert.equal(rates.isOver('posts', '10.0.0.2', 'mine'), false);
  });

  it('counts looking and sending apart', () => {
    const rates = new RequestRates(limits);
    times(6, () => rates.isOver('looks', '10.0.0.1', 'link'));
    assert.equal(rates.isOver('looks', '10.0.0.1', 'link'), true);
    assert.equal(rates.isOver('posts', '10.0.0.1', 'link'), false);
  });

  it('counts who wants to talk apart from everything else that is sent', () => {
    const rates = new RequestRates(limits);
    times(9, () => rates.isOver('posts', '10.0.0.1', 'link'));
    assert.deepEqual(
      times(3, () => rates.isOver('talks', '10.0.0.1', 'link')),
      [false, false, true],
    );
  });

  it('remembers a bounded number of links, whoever asks for how many', () => {
    const rates = new RequestRates({ ...limits, looksPerAddress: 1e9 });
    times(6, () => rates.isOver('looks', '10.0.0.1', 'link'));
    for (let link = 0; link < 25_000; link++) rates.isOver('looks', '10.0.0.1', `other${link}`);
    assert.equal(rates.isOver('looks', '10.0.0.1', 'link'), false);
  });

  it('lets a whole institution sign in at the same moment', () => {
    const rates = new RequestRates();
    const asks = times(40, () => rates.isOver('posts', '10.0.0.1', Math.random().toString()));
    assert.ok(!asks.includes(true));
  });
});
