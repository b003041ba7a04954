import assert from 'node:assert/strict';
import type { PathwayCommand } from '../../../services/pathway/commands.ts';
import { ReminderBench } from '../../support/reminder-bench.ts';
import { code } from '../../support/rooms.ts';

const minuteMs = 60_000;
const share: PathwayCommand = {
  type: 'share.propose',
  topic: 'economy',
  recipients: [{ person: 'jonna' }],
  ground: 'fvl28',
  reason: 'Huslejen er ikke betalt',
  until: '2026-12-20',
};
const approve: PathwayCommand = { type: 'share.approve', share: 'l1' };

describe('something that is shared without a consent', () => {
  let bench: ReminderBench;
  beforeEach(async () => {
    bench = new ReminderBench({ at: '2026-11-21T02:14' });
    bench.timing = {};
    await bench.open();
    await bench.started();
  });
  afterEach(() => bench.end());

  const headings = () => bench.sent.map(({ person, at, heading }) => `${person} ${at.slice(0, 16)} ${heading}`);
  const atOnce = () => headings().filter((heading) => heading.includes('shareToTell'));

  it('is told to the coordinator at once, when the second person has said yes, and to nobody else', async () => {
    await bench.do('karen', share);
    await bench.pass(minuteMs);
    assert.deepEqual(headings(), []);
    await bench.do('uffe', approve);
    await bench.pass(8000);
    assert.deepEqual(headings(), [`karen 2026-11-21T02:15 shareToTell ${code}`]);
    await bench.pass(30 * minuteMs);
    assert.equal(bench.sent.length, 1);
  });

  it('is not told when the young person knows by then, nor to somebody who has handed the pathway over', async () => {
    bench.teams.fail('postPersonal', { kind: 'unavailable' }, 1);
    await bench.do('karen', share);
    await bench.do('uffe', approve);
    await bench.do('karen', { type: 'share.tell', share: 'l1' });
    await bench.pass(minuteMs);
    assert.deepEqual(atOnce(), []);
    bench.teams.fail('postPersonal', { kind: 'unavailable' }, 1);
    await bench.do('karen', { ...share, topic: 'leisure' });
    await bench.do('uffe', { type: 'share.approve', share: 'l2' });
    await bench.do('karen', { type: 'coordinator.propose', to: 'kirsten' });
    await bench.do('kirsten', { type: 'coordinator.accept' });
    await bench.pass(minuteMs);
    assert.deepEqual(atOnce(), []);
  });
});
