import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { loadModels } from '../../services/models/catalog.ts';
import { openNewPathway } from '../../services/open-pathway.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import { Pathways } from '../../services/pathways.ts';
import { Directory } from '../../services/people/directory.ts';
import { sealer } from '../../services/seal.ts';
import { AccessCodes } from '../../services/young-access/access-codes.ts';
import { createInvite } from '../../services/young-access/invite.ts';
import type { KeptStore } from '../../storage/ports.ts';
import { AppBench, AppTown, benchKey } from '../support/app-bench.ts';
import { opening } from '../support/app-story.ts';
import { testPeople, testZone } from '../support/domain.ts';
import { eventually } from '../support/eventually.ts';
import { teamsIds } from '../support/fake-teams.ts';
import { engines } from '../support/fresh-stores.ts';
import { clickPayload, interactionBody, signedRequest } from '../support/slack-requests.ts';
import { executeActivity } from '../support/teams/activities.ts';
import { YoungBrowser } from '../support/young-browser.ts';

const secret = 'Ring til psykiater Rosenkilde';
const clock = () => DateTime.now().setZone(testZone);
const day = (days: number) => clock().plus({ days }).toISODate() ?? '';

/** What Karen puts on record: both who must have said yes. */
const yes = () => ({
  kind: 'share',
  topics: 'health',
  recipients: 'person:uffe,person:jonna',
  purpose: 'cooperate',
  from: day(0),
  until: day(100),
  givenBy: 'youngPerson,custodian',
  givenHow: 'written',
});

type Platform = 'teams' | 'slack';

/** A pathway that was opened on a platform, in which Karen has put down something about health. */
async function told(store: KeptStore, town: AppTown, platform: Platform) {
  const directory = new Directory(store);
  const identitiesOf = (name: string) =>
    platform === 'teams'
      ? [{ platform, tenant: teamsIds.tenantId, user: town.tenant.person(name).id, at: '2026-11-01T08:00:00.000Z' }]
      : [];
  await directory.saveAll([...testPeople.values()].map((one) => ({ ...one, identities: identitiesOf(one.name) })));
  await directory.refresh();
  const models = loadModels();
  const pathways = new Pathways({
    store,
    clock,
    person: (id) => directory.person(id),
    model: (id) => models.get(id),
    seal: sealer(benchKey),
    onCommitted: () => undefined,
  });
  const wish = opening(randomUUID());
  const ports = { pathways, documents: store, secret: benchKey };
  const opened = await openNewPathway(ports, { ...wish, command: { ...wish.command, platform } });
  if (!opened.done) throw new Error(opened.refusal.code);
  const { id: code } = opened.state;
  const command: PathwayCommand = { type: 'action.add', title: secret, deadline: day(20), topic: 'health' };
  const added = await pathways.perform({
    pathwayId: code,
    commandId: randomUUID(),
    by: 'karen',
    via: platform,
    command,
  });
  assert.ok(added.done);
  const codes = new AccessCodes({ secrets: [benchKey] });
  const access = { documents: store, clock, secrets: [benchKey], codes } as const;
  const invite = await createInvite(access, { pathwayId: code, audience: 'youngPerson', by: 'karen' });
  return { code, invite, consents: async () => [...(await pathways.current(code)).consents.values()] };
}

/** What a platform's room of a pathway shows to everybody in it, as text; empty while there is none. */
async function roomOf({ tenant, slack }: AppTown, platform: Platform, code: string): Promise<string> {
  if (platform === 'teams') {
    const room = [...tenant.graph.state.rooms.values()].find(({ title }) => title === code);
    return room ? JSON.stringify(tenant.conversation(room.id).messages) : '';
  }
  const channel = (await slack.channels()).find(({ name }) => name.includes(code.toLowerCase()));
  return channel ? JSON.stringify(await slack.messages(channel.id)) : '';
}

/** Karen presses a button in her own chat. */
async function presses(
  town: AppTown,
  bench: AppBench,
  platform: Platform,
  verb: string,
  data: object,
): Promise<string> {
  if (platform === 'teams') {
    const { teams } = town.tenant;
    const karen = town.tenant.person(testPeople.get('karen')?.name ?? '');
    const chat = teams.world.install(karen);
    return (await teams.deliver(executeActivity(teams.frame, karen, chat, { verb, data }))).text;
  }
  const { slack } = town;
  const user = slack.user('karen');
  const channel = await slack.directChannel(user);
  const triggerId = await slack.trigger(user);
  const responseUrl = slack.standIn.responseUrl(channel, user);
  const body = interactionBody(clickPayload(slack.teamId, { user, channel, triggerId, responseUrl, verb, data }));
  return (await bench.fetch('/slack/events', signedRequest(slack.signingSecret, body))).text();
}

for (const [engine, fresh] of Object.entries(engines))
  for (const platform of ['teams', 'slack'] as const)
    describe(`a consent, from a click in ${platform} to ${engine} to the room`, function () {
      this.timeout(120_000);

      it('opens what it is to, and on the young person’s page closes it again with one press', async () => {
        const { store, close } = await fresh();
        const town = await AppTown.start();
        const { code, invite, consents } = await told(store, town, platform);
        const bench = await AppBench.start(town, { store });
        try {
          const shown = () => roomOf(town, platform, code);
          await eventually(async () => assert.notEqual(await shown(), ''), 20_000);
          assert.doesNotMatch(await shown(), /Rosenkilde/);

          await presses(town, bench, platform, 'consent.give', { pathway: code, ...yes() });
          await eventually(async () => assert.match(await shown(), /Rosenkilde/), 40_000);
          const [given] = await consents();
          assert.deepEqual([given?.topics, given?.givings.length], [['health'], 2]);

          const browser = new YoungBrowser(bench.base, `/u/${invite.token}`);
          await browser.signIn(invite.code);
          const { text } = await browser.get(`${browser.path}?at=shared`);
          assert.match(text, /Tag mit ja tilbage/);
          assert.equal((await browser.post({ do: 'consentWithdraw', consent: 'c1' })).status, 303);
          assert.equal((await consents())[0]?.withdrawn?.by, 'youngPerson');
          await eventually(async () => assert.doesNotMatch(await shown(), /Rosenkilde/), 40_000);
          for (const line of bench.logged) assert.doesNotMatch(line, /Rosenkilde/);
        } finally {
          await bench.stop();
          await town.close();
          await close();
        }
      });
    });
