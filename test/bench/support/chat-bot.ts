import { createMemoryState } from '@chat-adapter/state-memory';
import { type ActionEvent, type Adapter, Chat, type StateAdapter } from 'chat';

/** How long one handler may hold an action, in milliseconds. */
const lockTtlMs = 5000;

/**
 * A bot of the `chat` SDK, its state in memory, as its documentation says: a handler for one action, and a webhook that is told
 * to go on when it has answered. `tells`: the person hears what came of the click.
 */
export async function chatBot(
  adapter: object,
  { tells }: { tells: boolean },
): Promise<(request: Request) => Promise<Response>> {
  const state: object = createMemoryState();
  if (!isAdapter(adapter) || !isState(state)) throw new Error('not what the chat SDK takes');
  const bot = new Chat({ userName: 'vejviser', adapters: { platform: adapter }, state, logger: 'error' });
  bot.onAction('action.claim', async (event) => {
    const said = await claimInState(state, event);
    if (tells) await event.thread?.postEphemeral(event.user, said, { fallbackToDM: false });
  });
  await bot.initialize();
  const { platform } = bot.webhooks;
  if (!platform) throw new Error('the chat SDK has no webhook');
  return (request) => platform(request, { waitUntil: () => undefined });
}

/**
 * A claim as somebody would write it with this SDK: under the action's lock, look who has it in the SDK's state, and note the
 * person there. Gives the sentence for the person.
 */
async function claimInState(state: StateAdapter, event: ActionEvent): Promise<string> {
  const key = `action:${event.value}`;
  const lock = await state.acquireLock(key, lockTtlMs);
  if (!lock) return 'Somebody is claiming it right now.';
  try {
    const owner = await state.get<{ userId: string }>(key);
    if (owner) return `${owner.userId} has it already.`;
    await state.set(key, { userId: event.user.userId, at: new Date().toISOString() });
    return 'It is yours.';
  } finally {
    await state.releaseLock(lock);
  }
}

// The adapters bring types of their own copy of the SDK, which the compiler takes for others.
const isAdapter = (value: object): value is Adapter => 'handleWebhook' in value;
const isState = (value: object): value is StateAdapter => 'acquireLock' in value;
