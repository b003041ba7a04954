import { DateTime } from 'luxon';
import type { ModelDefinition } from '../../services/models/definition.ts';
import { modelDefinition } from '../../services/models/definition.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import { decide } from '../../services/pathway/decide.ts';
import type { Decision, DecisionContext } from '../../services/pathway/decision.ts';
import type { Commit, PathwayEvent } from '../../services/pathway/events.ts';
import { foldCommit } from '../../services/pathway/fold.ts';
import type { RefusalCode } from '../../services/pathway/refusals.ts';
import { noPathway, type PathwayState } from '../../services/pathway/state.ts';
import type { Person } from '../../services/people/person.ts';
import { shippedRules } from '../../services/privacy/sharing-rules.ts';
import { sealer } from '../../services/seal.ts';
import { meetingModel, ownChecklistModel } from './meeting-models.ts';

export const testZone = 'Europe/Copenhagen';
export const testNow = DateTime.fromISO('2026-11-23T08:02:00', { zone: testZone });

/** An invented person; the id doubles as the name's first part. */
export function testPerson(id: string, overrides: Partial<Person> = {}): Person {
  return {
    id,
    name: `${id[0]?.toUpperCase()}${id.slice(1)} Testesen`,
    email: `${id}@kommunen.example`,
    department: 'Ungeenheden',
    rights: [],
    professions: ['other'],
    identities: [],
    importedAt: '2026-11-01T08:00:00.000Z',
    ...overrides,
  };
}

/** A coordinator, a second one, an education guide, a job consultant, and somebody of no team. */
export const testPeople: ReadonlyMap<string, Person> = new Map(
  [
    testPerson('karen', { rights: ['coordinator'], professions: ['childYouthAdviser'] }),
    testPerson('kirsten', { rights: ['coordinator'], professions: ['adultCaseworker'] }),
    testPerson('uffe', { professions: ['educationGuide'] }),
    testPerson('jonna', { professions: ['jobConsultant'] }),
    testPerson('sofus', { professions: ['supportContact'] }),
    testPerson('fremmed', { professions: ['mentor'] }),
    testPerson('ophoert', { rights: ['coordinator'], endedAt: '2026-10-01T00:00:00.000Z' }),
  ].map((person) => [person.id, person]),
);

export const testModel: ModelDefinition = modelDefinition.parse({
  id: 'test-model',
  version: 1,
  title: { da: 'Prøvemodel', en: 'Test model' },
  ages: { from: 15, to: 23 },
  roles: [{ code: 'coordinator', required: true, responsibility: { da: 'Samler trådene.', en: 'Holds the whole.' } }],
  coreElements: [
    { id: 'coordinator', title: { da: 'Koordinator', en: 'Coordinator' }, description: { da: 'Én.', en: 'One.' } },
  ],
  steps: [
    {
      id: 'start',
      kind: 'start',
      title: { da: 'Opstart', en: 'Start' },
      when: { age: 15, windowDays: [0, 90] },
      source: 'test',
    },
  ],
  sources: ['test'],
});

/** The same model, in which whoever has custody signs the agreement too. */
export const custodyModel: ModelDefinition = { ...testModel, id: 'test-custody', custodianSigns: true };

/** A model with meetings, of which the checklist is Vejviser's, and one with a checklist of its own (`meeting-models.ts`). */
export const testModels: ReadonlyMap<string, ModelDefinition> = new Map(
  [testModel, custodyModel, meetingModel, ownChecklistModel].map((model) => [model.id, model]),
);

/** Seals made with a key of the tests. */
export const testSecret = 'et-noeglehul-i-en-proeve-med-mindst-32-tegn';
export const testSeal: (text: string) => string = sealer(testSecret);

/** A decision's context: who asks, and when. */
export function contextOf(by: string, now: DateTime = testNow): DecisionContext {
  return {
    now,
    by,
    person: (id) => testPeople.get(id),
    model: (id) => testModels.get(id),
    sharing: shippedRules,
    seal: testSeal,
  };
}

/** A pathway on which commands are carried out one after the other, in memory. */
export class PathwayBench {
  state: PathwayState;
  readonly commits: Commit[] = [];

  constructor(id = 'K7F3XQ') {
    this.state = noPathway(id);
  }

  /** Decides and folds; a refusal leaves everything as it was. */
  run(by: string, command: PathwayCommand, now: DateTime = testNow): Decision {
    const decision = decide(this.state, command, contextOf(by, now));
    if ('events' in decision && decision.events.length > 0) this.#commit(by, [...decision.events], now);
    return decision;
  }

  /** The code with which a command was refused; fails when it was not. */
  refusal(by: string, command: PathwayCommand, now: DateTime = testNow): RefusalCode | 'done' {
    const decision = this.run(by, command, now);
    return 'refusal' in decision ? decision.refusal.code : 'done';
  }

  /** Carries a command out that must succeed. */
  do(by: string, command: PathwayCommand, now: DateTime = testNow): readonly PathwayEvent[] {
    const decision = this.run(by, command, now);
    if ('refusal' in decision) throw new Error(`refused: ${decision.refusal.code}`);
    return decision.events;
  }

  #commit(by: string, events: PathwayEvent[], now: DateTime): void {
    const commit: Commit = {
      pathwayId: this.state.id,
      version: this.state.version + 1,
      commandId: `c${this.state.version + 1}`,
      at: now.toUTC().toISO() ?? '',
      by,
      via: 'teams',
      events,
    };
    this.commits.push(commit);
    this.state = foldCommit(this.state, commit);
  }
}

/** A pathway that Karen coordinates, with Uffe (education) and Jonna (job) in the team, and one free action `a1`. */
export function openedPathway({ model = 'test-model', birthDate = '2009-05-14', id = 'K7F3XQ' } = {}): PathwayBench {
  const bench = new PathwayBench(id);
  bench.do('karen', {
    type: 'pathway.open',
    model,
    birthDate,
    platform: 'teams',
    members: [
      { person: 'uffe', roles: ['educationGuide'] },
      { person: 'jonna', roles: ['jobConsultant'] },
    ],
  });
  bench.do('karen', { type: 'action.add', title: 'Ring til FGU', deadline: '2026-12-01', topic: 'education' });
  return bench;
}
