import { DateTime } from 'luxon';
import { seenBy } from '../../services/audience/seen-by.ts';
import type { SeenState } from '../../services/audience/seen-state.ts';
import type { Audience } from '../../services/audience/viewer.ts';
import { type ModelDefinition, modelDefinition } from '../../services/models/definition.ts';
import type { CommandOf, PathwayCommand } from '../../services/pathway/commands.ts';
import { decide } from '../../services/pathway/decide.ts';
import type { Decision } from '../../services/pathway/decision.ts';
import type { ActionTopic, Commit, PathwayEvent, ProfessionCode } from '../../services/pathway/events.ts';
import { foldCommit } from '../../services/pathway/fold.ts';
import type { RefusalCode } from '../../services/pathway/refusals.ts';
import { noPathway, type PathwayState } from '../../services/pathway/state.ts';
import type { Person } from '../../services/people/person.ts';
import { type SharingRules, shippedRules } from '../../services/privacy/sharing-rules.ts';
import { testNow, testPerson, testSeal, testZone } from './domain.ts';

const same = (text: string) => ({ da: text, en: text });
const item = (key: string, type: string, rest: object = {}) => ({ key, type, label: same(key), ...rest });

/** A model for young people from 12, whose checklist asks about guarded things. */
export const sharingModel: ModelDefinition = modelDefinition.parse({
  id: 'test-sharing',
  version: 1,
  title: same('Deling'),
  ages: { from: 12, to: 23 },
  roles: [{ code: 'coordinator', required: true, responsibility: same('Samler trådene') }],
  coreElements: [{ id: 'coordinator', title: same('Koordinator'), description: same('Én') }],
  steps: [{ id: 'start', kind: 'start', title: same('Opstart'), when: { age: 15 }, source: 'test' }],
  sources: ['test'],
  checklist: {
    version: 1,
    sections: [
      {
        id: 'all',
        title: same('Det hele'),
        items: [
          item('youngPerson', 'choice', {
            required: true,
            choices: ['present', 'partly', 'absent'].map((value) => ({ value, label: same(value) })),
          }),
          item('youngPersonAbsence', 'text', { required: true, showWhen: { key: 'youngPerson', is: ['absent'] } }),
          item('practical', 'text'),
          item('wellbeing', 'text', { topic: 'health' }),
          item('home', 'text', { topic: 'housing' }),
          item('agendaCovered', 'points'),
          item('agreementsKept', 'actions'),
          item('statusCode', 'statusCode', { topic: 'education' }),
          item('statusSince', 'date', { topic: 'education' }),
          item('statusHours', 'number', { topic: 'education' }),
        ],
      },
    ],
  },
});

/** Somebody of each profession that matters here; each is called what they do. */
const staff: readonly (readonly [id: string, department: string, rights: Person['rights'], ...ProfessionCode[]])[] = [
  ['karen', 'Ungeenheden', ['coordinator'], 'childYouthAdviser'],
  ['kirsten', 'Voksenenheden', ['coordinator'], 'adultCaseworker'],
  ['uffe', 'Kommunal Ungeindsats', [], 'educationGuide'],
  ['jonna', 'Job og Virksomhed', [], 'jobConsultant'],
  ['pia', 'Ungdomspsykiatrien', [], 'psychiatry'],
  ['skolen', 'Fjordskolen', [], 'school'],
  ['mads', 'Frivilligcentret', [], 'mentor'],
  ['tove', 'Frivilligcentret', [], 'mentor', 'supportContact'],
  ['fremmed', 'Ungeenheden', [], 'childYouthAdviser'],
  ['leder', 'Ledelsen', ['leader', 'admin']],
];

export const sharingStaff: ReadonlyMap<string, Person> = new Map(
  staff.map(([id, department, rights, ...professions]) => [id, testPerson(id, { department, rights, professions })]),
);

/** Who is in the team from the beginning, besides Karen. */
export const firstTeam = ['uffe', 'jonna', 'pia', 'skolen', 'mads'] as const;

/** A pathway with a staff directory and a clock of its own. */
export class SharingBench {
  state: PathwayState = noPathway('K7F3XQ');
  now: DateTime;
  readonly commits: Commit[] = [];
  readonly people: Map<string, Person> = new Map(sharingStaff);
  rules: SharingRules;

  constructor({
    birthDate = '2009-05-14',
    now = testNow,
    rules = shippedRules,
    team = [...firstTeam] as readonly string[],
  } = {}) {
    this.now = now;
    this.rules = rules;
    const members = team.map((person) => ({ person, roles: this.people.get(person)?.professions ?? [] }));
    this.do('karen', { type: 'pathway.open', model: sharingModel.id, birthDate, platform: 'teams', members });
  }

  get context() {
    return {
      now: this.now,
      sharing: this.rules,
      person: (id: string) => this.people.get(id),
      model: (id: string) => (id === sharingModel.id ? sharingModel : undefined),
    };
  }

  run(by: string, command: PathwayCommand): Decision {
    const decision = decide(this.state, command, { ...this.context, by, seal: testSeal });
    if ('events' in decision && decision.events.length > 0) this.commit(by, [...decision.events]);
    return decision;
  }

  do(by: string, command: PathwayCommand): readonly PathwayEvent[] {
    const decision = this.run(by, command);
    if ('refusal' in decision) throw new Error(`refused: ${decision.refusal.code}`);
    return decision.events;
  }

  refusal(by: string, command: PathwayCommand): RefusalCode | 'done' {
    const decision = this.run(by, command);
    return 'refusal' in decision ? decision.refusal.code : 'done';
  }

  commit(by: string, events: PathwayEvent[]): void {
    const version = this.state.version + 1;
    const at = this.now.toUTC().toISO() ?? '';
    const commit: Commit = { pathwayId: 'K7F3XQ', version, commandId: `c${version}`, at, by, via: 'teams', events };
    this.commits.push(commit);
    this.state = foldCommit(this.state, commit);
  }

  /** The clock shows another time: a local one (`2027-05-14T00:00`). */
  at(local: string): this {
    this.now = DateTime.fromISO(local, { zone: testZone });
    return this;
  }

  seen(audience: Audience): SeenState {
    return seenBy(this.state, audience, this.context);
  }

  seenAs(person: string): SeenState {
    return this.seen({ kind: 'person', person });
  }

  /** An action of a topic; gives its id. */
  action(topic: ActionTopic, { by = 'karen', title = `om ${topic}` } = {}): string {
    this.do(by, { type: 'action.add', title, deadline: '2030-01-01', topic });
    return `a${this.state.actions.size}`;
  }

  /** A consent that the coordinator puts on record today, for a year. */
  consent(given: Partial<CommandOf<'consent.give'>> = {}): string {
    this.do('karen', consentOf(this.now, given));
    return `c${this.state.consents.size}`;
  }
}

/** A written consent of the young person to share health with the psychiatry, from today on for 300 days. */
export function consentOf(now: DateTime, given: Partial<CommandOf<'consent.give'>> = {}): CommandOf<'consent.give'> {
  return {
    type: 'consent.give',
    kind: 'share',
    topics: ['health'],
    recipients: [{ person: 'pia' }],
    purpose: 'cooperate',
    from: now.toISODate() ?? '',
    until: now.plus({ days: 300 }).toISODate() ?? '',
    givenBy: ['youngPerson', 'custodian'],
    form: 'written',
    ...given,
  };
}

/** Everything that is in a value, as a text: two values of the same text cannot be told apart. */
export function bytesOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner instanceof Map) return { entries: [...inner] };
    return inner instanceof Set ? { values: [...inner] } : inner;
  });
}
