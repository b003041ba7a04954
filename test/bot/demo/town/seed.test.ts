import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { runVerify } from '../../../../bot/cli/verify-command.ts';
import { demoTeams } from '../../../../bot/demo/teams/ids.ts';
import { seedTown } from '../../../../bot/demo/town/seed.ts';
import {
  peopleOn,
  playgroundHandle,
  playgroundOthers,
  townspeople,
  townsperson,
} from '../../../../bot/demo/town/staff.ts';
import { stories } from '../../../../bot/demo/town/stories.ts';
import { workdaysFrom } from '../../../../bot/demo/town/workdays.ts';
import { seenInRoom } from '../../../../bot/seen.ts';
import { loadAdultName } from '../../../../services/chosen-adult.ts';
import { loadModels } from '../../../../services/models/catalog.ts';
import {
  agreementInForce,
  lastAgreement,
  missingParties,
  pendingAgreement,
} from '../../../../services/pathway/agreement.ts';
import { agreementTrouble } from '../../../../services/pathway/agreement-standing.ts';
import { professionCodes } from '../../../../services/pathway/events.ts';
import { foldAll } from '../../../../services/pathway/fold.ts';
import { comingMeeting } from '../../../../services/pathway/meeting.ts';
import { currentMembers, isOverdue, type PathwayState } from '../../../../services/pathway/state.ts';
import { youngPersonId } from '../../../../services/pathway/young-person.ts';
import { Directory } from '../../../../services/people/directory.ts';
import { shippedRules } from '../../../../services/privacy/sharing-rules.ts';
import { loadSubject } from '../../../../services/subjects.ts';
import { vacantRoles } from '../../../../services/team-roles.ts';
import { overviewOf } from '../../../../services/young-access/overview.ts';
import { MemoryStore } from '../../../support/memory-store.ts';

const secret = 'a secret of the tests that is long enough';
const models = loadModels();
const sunday = DateTime.fromISO('2026-11-22T20:00', { zone: 'Europe/Copenhagen' });

const ids = (people: readonly { readonly id: string }[]): string[] => people.map(({ id }) => id);

async function seeded(now: DateTime) {
  const store = new MemoryStore();
  const codes = await seedTown({ store, models, secret, now });
  const states = new Map<string, PathwayState>();
  for (const [key, code] of codes) states.set(key, foldAll(code, await store.read(code, 1)));
  const state = (key: string): PathwayState => {
    const found = states.get(key);
    assert.ok(found, key);
    return found;
  };
  return { store, codes, states, state };
}

describe('the invented municipality', () => {
  it('can be filled on any day, also in a weekend, at New Year and when the clocks change', async () => {
    const days = [
      '2026-12-31T23:50',
      '2026-10-25T02:30',
      '2026-10-25T03:10',
      '2027-01-01T00:05',
      '2027-03-28T03:30',
      '2028-02-29T12:00',
      '2026-11-23T06:00',
    ];
    for (const day of days) {
      const { states } = await seeded(DateTime.fromISO(day, { zone: 'Europe/Copenhagen' }));
      assert.equal(states.size, 3, day);
    }
  });

  it('has actions in every state', async () => {
    const { states } = await seeded(sunday);
    const actions = [...states.values()].flatMap((state) => [...state.actions.values()]);
    const today = '2026-11-22';
    const states_ = {
      free: actions.some(({ status, responsible, released }) => status === 'open' && !responsible && !released),
      released: actions.some(({ released }) => released !== undefined),
      claimed: actions.some((action) => action.responsible && action.status === 'open' && !isOverdue(action, today)),
      overdue: actions.some((action) => isOverdue(action, today)),
      done: actions.some(({ status, ended }) => status === 'done' && ended?.note !== undefined),
      dropped: actions.some(({ status }) => status === 'dropped'),
    };
    assert.deepEqual(
      Object.entries(states_).filter(([, there]) => !there),
      [],
    );
  });

  it('has young people of 15½, 17 years and 5 months, and 18 years and 8 months', async () => {
    const { state } = await seeded(sunday);
    const born = ['demo-just-started', 'demo-moving-on', 'demo-almost-there'].map((key) => state(key).birthDate);
    assert.deepEqual(born, ['2011-05-22', '2009-06-22', '2008-03-22']);
  });

  it('has a handover that waits, a change of coordinator in the past, and a required role that nobody fills', async () => {
    const { state } = await seeded(sunday);
    assert.equal(state('demo-moving-on').proposal?.to, townsperson(playgroundHandle).id);
    assert.equal(state('demo-almost-there').coordinator, townsperson(playgroundHandle).id);
    const young = state('demo-just-started');
    const model = models.get(young.model);
    assert.ok(model);
    assert.deepEqual(
      vacantRoles(model, young).map(({ code }) => code),
      ['educationGuide'],
    );
  });

  it('has a meeting coming, one under way, one of which nobody has filled in the checklist, and one on record', async () => {
    const { state } = await seeded(sunday);
    const meetings = (key: string) =>
      [...state(key).meetings.values()].map(
        ({ at, status }) => `${status} ${at < '2026-11-22T19:00' ? 'before' : 'after'} now`,
      );
    assert.deepEqual(meetings('demo-moving-on'), ['planned after now']);
    assert.deepEqual(meetings('demo-just-started'), ['underWay before now']);
    assert.deepEqual(meetings('demo-almost-there'), [
      'completed before now',
      'planned before now',
      'planned after now',
    ]);
    const [coming] = state('demo-moving-on').meetings.values();
    assert.ok([...(coming?.agenda.values() ?? [])].some(({ from }) => from === 'youngPerson'));
    for (const one of ['demo-moving-on', 'demo-just-started', 'demo-almost-there']) {
      assert.ok(state(one).goals.size > 0, one);
      assert.ok(state(one).spells.size > 0, one);
    }
  });

  it('has an agreement that waits for the young person alone, signed in Teams and in Slack', async () => {
    const { state } = await seeded(sunday);
    const moving = state('demo-moving-on');
    const waiting = pendingAgreement(moving, sunday);
    assert.ok(waiting);
    assert.deepEqual(missingParties(moving, waiting, sunday), [youngPersonId]);
    const signers = ['christian', 'lene', 'samira'].map((handle) => townsperson(handle));
    assert.deepEqual([...waiting.signatures.keys()], ids(signers));
    assert.ok(waiting.text.promises.some(({ responsible }) => responsible === youngPersonId));
    for (const platform of ['teams', 'slack'] as const) assert.ok(signers.some(({ on }) => on[0] === platform));
  });

  it('has one in force, with a goal that was raised, promises kept in time, and a point of the young person’s own', async () => {
    const { state } = await seeded(sunday);
    const almost = state('demo-almost-there');
    const inForce = agreementInForce(almost);
    assert.ok(inForce);
    assert.equal(inForce.signatures.get(youngPersonId)?.method, 'page');
    assert.equal(agreementTrouble(almost, sunday), undefined);
    assert.equal(almost.goals.get('g1')?.raised, 1);
    for (const { action, deadline, responsible } of inForce.text.promises) {
      const { status, ended } = almost.actions.get(action) ?? {};
      assert.deepEqual([status, ended?.by], ['done', responsible]);
      assert.ok((ended?.at ?? '9').slice(0, 10) <= deadline, `${action} was late`);
    }
    const coming = comingMeeting(almost, sunday);
    assert.deepEqual(
      [...(coming?.agenda.values() ?? [])].map(({ by, from }) => [by, from]),
      [[youngPersonId, 'youngPerson']],
    );
    assert.ok(almost.talkWantedAt, 'nobody wants to talk to anybody');
  });

  it('has one that the young person said no to, with a reason: the coordinator’s next step', async () => {
    const { state } = await seeded(sunday);
    const young = state('demo-just-started');
    const { declined } = lastAgreement(young) ?? {};
    assert.equal(declined?.party, youngPersonId);
    assert.match(declined?.note ?? '', /værftet/);
    assert.equal(agreementTrouble(young, sunday), 'declined');
  });

  it('has an adult whom a young person has chosen, whose name is kept apart', async () => {
    const { store, codes, state } = await seeded(sunday);
    const { chosenAdult } = state('demo-almost-there');
    assert.ok(chosenAdult);
    assert.deepEqual(chosenAdult.sees, ['meetings', 'goals', 'promises']);
    const code = codes.get('demo-almost-there') ?? '';
    const who = await loadAdultName(store, code, chosenAdult);
    assert.deepEqual(who, { name: 'Yasmin Toftegaard', relation: 'Min moster' });
    assert.doesNotMatch(JSON.stringify(await store.read(code, 1)), /Yasmin|Toftegaard|moster/);
  });

  it('has young people each of whom uses their page on a phone, as their coordinator sees', async () => {
    const { store, codes } = await seeded(sunday);
    for (const [key, pathwayId] of codes) {
      const { devices } = await overviewOf(
        { documents: store, clock: () => sunday },
        { pathwayId, audience: 'youngPerson' },
      );
      assert.equal(devices.length, 1, key);
      assert.ok((devices[0]?.since ?? '') < (devices[0]?.seenAt ?? ''), key);
    }
  });

  it('holds when it is verified: every hash, every seal, and who had to sign', async () => {
    const { store, codes } = await seeded(sunday);
    const said: string[] = [];
    const verify = (code: string, secrets = [secret]) =>
      runVerify({
        store,
        code,
        secrets,
        zone: 'Europe/Copenhagen',
        locale: 'da',
        print: (line) => void said.push(line),
      });
    for (const code of codes.values()) assert.equal(await verify(code), 0, said.join('\n'));
    assert.equal(await verify(codes.get('demo-moving-on') ?? '', ['another key than the municipality’s own']), 1);
  });

  it('has one pathway that needs rooms on both platforms, and one on each alone', async () => {
    const { state } = await seeded(sunday);
    const platformsOf = (key: string): string[] => {
      const members = currentMembers(state(key)).map(({ person }) => townspeople.find(({ id }) => id === person));
      const home = state(key).platform;
      const elsewhere = members.some((member) => !member?.on.includes(home));
      return [home, ...(elsewhere ? ['the other'] : [])];
    };
    assert.deepEqual(platformsOf('demo-moving-on'), ['teams', 'the other']);
    assert.deepEqual(platformsOf('demo-just-started'), ['slack']);
    assert.deepEqual(platformsOf('demo-almost-there'), ['teams']);
  });

  it('keeps the young person’s name out of everything that a room shows', async () => {
    const { store, codes } = await seeded(sunday);
    for (const { key, youngPerson } of stories(workdaysFrom(sunday))) {
      const code = codes.get(key) ?? '';
      assert.equal((await loadSubject(store, code))?.name, youngPerson);
      const shown = JSON.stringify(await store.read(code, 1));
      for (const name of youngPerson.split(' ')) assert.ok(!shown.includes(name), `${name} in ${key}`);
    }
  });

  it('has a yes in force that opens the action about sleep to the room, which loses it when the young person takes it back', async () => {
    const { store, state } = await seeded(sunday);
    const directory = new Directory(store);
    await directory.refresh();
    const movingOn = state('demo-moving-on');
    const parts = { clock: () => sunday, directory, models, sharing: shippedRules };
    const healthIn = (of: PathwayState) =>
      [...seenInRoom(parts, of, 0).actions.values()]
        .filter(({ topic }) => topic === 'health')
        .map(({ title }) => title);
    assert.deepEqual(healthIn(movingOn), ['Book tid til samtale om søvn']);
    const withdrawn = { by: youngPersonId, at: sunday.toUTC().toISO() ?? '' };
    const consents = new Map([...movingOn.consents].map(([id, consent]) => [id, { ...consent, withdrawn }]));
    assert.deepEqual(healthIn({ ...movingOn, consents }), []);
  });

  it('has the same codes each time, so that what is written about it stays true', async () => {
    const [first, second] = [await seeded(sunday), await seeded(sunday.plus({ days: 100 }))];
    assert.deepEqual([...first.codes], [...second.codes]);
  });

  it('was imported as a staff file, with every profession, and e-mails that lead nowhere', async () => {
    const { store } = await seeded(sunday);
    const directory = new Directory(store);
    await directory.refresh();
    assert.equal(directory.all().length, townspeople.length);
    const professions = new Set(directory.all().flatMap((person) => person.professions));
    assert.deepEqual([...professions].sort(), [...professionCodes].sort());
    for (const { id, email, name } of townspeople) {
      assert.equal(directory.person(id)?.name, name);
      assert.match(email, /^[a-z]+@fjordby\.example$/);
    }
  });

  it('tells nobody apart by less than an e-mail and an account of their own', () => {
    for (const key of ['handle', 'email', 'id', 'entraId'] as const)
      assert.equal(new Set(townspeople.map((person) => person[key])).size, townspeople.length, key);
    assert.throws(() => townsperson('nobody'), /nobody in Fjordby Kommune/);
  });

  it('has six people for the Playground, all of them in Teams', () => {
    const shown = [playgroundHandle, ...playgroundOthers];
    assert.equal(new Set(shown).size, 6);
    const inTeams = new Set(peopleOn('teams').map(({ handle }) => handle));
    for (const handle of shown) assert.ok(inTeams.has(handle), handle);
    assert.ok(townsperson(playgroundHandle).roles.includes('coordinator'));
    assert.notEqual(demoTeams.playgroundChannelId, demoTeams.playgroundChatId);
  });
});
