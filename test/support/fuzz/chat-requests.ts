import fc from 'fast-check';
import { rules } from '../../../services/policy.ts';
import type { AppTown } from '../app-bench.ts';
import type { AppStory } from '../app-story.ts';
import { teamsIds } from '../fake-teams.ts';
import {
  clickPayload,
  commandBody,
  interactionBody,
  joinedPayload,
  signedRequest,
  submissionPayload,
  suggestionPayload,
} from '../slack-requests.ts';
import {
  arrivalActivity,
  executeActivity,
  messageActivity,
  searchActivity,
  submitActivity,
} from '../teams/activities.ts';
import { brokenPayload } from '../town/broken.ts';
import type { FuzzRequest } from './fuzz-request.ts';

/** One of the team, and somebody of the staff who is in no team. */
export const insider = 'uffe';
export const outsider = 'fremmed';

const verbs = [...Object.keys(rules), 'no.such', '__proto__', ''];
const words = ['status', 'mine', 'overblik', 'team', 'møde', 'aftale', 'opgave x', 'hjælp', 'luk', 'opret', '/', ''];

/** What a click of every verb may carry. */
function dataOf(code: string) {
  const ids = { action: 'a1', meeting: 'm1', goal: 'g1', point: 'p1', agreement: 1, person: 'fremmed', item: 'x' };
  return { pathway: code, v: 3, ...ids };
}

/** Activities with a valid token, broken; and others that nobody vouches for. */
export async function teamsRequests(town: AppTown, story: AppStory): Promise<fc.Arbitrary<FuzzRequest>> {
  const { teams } = town.tenant;
  const { frame, signer, connector, world } = teams;
  const valid = `Bearer ${await signer.token({ appId: teamsIds.appId, serviceUrl: connector.serviceUrl })}`;
  const payloadsOf = (key: string) => {
    const name = `${key[0]?.toUpperCase()}${key.slice(1)} Testesen`;
    const person = town.tenant.person(name);
    const chat = world.install(person);
    const data = dataOf(story.code);
    return [
      ...verbs.map((verb) => executeActivity(frame, person, chat, { verb, data: { ...data, ask: 1 } })),
      ...verbs.map((verb) => submitActivity(frame, person, chat, { verb, ...data, text: 'x', note: 'x' })),
      ...words.map((word) => messageActivity(frame, person, chat, `${word} ${story.code}`)),
      searchActivity(frame, person, chat, 'Uffe'),
      arrivalActivity(frame, person, chat),
    ];
  };
  const of = (key: string, isEntitled: boolean) =>
    brokenPayload(payloadsOf(key)).map((body) => teamsRequest('teams', valid, body, isEntitled));
  const unvouched = fc
    .tuple(
      brokenPayload(payloadsOf(insider)),
      fc.constantFrom(
        '',
        'Bearer',
        'Bearer x.y.z',
        'Basic eDp5',
        `${valid}x`,
        valid.slice(0, -4),
        `bearer ${'A'.repeat(9000)}`,
      ),
    )
    .map(([body, authorization]) => teamsRequest('teams, unvouched', authorization, body, false));
  const garbage = fc
    .string({ unit: 'binary', maxLength: 300 })
    .map((body) => teamsRequest('teams, garbage', valid, body, false));
  return fc.oneof(
    { weight: 3, arbitrary: of(outsider, false) },
    { weight: 3, arbitrary: of(insider, true) },
    { weight: 1, arbitrary: unvouched },
    { weight: 1, arbitrary: garbage },
  );
}

function teamsRequest(door: string, authorization: string, body: string, isEntitled: boolean): FuzzRequest {
  const headers = { 'content-type': 'application/json', ...(authorization === '' ? {} : { authorization }) };
  return { door, method: 'POST', path: '/api/messages', headers, body, isEntitled };
}

/** Interactions, words and events with a valid signature, broken; and others that nobody has signed. */
export function slackRequests(town: AppTown, story: AppStory): fc.Arbitrary<FuzzRequest> {
  const { slack } = town;
  const of = (key: string, isEntitled: boolean) => {
    const user = slack.user(key);
    const channel = 'C0ROOM';
    const responseUrl = slack.standIn.responseUrl(channel, user);
    const data = dataOf(story.code);
    const metadata = JSON.stringify(data);
    const note = { note: { note: { type: 'plain_text_input', value: 'x' } } };
    const interactions = brokenPayload([
      ...verbs.map((verb) => clickPayload(slack.teamId, { user, channel, responseUrl, verb, data })),
      ...verbs.map((verb) => submissionPayload(slack.teamId, { user, verb, metadata, values: note })),
      suggestionPayload(slack.teamId, user, 'Uffe'),
    ]).map((json) => `payload=${encodeURIComponent(json)}`);
    const events = brokenPayload([joinedPayload(slack.teamId, user, channel)]);
    const fields = { team_id: slack.teamId, user_id: user, channel_id: channel, response_url: responseUrl };
    const typed = fc
      .tuple(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 30 }))
      .map(([word, rest]) => commandBody({ ...fields, text: `${word} ${story.code} ${rest}`, trigger_id: rest }));
    const body = fc.oneof(
      { weight: 5, arbitrary: interactions },
      { weight: 1, arbitrary: events },
      { weight: 2, arbitrary: typed },
    );
    return body.map((text) => slackRequest('slack', slack.signingSecret, text, isEntitled));
  };
  const garbage = fc
    .string({ unit: 'binary', maxLength: 300 })
    .map((body) => slackRequest('slack, garbage', slack.signingSecret, body, false));
  const unvouched = fc
    .tuple(fc.constantFrom('', 'somebody-else'), fc.constantFrom(0, 400, -400, 1e12))
    .map(([secret, skewSeconds]) => {
      const click = { user: slack.user(insider), channel: 'C0ROOM', verb: 'action.show', data: dataOf(story.code) };
      return slackRequest(
        'slack, unvouched',
        secret,
        interactionBody(clickPayload(slack.teamId, click)),
        false,
        skewSeconds,
      );
    });
  return fc.oneof(
    { weight: 3, arbitrary: of(outsider, false) },
    { weight: 3, arbitrary: of(insider, true) },
    { weight: 1, arbitrary: garbage },
    { weight: 1, arbitrary: unvouched },
  );
}

function slackRequest(door: string, secret: string, text: string, isEntitled: boolean, skewSeconds = 0): FuzzRequest {
  const { method, body, headers } = signedRequest(secret, text, { skewSeconds });
  return { door, method, path: '/slack/events', headers: { ...headers }, body, isEntitled };
}
