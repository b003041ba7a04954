import assert from 'node:assert/strict';
import type { Answer } from '../../../bot/request.ts';
import { wallAddress } from '../../../bot/web/addresses.ts';
import { readLink } from '../../../bot/web/signed-link.ts';
import { MeetingDesk } from '../../support/meeting-desk.ts';

const address = ({ card }: Answer) => card?.links?.[0]?.url;

describe('beginning a meeting', () => {
  let desk: MeetingDesk;

  beforeEach(async () => {
    desk = await MeetingDesk.create();
    desk.now = '2026-12-03T13:02:00';
  });

  it('begins it and gives the address of the wall, which lives, to the one who asked', async () => {
    const answer = await desk.does('uffe', 'meeting.begin');
    assert.equal(answer.card?.view, 'wall');
    assert.equal(address(answer), wallAddress(desk.bench.desk, desk.pathway, await desk.meeting()));
    const token = address(answer)?.split('/').at(-1) ?? '';
    assert.deepEqual(readLink([desk.bench.desk.secret], 'wall', token), [desk.pathway, 'm1', '1']);
    const { status, begun } = await desk.meeting();
    assert.deepEqual([status, begun?.by], ['underWay', 'uffe']);
  });

  it('says what happened on the card itself: beside a card of the room it would be all that is shown', async () => {
    const answer = await desk.does('uffe', 'meeting.begin');
    assert.equal(answer.said, undefined);
    assert.match(JSON.stringify(answer.card?.blocks[0]), /Mødet er i gang\./);
  });

  it('gives the same address to everyone of the team who asks while it is under way, and changes nothing', async () => {
    const first = await desk.does('uffe', 'meeting.begin');
    const { version } = await desk.state();
    const other = await desk.does('jonna', 'meeting.begin');
    assert.equal(address(other), address(first));
    assert.equal((await desk.state()).version, version);
    assert.equal((await desk.meeting()).begun?.by, 'uffe');
  });

  it('gives another address to who asks for one, and then that to everybody', async () => {
    const first = await desk.does('uffe', 'meeting.begin');
    const renewed = await desk.does('uffe', 'meeting.begin', { renew: 1 });
    assert.notEqual(address(renewed), address(first));
    assert.equal((await desk.meeting()).walls, 2);
    assert.equal(address(await desk.does('jonna', 'meeting.begin')), address(renewed));
  });

  it('once, when the renewal is delivered twice', async () => {
    await desk.does('uffe', 'meeting.begin');
    const once = { deliveryId: 'the-same' };
    const first = await desk.does('uffe', 'meeting.begin', { renew: 1 }, {}, once);
    const again = await desk.does('uffe', 'meeting.begin', { renew: 1 }, {}, once);
    assert.equal(address(again), address(first));
    assert.equal((await desk.meeting()).walls, 2);
  });

  it('is once for two who begin at once', async () => {
    const answers = await Promise.all(['uffe', 'jonna'].map((who) => desk.does(who, 'meeting.begin')));
    assert.equal(new Set(answers.map(address)).size, 1);
    assert.equal((await desk.meeting()).walls, 1);
  });

  it('gives nothing to who is not of the team', async () => {
    const answer = await desk.does('fremmed', 'meeting.begin');
    assert.deepEqual([answer.tone, answer.card], ['refusal', undefined]);
    assert.equal((await desk.meeting()).status, 'planned');
  });

  it('leads back from the address to the meeting', async () => {
    const { card } = await desk.does('uffe', 'meeting.begin');
    const back = card?.buttons.find((button) => button.back);
    const shown = await desk.does('uffe', back?.verb ?? '', { ...back?.data });
    assert.equal(shown.card?.view, 'meeting');
  });
});

describe('an action that is decided in a meeting', () => {
  it('is entered there, belongs to the meeting, and can be claimed at once like any other', async () => {
    const desk = await MeetingDesk.underWay();
    const asked = await desk.does('uffe', 'action.add');
    assert.equal(asked.form?.data.meeting, 'm1');
    const inputs = { title: 'Ring til FGU', deadline: '2026-12-10', topic: 'education' };
    await desk.does('uffe', 'action.add', {}, inputs);
    const claimed = await desk.bench.click('jonna', 'action.claim', { pathway: desk.pathway, action: 'a1' });
    assert.equal(claimed.said, 'Opgaven er din.');
    const action = (await desk.state()).actions.get('a1');
    assert.deepEqual([action?.meeting, action?.responsible?.person], ['m1', 'jonna']);
    const shown = await desk.does('karen', 'meeting.show', { back: 1 });
    assert.match(JSON.stringify(shown.card), /Besluttet på mødet.*Ring til FGU/);
  });

  it('of a meeting that there is not is refused', async () => {
    const desk = await MeetingDesk.underWay();
    const inputs = { title: 'Ring til FGU', deadline: '2026-12-10', topic: 'education' };
    const answer = await desk.does('uffe', 'action.add', { meeting: 'm9' }, inputs);
    assert.equal(answer.tone, 'refusal');
    assert.equal((await desk.state()).actions.size, 0);
  });
});
