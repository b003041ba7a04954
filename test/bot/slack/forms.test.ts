import assert from 'node:assert/strict';
import type { Answer } from '../../../bot/request.ts';
import { type SlackBot, startSlackBot } from '../../support/slack-bot.ts';
import { type SlackWorkspace, startSlackWorkspace } from '../../support/slack-emulator.ts';
import { interactionBody, type SentForm, submissionPayload } from '../../support/slack-requests.ts';
import { desiredRoom, smallCard, smallForm } from '../../support/slack-rooms.ts';
import { shown } from '../../support/slack-texts.ts';

describe('a form in Slack', () => {
  let workspace: SlackWorkspace;
  let bot: SlackBot;
  let room: string;
  let uffe: string;

  beforeEach(async () => {
    workspace = await startSlackWorkspace();
    uffe = workspace.user('uffe');
    bot = await startSlackBot({ ...workspace, apiUrl: workspace.standIn.apiUrl, acknowledgeWithinMs: 300 });
    const { ref } = await bot.door.platform.prepare(desiredRoom(), undefined);
    await bot.door.platform.invite(ref, [uffe]);
    room = bot.door.platform.roomId(ref) ?? '';
  });
  afterEach(async () => {
    await bot.close();
    await workspace.close();
  });

  const form = (extra: Partial<SentForm> = {}): SentForm => ({
    user: uffe,
    verb: 'action.add',
    metadata: JSON.stringify({ pathway: 'K7F3XQ', v: 3, room }),
    values: {
      title: { title: { type: 'plain_text_input', value: 'Ring til praktikstedet' } },
      deadline: { deadline: { type: 'datepicker', selected_date: '2026-12-01' } },
    },
    ...extra,
  });
  const answering = (answer: Partial<Answer>) => bot.doors.onVerb('action.add', () => ({ locale: 'da', ...answer }));
  const submitted = async (extra: Partial<SentForm> = {}) => {
    const { status, body } = await bot.submit(form(extra));
    assert.equal(status, 200);
    return JSON.parse(body);
  };

  it('reaches the program with its verb, its data and what was filled in', async () => {
    answering({ said: 'Opgaven er oprettet.', tone: 'good' });
    await submitted({
      values: {
        title: { title: { type: 'plain_text_input', value: 'Ring til praktikstedet' } },
        deadline: { deadline: { type: 'datepicker', selected_date: '2026-12-01' } },
        topic: { topic: { type: 'static_select', selected_option: { value: 'education' } } },
        responsible: { responsible: { type: 'external_select', selected_option: { value: 'pUffe' } } },
        members: {
          members: { type: 'multi_external_select', selected_options: [{ value: 'pUffe' }, { value: 'pJonna' }] },
        },
        note: { note: { type: 'plain_text_input', value: null } },
        reason: { reason: { type: 'static_select', selected_option: null } },
        from: { from: { type: 'static_select', selected_option: { value: '(none)' } } },
        at: { at: { type: 'datetimepicker', selected_date_time: 1_796_299_200 } },
        until: { until: { type: 'datetimepicker', selected_date_time: null } },
        hours: { hours: { type: 'number_input', value: '37.5' } },
        came: { 'item.came': { type: 'checkboxes', selected_options: [{ value: 'c0' }, { value: 'c2' }] } },
        nobody: { nobody: { type: 'multi_external_select', selected_options: [] } },
      },
    });
    const [request] = bot.doors.verbRequests;
    assert.equal(request?.verb, 'action.add');
    assert.deepEqual(request?.data, { pathway: 'K7F3XQ', v: 3, form: 1 });
    assert.deepEqual(request?.place, { kind: 'room', roomId: room });
    assert.deepEqual(request?.inputs, {
      title: 'Ring til praktikstedet',
      deadline: '2026-12-01',
      topic: 'education',
      responsible: 'pUffe',
      members: 'pUffe,pJonna',
      at: '2026-12-03T12:00:00.000Z',
      hours: '37.5',
      'item.came': 'c0,c2',
    });
    assert.deepEqual(request?.emptied, ['note', 'reason', 'from', 'until', 'nobody']);
  });

  it('in which nothing was filled in is still one that was sent, and no question for the form', async () => {
    answering({ said: 'Gemt.', tone: 'good' });
    await submitted({ values: { note: { note: { type: 'plain_text_input', value: null } } } });
    const [request] = bot.doors.verbRequests;
    assert.deepEqual([request?.inputs, request?.data.form], [{}, 1]);
  });

  it('with a moment that no clock shows is refused as no form of Slack’s', async () => {
    for (const selected_date_time of [-1, 1.5, 1e18, '1796299200']) {
      const values = { at: { at: { type: 'datetimepicker', selected_date_time } } };
      assert.equal((await bot.submit(form({ values }))).status, 400);
    }
    assert.deepEqual(bot.doors.verbRequests, []);
  });

  it('that was accepted closes, and its answer is shown where it was opened, to the one who sent it', async () => {
    answering({ said: 'Opgaven er oprettet.', tone: 'good' });
    assert.deepEqual(await submitted(), { response_action: 'clear' });
    await bot.door.stop();
    const [told] = workspace.standIn.ephemerals;
    assert.deepEqual([told?.channel, told?.user, shown(told?.blocks)], [room, uffe, 'Opgaven er oprettet.']);
  });

  it('that was opened where the bot is not, is answered in the direct messages', async () => {
    answering({ said: 'Forløbet er oprettet.', tone: 'good', personal: true });
    for (const metadata of ['', JSON.stringify({ room: 'C0ELSEWHERE' }), JSON.stringify({ room: 'D0UFFE' })]) {
      await submitted({ metadata });
    }
    await bot.door.stop();
    const told = await workspace.directMessages(uffe);
    assert.deepEqual(
      told.map(({ blocks }) => shown(blocks)),
      Array(3).fill('Forløbet er oprettet.'),
    );
    assert.deepEqual(
      bot.doors.verbRequests.map(({ place }) => place.kind),
      ['personal', 'room', 'personal'],
    );
  });

  it('with problems stays open with what was typed, each problem at its input', async () => {
    answering({ tone: 'refusal', problems: { deadline: 'Vælg en dato i fremtiden.' } });
    assert.deepEqual(await submitted(), {
      response_action: 'errors',
      errors: { deadline: 'Vælg en dato i fremtiden.' },
    });
    await bot.door.stop();
    assert.deepEqual(workspace.standIn.ephemerals, []);
  });

  it('shows a problem at the block of its input, however the block is called', async () => {
    answering({ tone: 'refusal', problems: { title: 'Skriv hvad der skal ske.' } });
    const outcome = await submitted({ values: { 'b-7': { title: { value: '' } } } });
    assert.deepEqual(outcome.errors, { 'b-7': 'Skriv hvad der skal ske.' });
  });

  it('refused as a whole stays open with what was typed, the sentence at the first input', async () => {
    answering({ said: 'Kun teamet kan oprette opgaver.', tone: 'refusal' });
    assert.deepEqual(await submitted(), {
      response_action: 'errors',
      errors: { title: 'Kun teamet kan oprette opgaver.' },
    });
  });

  it('without inputs is shown again with the sentence above, and once only', async () => {
    answering({ said: 'Kun koordinatoren kan lukke forløbet.', tone: 'refusal' });
    const blocks = [{ type: 'section', block_id: 'question', text: { type: 'plain_text', text: 'Luk forløbet?' } }];
    const first = await submitted({ values: {}, blocks });
    assert.equal(first.response_action, 'update');
    assert.equal(shown(first.view.blocks), 'Kun koordinatoren kan lukke forløbet.\nLuk forløbet?');
    assert.equal(first.view.callback_id, 'action.add');
    assert.deepEqual(JSON.parse(first.view.private_metadata), { pathway: 'K7F3XQ', v: 3, room });
    const second = await submitted({ values: {}, blocks: first.view.blocks });
    assert.deepEqual(second.view.blocks, first.view.blocks);
  });

  it('that leads to another form shows that one in its place', async () => {
    answering({ form: smallForm });
    const outcome = await submitted();
    assert.equal(outcome.response_action, 'update');
    assert.equal(outcome.view.callback_id, 'action.add');
    assert.equal(JSON.parse(outcome.view.private_metadata).room, room);
  });

  it('answered with a card closes, and the card is shown to the one who sent it', async () => {
    answering({ card: smallCard('Ring til praktikstedet') });
    assert.deepEqual(await submitted(), { response_action: 'clear' });
    await bot.door.stop();
    assert.match(shown(workspace.standIn.ephemerals[0]?.blocks), /Ring til praktikstedet/);
  });

  it('delivered twice has one effect and the same answer, told once', async () => {
    let effects = 0;
    bot.doors.onVerb('action.add', () => {
      effects++;
      return { locale: 'da', said: 'Opgaven er oprettet.', tone: 'good' };
    });
    const body = interactionBody(submissionPayload(workspace.teamId, form()));
    const replies = await Promise.all([bot.send(body), bot.send(body)]);
    replies.push(await bot.send(body, { headers: { 'x-slack-retry-num': '1' } }));
    await bot.door.stop();
    assert.equal(effects, 1);
    assert.deepEqual(new Set(replies.map((reply) => reply.body)), new Set(['{"response_action":"clear"}']));
    assert.equal(workspace.standIn.ephemerals.length, 1);
  });

  describe('whose effect takes longer than Slack waits', () => {
    const slowly = (answer: Answer) => {
      let finish = (): void => {};
      const finished = new Promise<void>((resolve) => {
        finish = resolve;
      });
      bot.doors.onVerb('action.add', async () => {
        await finished;
        return answer;
      });
      return () => finish();
    };

    it('stays open with what was typed and says that it is not saved yet; then it is answered, and shows so', async () => {
      const finish = slowly({ locale: 'da', said: 'Opgaven er oprettet.', tone: 'good' });
      const trigger_id = await workspace.trigger(uffe);
      const opened = await workspace.call('views.open', { trigger_id, view: openForm });
      const viewId = opened instanceof Object ? Reflect.get(Reflect.get(opened, 'view'), 'id') : '';
      const outcome = await submitted({ viewId });
      assert.match(outcome.errors.title, /ikke gemt endnu/);
      finish();
      await bot.door.stop();
      assert.equal(shown(workspace.standIn.ephemerals[0]?.blocks), 'Opgaven er oprettet.');
      assert.match(shown(workspace.standIn.views.get(viewId)?.blocks), /Opgaven er oprettet/);
    });

    it('and is then refused, is told so and stays open', async () => {
      const finish = slowly({ locale: 'da', said: 'Forløbet er lukket.', tone: 'refusal' });
      await submitted();
      finish();
      await bot.door.stop();
      assert.equal(shown(workspace.standIn.ephemerals[0]?.blocks), 'Forløbet er lukket.');
      assert.equal(workspace.standIn.calls.filter(({ method }) => method === 'views.update').length, 0);
    });
  });
});

const openForm = {
  type: 'modal',
  callback_id: 'action.add',
  title: { type: 'plain_text', text: 'Ny opgave' },
  blocks: [],
};
