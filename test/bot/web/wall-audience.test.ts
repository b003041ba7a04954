import assert from 'node:assert/strict';
import type { AdultSight } from '../../../services/pathway/events.ts';
import { EventStream } from '../../support/event-stream.ts';
import { WallBench } from '../../support/wall-bench.ts';

const code = 'K7F3XQ';
const timing = { beatMs: 60_000, lostBeatMs: 40, gatherMs: 20, sweepMs: 60_000 };

describe('the wall, when others than the team are at the meeting', () => {
  let bench: WallBench;

  beforeEach(async () => {
    bench = await WallBench.start({ parts: { timing } });
    await bench.openMeeting(code);
    await bench.do(code, 'karen', { type: 'goal.add', text: 'Et mål om skole', topic: 'education' });
    await bench.do(code, 'karen', { type: 'action.add', title: 'Søg SU', deadline: '2030-01-04', topic: 'economy' });
    await bench.do(code, 'karen', {
      type: 'action.add',
      title: 'Lav madplan',
      deadline: '2030-01-04',
      topic: 'leisure',
    });
  });
  afterEach(() => bench.stop());

  const page = async () => (await fetch(await bench.address(code))).text();
  const said = async (answers: Record<string, string>) => {
    const { version: base } = await bench.pathways.current(code);
    return bench.do(code, 'karen', { type: 'meeting.answer', meeting: 'm1', answers, base });
  };
  const chosen = async (...sees: AdultSight[]) => {
    await bench.do(code, 'youngPerson', { type: 'adult.choose', sees });
  };

  it('shows what everybody of the team may know, before anybody is noted as present', async () => {
    const shown = await page();
    for (const text of ['Et mål om skole', 'Søg SU', 'Lav madplan']) assert.match(shown, new RegExp(text));
  });

  it('leaves out what whoever has custody may not know, as soon as they are noted as present, and not when they are not', async () => {
    await said({ custodian: 'no' });
    assert.match(await page(), /Søg SU/);
    await said({ custodian: 'yes' });
    const shown = await page();
    assert.match(shown, /Et mål om skole/);
    assert.doesNotMatch(shown, /Søg SU/);
  });

  it('leaves out what the young person does not show their adult, as soon as they are noted as present', async () => {
    await chosen('meetings', 'promises');
    assert.match(await page(), /Et mål om skole/);
    await said({ chosenAdult: 'present' });
    assert.doesNotMatch(await page(), /Et mål om skole/);
    await said({ chosenAdult: 'absent' });
    assert.match(await page(), /Et mål om skole/);
  });

  it('is taken off an open screen at once, and comes back by itself', async () => {
    await chosen('goals');
    const stream = await EventStream.open(await bench.address(code), { 'user-agent': 'A' });
    try {
      await stream.shows('Et mål om skole');
      await said({ chosenAdult: 'present' });
      await stream.shows('Væggen viser ikke noget nu');
      assert.doesNotMatch(await page(), /Et mål|madplan|Søg SU|K7F3XQ/);
      await said({ chosenAdult: 'absent' });
      await stream.shows('Et mål om skole');
    } finally {
      stream.close();
    }
  });
});
