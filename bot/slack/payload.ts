import { z } from 'zod';
import { slackEvents } from './scopes.ts';

/**
 * What Slack sends, as far as this program reads it. Everything else in a payload is dropped here, so that what comes after
 * (Bolt included, which trusts the shape) sees checked fields only.
 * https://docs.slack.dev/reference/interaction-payloads
 */

const id = z.string().min(1).max(200);
const option = z.object({ value: z.string() }).nullish();
const team = z.object({ id, enterprise_id: id.optional() }).nullish();
const enterprise = z.object({ id }).nullish();
const user = z.object({ id, team_id: id.optional() });
const channel = z.object({ id }).optional();

/** The last second of the year 9999: what lies beyond is no date to anybody. */
const latestSecond = 253_402_300_799;
/** One input's state: which of the fields is there depends on the kind of element. */
const element = z.object({
  type: z.string().optional(),
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_date_time: z.number().int().min(0).max(latestSecond).nullish(),
  selected_option: option,
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
});
export type InputElement = z.infer<typeof element>;
/** By block, then by action id. */
const state = z.object({ values: z.record(z.string(), z.record(z.string(), element)) });
export type InputState = z.infer<typeof state>;

const click = z.object({
  type: z.literal('block_actions'),
  team,
  enterprise,
  user,
  channel,
  container: z.object({ type: z.string().optional(), is_ephemeral: z.boolean().optional() }).optional(),
  // Slack sends one; there is no second thing that somebody clicked at the same moment.
  actions: z.tuple([element.extend({ action_id: id, block_id: z.string().optional() })], z.unknown()),
  state: state.optional(),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
});
export type Click = z.infer<typeof click>;

const submission = z.object({
  type: z.literal('view_submission'),
  team,
  enterprise,
  user,
  trigger_id: z.string().optional(),
  view: z.object({
    id,
    callback_id: id,
    private_metadata: z.string().max(3000).default(''),
    state: state.default({ values: {} }),
    app_installed_team_id: id.nullish(),
    title: z.unknown().optional(),
    submit: z.unknown().optional(),
    close: z.unknown().optional(),
    blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })).default([]),
  }),
});
export type Submission = z.infer<typeof submission>;

const suggestion = z.object({
  type: z.literal('block_suggestion'),
  team,
  enterprise,
  user,
  action_id: id,
  value: z.string().default(''),
});
export type Suggestion = z.infer<typeof suggestion>;

const command = z.object({
  command: z.string().startsWith('/'),
  text: z.string().default(''),
  team_id: id,
  enterprise_id: z.string().optional(),
  user_id: id,
  channel_id: id,
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
});
export type Command = z.infer<typeof command>;

const joined = z.object({
  type: z.literal('event_callback'),
  team_id: id,
  context_team_id: id.nullish(),
  is_ext_shared_channel: z.boolean().optional(),
  authorizations: z.array(z.object({ team_id: id.nullish() })).nullish(),
  event: z.object({ type: z.enum(slackEvents), user: id, channel: id }),
});
export type Joined = z.infer<typeof joined>;

export type SlackPayload = Click | Submission | Suggestion | Command | Joined;

export type Parsed =
  | { readonly outcome: 'known'; readonly payload: SlackPayload }
  /** A kind that this program does not handle: acknowledged, and nothing else. */
  | { readonly outcome: 'unknown' }
  /** Not what Slack documents for its kind. */
  | { readonly outcome: 'broken' };

/** Reads a decoded body. Never throws. */
export function parsePayload(body: unknown): Parsed {
  if (typeof body !== 'object' || body === null) return { outcome: 'broken' };
  if ('command' in body) return known(command.safeParse(body));
  switch ('type' in body ? body.type : undefined) {
    case 'block_actions':
      return known(click.safeParse(body));
    case 'view_submission':
      return known(submission.safeParse(body));
    case 'block_suggestion':
      return known(suggestion.safeParse(body));
    case 'event_callback':
      return parseEvent(body);
    default:
      return { outcome: 'type' in body && typeof body.type === 'string' ? 'unknown' : 'broken' };
  }
}

const anyEvent = z.object({ event: z.object({ type: z.string() }) });

function parseEvent(body: object): Parsed {
  const head = anyEvent.safeParse(body);
  if (!head.success) return { outcome: 'broken' };
  const { type } = head.data.event;
  return slackEvents.some((one) => one === type) ? known(joined.safeParse(body)) : { outcome: 'unknown' };
}

function known(result: z.ZodSafeParseResult<SlackPayload>): Parsed {
  return result.success ? { outcome: 'known', payload: result.data } : { outcome: 'broken' };
}
