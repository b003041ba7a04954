import type { GraphAnswer } from './graph-answer.ts';
import type { GraphState, StandInRoom } from './graph-state.ts';

/** What others are told of: Teams' own side, which a test or the demo plays. */
export interface GraphHooks {
  /** A channel or chat was made, or its people or its archiving have changed. */
  changed?(room: StandInRoom): void;
  /** The app was added to a room: Teams sends the bot's arrival. */
  appAdded?(room: StandInRoom): void;
}

export interface GraphContext {
  readonly state: GraphState;
  readonly hooks: GraphHooks;
  readonly appId: string;
  readonly tenantId: string;
  /** Channels that a team may have, private and standard alike. */
  readonly channelLimit: number;
  /** The id of a channel that is to be made; a new one unless told otherwise. */
  channelId(title: string): string | undefined;
  /** The address that opens a channel; Teams' own unless told otherwise. */
  channelUrl(id: string): string | undefined;
}

export interface GraphCall {
  /** Parts of the path that the route left open, decoded. */
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface GraphRoute {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** After the version; `*` stands for one part. */
  readonly path: string;
  readonly versions?: readonly string[];
  /** Any one of these application or resource-specific permissions lets the call in. */
  readonly permissions: readonly string[];
  handle(context: GraphContext, call: GraphCall): GraphAnswer;
}

/** The open parts of a path, if the route is for it. */
export function matchPath(pattern: string, path: string): string[] | undefined {
  const expected = pattern.split('/');
  const given = path.split('/');
  if (expected.length !== given.length) return undefined;
  const params: string[] = [];
  for (const [index, part] of expected.entries()) {
    const value = decodeURIComponent(given[index] ?? '');
    if (part === '*') params.push(value);
    else if (part !== value) return undefined;
  }
  return params;
}
