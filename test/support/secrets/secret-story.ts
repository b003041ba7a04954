import type { DateTime } from 'luxon';
import { openNewPathway } from '../../../services/open-pathway.ts';
import type { PathwayCommand } from '../../../services/pathway/commands.ts';
import { type ActionTopic, actionTopics, adultSights } from '../../../services/pathway/events.ts';
import type { PathwayState } from '../../../services/pathway/state.ts';
import { youngPersonId } from '../../../services/pathway/young-person.ts';
import type { Pathways } from '../../../services/pathways.ts';
import type { DocumentStore } from '../../../storage/ports.ts';
import { firstTeam, sharingModel, sharingStaff } from '../sharing-bench.ts';

/** What a mark looks like. Letters and digits alone, so that no way of writing it down changes it. */
export const markPattern = /Zq[A-Za-z0-9]+qZ/g;
const mark = (topic: string, what: string): string => `Zq${topic}${what}qZ`;

/** What the young person is called: told to those of the team who ask for it, and to nobody else anywhere. */
export const nameMark = mark('young', 'Name');

export interface SecretStoryOptions {
  readonly pathways: Pathways;
  readonly documents: DocumentStore;
  readonly secret: string;
  readonly now: DateTime;
  /** What there is something about: everything, unless told otherwise. Of health, housing, network and economy something is shared. */
  readonly topics?: readonly ActionTopic[];
  /** What is typed about a topic: a mark of its own for everything, unless told otherwise. */
  readonly text?: (topic: ActionTopic, what: string) => string;
  /** Days until the last day of what is to be done about a topic. */
  readonly days?: (topic: ActionTopic) => number;
  /** Who has what is taken about a topic: Karen, unless told otherwise, or nobody after all. */
  readonly taker?: (topic: ActionTopic) => string | undefined;
}

/** Topics about which something is shared without a consent. */
const sharedTopics = ['network', 'housing', 'health'] as const;

/** Tells a pathway in which there is something about every topic in every place where people can type. */
export class SecretStory {
  state: PathwayState;
  readonly #options: Required<SecretStoryOptions>;
  #sent = 0;

  private constructor(options: SecretStoryOptions, state: PathwayState) {
    this.#options = { topics: actionTopics, text: mark, days: () => 9, taker: () => 'karen', ...options };
    this.state = state;
  }

  /** Karen coordinates, {@link firstTeam} is the team, and Tove was in it once. */
  static async tell(options: SecretStoryOptions): Promise<SecretStory> {
    const { pathways, documents, secret, now } = options;
    const members = [...firstTeam, 'tove'].map((person) => ({
      person,
      roles: sharingStaff.get(person)?.professions ?? [],
    }));
    const birthDate = now.minus({ years: 16, days: 40 }).toISODate() ?? '';
    const command = { type: 'pathway.open', model: sharingModel.id, birthDate, platform: 'teams', members } as const;
    const request = { commandId: 'the-story', by: 'karen', via: 'teams', command, youngPerson: nameMark } as const;
    const opened = await openNewPathway({ pathways, documents, secret }, request);
    if (!opened.done) throw new Error(`not opened: ${opened.refusal.code}`);
    const story = new SecretStory(options, opened.state);
    await story.do('karen', { type: 'member.remove', person: 'tove' });
    for (const topic of story.#options.topics) await story.#things(topic);
    await story.#meetings();
    await story.#sharing();
    await story.#agreements();
    await story.#rest();
    return story;
  }

  get code(): string {
    return this.state.id;
  }

  /** The pathway as it is now, whoever has changed it. */
  async refreshed(): Promise<PathwayState> {
    this.state = await this.#options.pathways.current(this.code);
    return this.state;
  }

  async do(by: string, command: PathwayCommand): Promise<void> {
    this.#sent += 1;
    const commandId = `story-${this.#sent}`;
    const outcome = await this.#options.pathways.perform({
      pathwayId: this.code,
      commandId,
      by,
      via: by === youngPersonId ? 'web' : 'teams',
      command,
    });
    if (!outcome.done) throw new Error(`refused: ${command.type} ${JSON.stringify(outcome.refusal)}`);
    this.state = outcome.state;
  }

  #day(days: number): string {
    return this.#options.now.plus({ days }).toISODate() ?? '';
  }

  #at(hours: number): string {
    return this.#options.now.plus({ hours }).toUTC().startOf('minute').toISO() ?? '';
  }

  /** Actions and goals, in everything that can become of them. */
  async #things(topic: ActionTopic): Promise<void> {
    const { text, days, taker } = this.#options;
    const deadline = this.#day(days(topic));
    const add = async (what: string, by = 'karen') => {
      await this.do(by, { type: 'action.add', title: text(topic, what), deadline, topic });
      return `a${this.state.actions.size}`;
    };
    await add('Free');
    const taken = await add('Taken');
    await this.do('karen', { type: 'action.claim', action: taken });
    const to = taker(topic);
    // One commit each, so that stories of which only what is hidden differs have the same versions.
    if (to === undefined) await this.do('karen', { type: 'action.release', action: taken });
    else if (to === 'karen')
      await this.do('karen', { type: 'action.move', action: taken, deadline: this.#day(days(topic) + 1) });
    else await this.do('karen', { type: 'action.handOver', action: taken, to });
    const given = await add('Given');
    await this.do('karen', { type: 'action.claim', action: given });
    await this.do('karen', { type: 'action.release', action: given, note: text(topic, 'GivenNote') });
    const done = await add('Done');
    await this.do('karen', { type: 'action.claim', action: done });
    await this.do('karen', { type: 'action.done', action: done, note: text(topic, 'DoneNote') });
    await this.do('karen', { type: 'action.drop', action: await add('Dropped'), note: text(topic, 'DroppedNote') });
    await add('Skolens', 'skolen');
    await this.do('karen', { type: 'goal.add', text: text(topic, 'Goal'), topic, start: 2, target: 8 });
    await this.do('karen', { type: 'goal.rate', goal: `g${this.state.goals.size}`, value: 5 });
    await this.do('karen', { type: 'goal.add', text: text(topic, 'Lost'), topic });
    await this.do('karen', { type: 'goal.drop', goal: `g${this.state.goals.size}`, note: text(topic, 'LostNote') });
  }

  /** One that is on record, one that is under way, one to come, and one that was called off. */
  async #meetings(): Promise<void> {
    const { text, topics } = this.#options;
    const plan = async (hours: number, what: string) => {
      const place = text('other', `${what}Place`);
      await this.do('karen', { type: 'meeting.plan', at: this.#at(hours), kind: 'network', place });
      const meeting = `m${this.state.meetings.size}`;
      for (const topic of topics)
        await this.do('karen', { type: 'meeting.addAgenda', meeting, text: text(topic, what), from: 'team', topic });
      return meeting;
    };
    const held = await plan(1, 'HeldPoint');
    await this.do('karen', { type: 'meeting.begin', meeting: held, renew: false });
    const answers = {
      youngPerson: 'present',
      practical: text('other', 'Practical'),
      wellbeing: text('health', 'Wellbeing'),
      home: text('housing', 'Home'),
      agendaCovered: [...(this.state.meetings.get(held)?.agenda.keys() ?? [])].join(','),
      agreementsKept: [...this.state.actions.values()]
        .flatMap(({ id, responsible }) => (responsible ? [id] : []))
        .join(','),
      statusCode: 'sygdom',
      statusSince: this.#day(-3),
    };
    const base = Number.MAX_SAFE_INTEGER;
    await this.do('karen', { type: 'meeting.answer', meeting: held, answers, base });
    await this.do('karen', { type: 'meeting.complete', meeting: held, answers: {}, base });
    await this.do('karen', { type: 'meeting.correct', meeting: held, text: text('health', 'Correction') });
    const running = await plan(2, 'RunningPoint');
    await this.do('karen', { type: 'meeting.begin', meeting: running, renew: false });
    const home = { youngPerson: 'present', home: text('housing', 'RunningHome'), wellbeing: text('health', 'Running') };
    await this.do('karen', { type: 'meeting.answer', meeting: running, answers: home, base });
    await plan(72, 'ComingPoint');
    const cancelled = await plan(96, 'CancelledPoint');
    await this.do('karen', { type: 'meeting.cancel', meeting: cancelled, note: text('other', 'Cancelled') });
    for (const code of ['behandling', 'fgu_agu'])
      await this.do('karen', { type: 'spell.begin', code, from: this.#day(-2), source: 'team' });
  }

  /** Mads comes to know of economy by a consent, and of housing by two people and a ground in law. */
  async #sharing(): Promise<void> {
    const { text } = this.#options;
    const span = { from: this.#day(0), until: this.#day(200) };
    const consented = (topic: ActionTopic, person: string, what: string) => ({
      kind: 'share' as const,
      topics: [topic],
      recipients: [{ person }],
      purpose: 'other',
      purposeText: text(topic, what),
    });
    const given = { givenBy: ['youngPerson', 'custodian'], form: 'written' } as const;
    await this.do('karen', { type: 'consent.give', ...consented('economy', 'mads', 'Purpose'), ...span, ...given });
    await this.do('karen', { type: 'consent.give', ...consented('health', 'skolen', 'Withdrawn'), ...span, ...given });
    await this.do('karen', { type: 'consent.withdraw', consent: 'c2' });
    const no = { ...consented('housing', 'skolen', 'Refused'), refusedBy: ['youngPerson' as const] };
    await this.do('karen', { type: 'consent.refuse', ...no });
    for (const topic of sharedTopics) {
      const recipients = [{ person: topic === 'housing' ? 'mads' : 'skolen' }];
      const reason = text(topic, 'Reason');
      const until = this.#day(60);
      await this.do('karen', { type: 'share.propose', topic, recipients, ground: 'rsl11c', reason, until });
    }
    const [, housing = '', health = ''] = this.state.shares.keys();
    await this.do('uffe', { type: 'share.approve', share: housing });
    await this.do('karen', { type: 'share.tell', share: housing, exempt: text('housing', 'Exempt') });
    await this.do('uffe', { type: 'share.decline', share: health, note: text('health', 'NoShare') });
  }

  async #agreements(): Promise<void> {
    const { text } = this.#options;
    await this.do(youngPersonId, { type: 'adult.choose', sees: [...adultSights] });
    await this.do('karen', { type: 'agreement.propose', actions: [], base: 0 });
    const note = text('health', 'NoAgreement');
    await this.do('karen', { type: 'agreement.decline', agreement: 1, note });
    await this.do('karen', { type: 'goal.add', text: text('leisure', 'LastGoal'), topic: 'leisure' });
    await this.do('karen', { type: 'agreement.propose', actions: [], base: 1 });
  }

  async #rest(): Promise<void> {
    const { text } = this.#options;
    await this.do('karen', { type: 'plan.settle', step: 'start', outcome: 'done', note: text('other', 'Step') });
    await this.do('karen', { type: 'hold.place', reason: text('health', 'Hold') });
    await this.do(youngPersonId, { type: 'talk.request' });
    const goal = [...this.state.goals.values()].find(({ topic }) => topic === 'health')?.id ?? '';
    for (const [number, about] of [`goal:${goal}`, 'other', 'meeting:m1'].entries())
      await this.do(youngPersonId, { type: 'correction.ask', about, text: text('health', `Right${number}`) });
    const [noted = '', declined = ''] = this.state.corrections.keys();
    await this.do('karen', { type: 'correction.note', correction: noted });
    const note = text('health', 'NotRight');
    await this.do('karen', { type: 'correction.decline', correction: declined, note });
  }
}
