import assert from 'node:assert/strict';
import type { Answer } from '../../../../bot/request.ts';
import type { Form } from '../../../../cards/card.ts';
import { type DemoSlack, startDemoSlack } from '../../../support/demo-slack.ts';
import { smallCard, smallForm } from '../../../support/slack-rooms.ts';
import { shown } from '../../../support/slack-texts.ts';

const said = (text: string): Answer => ({ locale: 'da', said: text, tone: 'good' });
const peopleForm: Form = {
  ...smallForm,
  verb: 'pathway.open',
  inputs: [
    ...smallForm.inputs,
    { id: 'members', label: 'Team', required: false, error: 'Vælg.', type: 'people', multiple: true, choices: [] },
  ],
};
const claim = { actionId: 'action.claim', blockId: 'card', value: '{"pathway":"K7F3XQ","action":"a1","v":3}' };

describe('the Slack client of the demo', function () {
  this.timeout(20_000);
  let slack: DemoSlack;

  beforeEach(async () => {
    slack = await startDemoSlack();
  });
  afterEach(() => slack.close());

  const screen = (handle: string, channel?: string, window = 'w1') => slack.client.screen(handle, channel, window);
  /** The texts of the own messages, once there are so many. */
  const answered = (handle: string, channel: string, count = 1): Promise<string[]> =>
    slack.until(async () => {
      const texts = await ownTexts(handle, channel);
      return texts.length >= count ? texts : undefined;
    });
  /** The open form, once there is one. */
  const modal = (handle: string, window = 'w1') =>
    slack.until(async () => (await screen(handle, undefined, window)).modal);
  const ownTexts = async (handle: string, channel: string): Promise<string[]> =>
    (await screen(handle, channel)).own.map(({ text }) => text);

  it('shows somebody the channels that they are in, and their messages from the bot first', async () => {
    await slack.room('K7F3XQ', 'samira', 'ole');
    await slack.room('A2B3C4', 'samira');
    const { channels } = await screen('samira');
    assert.deepEqual(
      channels.map(({ name, kind }) => [name, kind]),
      [
        ['Vejviser', 'direct'],
        ['forloeb-a2b3c4', 'channel'],
        ['forloeb-k7f3xq', 'channel'],
      ],
    );
    assert.equal((await screen('ole')).channels.length, 2);
    assert.equal((await screen('rikke')).channels.length, 1);
  });

  it('opens the channel that is asked for by id or name, else the first room, else the direct messages', async () => {
    const { channel } = await slack.room('K7F3XQ', 'samira');
    await slack.room('A2B3C4', 'samira');
    assert.equal((await screen('samira', channel)).channel.name, 'forloeb-k7f3xq');
    assert.equal((await screen('samira', 'forloeb-k7f3xq')).channel.id, channel);
    assert.equal((await screen('samira', 'C-of-somebody-else')).channel.name, 'forloeb-a2b3c4');
    assert.equal((await screen('rikke', channel)).channel.kind, 'direct');
  });

  it('shows the cards of a room, which is pinned, and who is in it', async () => {
    const { channel, ts } = await slack.room('K7F3XQ', 'samira', 'ole');
    const { messages, pins, members } = await screen('samira', channel);
    assert.match(shown(messages.find((message) => message.ts === ts)?.blocks), /Ny opgave i forløbet/);
    assert.deepEqual([...pins], [ts]);
    assert.equal(members.length, 3);
  });

  it('sends a click as Slack does, and shows the answer to the one who clicked alone', async () => {
    const { channel, ts } = await slack.room('K7F3XQ', 'samira', 'ole');
    await slack.client.click('samira', 'w1', { channel, ts, ...claim });
    const [request] = slack.bot.doors.verbRequests;
    assert.equal(request?.verb, 'action.claim');
    assert.deepEqual(request?.data, { pathway: 'K7F3XQ', action: 'a1', v: 3 });
    assert.equal(request?.account.user, slack.workspace.userId('samira'));
    assert.deepEqual(request?.place, { kind: 'room', roomId: channel });
    assert.deepEqual(await answered('samira', channel), ['Opgaven er nu din.']);
    assert.deepEqual(await ownTexts('ole', channel), []);
  });

  it('sends two clicks on one button as two', async () => {
    const { channel, ts } = await slack.room('K7F3XQ', 'samira');
    await slack.client.click('samira', 'w1', { channel, ts, ...claim });
    await slack.client.click('samira', 'w1', { channel, ts, ...claim });
    const ids = slack.bot.doors.verbRequests.map(({ deliveryId }) => deliveryId);
    assert.equal(new Set(ids).size, 2);
  });

  it('puts an answer in the place of the own message whose button was clicked', async () => {
    const { channel } = await slack.room('K7F3XQ', 'samira');
    slack.bot.doors.onWord('mine', () => ({ locale: 'da', card: smallCard('To opgaver') }));
    slack.bot.doors.onVerb('action.show', () => ({ locale: 'da', card: smallCard('Den ene opgave') }));
    await slack.client.type('samira', 'w1', channel, '/vejviser mine');
    await answered('samira', channel);
    const [before] = (await screen('samira', channel)).own;
    assert.match(shown(before?.blocks), /To opgaver/);
    await slack.client.click('samira', 'w1', { channel, own: before?.id, ...claim, actionId: 'action.show' });
    const after = await slack.until(async () => {
      const { own } = await screen('samira', channel);
      return shown(own[0]?.blocks).includes('Den ene opgave') ? own : undefined;
    });
    assert.deepEqual(
      after.map(({ id }) => id),
      [before?.id],
    );
  });

  it('sends what follows /vejviser to the bot, with every sign as typed', async () => {
    const { channel } = await slack.room('K7F3XQ', 'samira');
    slack.bot.doors.onWord('status', () => said('Det går godt.'));
    await slack.client.type('samira', 'w1', channel, '/Vejviser  status  ÆØÅ & <b>%20+ ');
    assert.equal(slack.bot.doors.wordRequests[0]?.text, 'status  ÆØÅ & <b>%20+');
    assert.deepEqual(await answered('samira', channel), ['Det går godt.']);
    await slack.client.type('samira', 'w1', channel, '/vejviser');
    assert.equal(slack.bot.doors.wordRequests[1]?.text, '');
  });

  it('shows everything else that is typed to the others, and not to the bot', async () => {
    const { channel } = await slack.room('K7F3XQ', 'samira', 'ole');
    await slack.client.type('samira', 'w1', channel, 'Jeg er 10 minutter forsinket');
    const { messages } = await screen('ole', channel);
    const last = messages.at(-1);
    assert.equal(last?.text, 'Jeg er 10 minutter forsinket');
    assert.equal(slack.workspace.handleOf(last?.user ?? ''), 'samira');
    assert.equal(slack.bot.doors.wordRequests.length, 0);
  });

  it('opens a form in the window in which it was asked for, and in no other', async () => {
    const { channel, ts } = await slack.room('K7F3XQ', 'samira');
    slack.bot.doors.onVerb('action.add', () => ({ locale: 'da', form: smallForm }));
    await slack.client.click('samira', 'w1', { channel, ts, ...claim, actionId: 'action.add' });
    assert.match(shown(await modal('samira')), /Ny opgave/);
    assert.equal((await screen('samira', channel, 'w2')).modal, undefined);
    slack.client.closeModal('w1');
    assert.equal((await screen('samira', channel)).modal, undefined);
  });

  it('sends a form with what was filled in, and closes it when it was taken', async () => {
    const { channel } = await slack.room('K7F3XQ', 'samira');
    slack.bot.doors.onWord('opgave', () => ({ locale: 'da', form: smallForm }));
    await slack.client.type('samira', 'w1', channel, '/vejviser opgave');
    await modal('samira');
    slack.bot.doors.onVerb('action.add', () => said('Opgaven er oprettet.'));
    const sent = await slack.client.submit('samira', 'w1', { title: ['Ring til skolen'], deadline: ['2026-12-01'] });
    assert.deepEqual(sent, { done: true });
    assert.deepEqual(slack.bot.doors.verbRequests[0]?.inputs, { title: 'Ring til skolen', deadline: '2026-12-01' });
    assert.deepEqual(slack.bot.doors.verbRequests[0]?.place, { kind: 'room', roomId: channel });
    assert.equal((await screen('samira', channel)).modal, undefined);
    assert.deepEqual(await answered('samira', channel), ['Opgaven er oprettet.']);
  });

  it('keeps a form open that was not taken, and says what is wrong at its input', async () => {
    const { channel } = await slack.room('K7F3XQ', 'samira');
    slack.bot.doors.onWord('opgave', () => ({ locale: 'da', form: smallForm }));
    await slack.client.type('samira', 'w1', channel, '/vejviser opgave');
    await modal('samira');
    const problems = { deadline: 'Datoen er gået.' };
    slack.bot.doors.onVerb('action.add', () => ({ locale: 'da', said: 'Nej.', tone: 'refusal', problems }));
    const sent = await slack.client.submit('samira', 'w1', { title: ['x'], deadline: ['2020-01-01'] });
    assert.deepEqual(sent, { errors: problems });
    assert.ok((await screen('samira', channel)).modal);
  });

  it('shows the next form in the place of the one that was sent', async () => {
    const { channel } = await slack.room('K7F3XQ', 'samira');
    slack.bot.doors.onWord('opgave', () => ({ locale: 'da', form: smallForm }));
    await slack.client.type('samira', 'w1', channel, '/vejviser opgave');
    await modal('samira');
    slack.bot.doors.onVerb('action.add', () => ({ locale: 'da', form: { ...smallForm, heading: 'Én ting til' } }));
    await slack.client.submit('samira', 'w1', { title: ['x'] });
    assert.match(shown((await screen('samira', channel)).modal), /Én ting til/);
  });

  it('finds people while somebody types, and sends those who were chosen', async () => {
    const { channel } = await slack.room('K7F3XQ', 'rikke');
    slack.bot.doors.people = [
      { value: 'p1', label: 'Ole Damgaard-Schjødt' },
      { value: 'p2', label: 'Nanna Ravnkilde' },
    ];
    slack.bot.doors.onWord('opret', () => ({ locale: 'da', form: peopleForm }));
    await slack.client.type('rikke', 'w1', channel, '/vejviser opret');
    await modal('rikke');
    assert.deepEqual(await slack.client.suggest('rikke', 'w1', 'members', 'nan'), [
      { value: 'p2', label: 'Nanna Ravnkilde' },
    ]);
    assert.equal(slack.bot.doors.searches[0]?.user, slack.workspace.userId('rikke'));
    slack.bot.doors.onVerb('pathway.open', () => said('Oprettet.'));
    await slack.client.submit('rikke', 'w1', { title: ['x'], members: ['p2', 'p1'] });
    assert.equal(slack.bot.doors.verbRequests[0]?.inputs.members, 'p2,p1');
    assert.deepEqual(await slack.client.suggest('rikke', 'w1', 'members', 'nan'), []);
  });

  it('shows what the bot writes to somebody directly to that person', async () => {
    await slack.bot.door.platform.postPersonal(slack.workspace.userId('rikke'), { text: 'Et rum mangler dig.' });
    const { messages } = await screen('rikke');
    assert.match(shown(messages.at(-1)?.blocks), /Et rum mangler dig/);
    assert.equal((await screen('ole')).messages.length, 0);
  });

  it('takes an own message away when the person does', async () => {
    const { channel, ts } = await slack.room('K7F3XQ', 'samira');
    await slack.client.click('samira', 'w1', { channel, ts, ...claim });
    await answered('samira', channel);
    const [own] = (await screen('samira', channel)).own;
    slack.client.dismiss('ole', own?.id ?? '');
    assert.equal((await ownTexts('samira', channel)).length, 1);
    slack.client.dismiss('samira', own?.id ?? '');
    assert.deepEqual(await ownTexts('samira', channel), []);
  });

  it('says that the bot does not answer, instead of nothing', async () => {
    const { channel, ts } = await slack.room('K7F3XQ', 'samira');
    slack.bot.doors.onWord('opgave', () => ({ locale: 'da', form: smallForm }));
    await slack.client.type('samira', 'w1', channel, '/vejviser opgave');
    await modal('samira');
    await slack.bot.close();
    await slack.client.click('samira', 'w1', { channel, ts, ...claim });
    await slack.client.type('samira', 'w1', channel, '/vejviser mine');
    assert.deepEqual(await answered('samira', channel, 2), [
      'Vejviser svarede ikke. Prøv igen.',
      'Vejviser svarede ikke. Prøv igen.',
    ]);
    const sent = await slack.client.submit('samira', 'w1', { title: ['x'] });
    assert.deepEqual(sent, { errors: { '': 'Vejviser svarede ikke. Prøv igen.' } });
  });

  it('tells of every change, whoever made it', async () => {
    const { channel, ts } = await slack.room('K7F3XQ', 'samira');
    const before = slack.changes();
    await slack.bot.door.platform.edit({ channel }, ts, smallCard('Ændret'));
    assert.ok(slack.changes() > before);
    const { messages } = await screen('samira', channel);
    assert.ok(messages.find((message) => message.ts === ts)?.edited);
  });
});
