import { DateTime } from 'luxon';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import type { PersonId } from '../../services/pathway/state.ts';
import { chosenAdultId, youngPersonId } from '../../services/pathway/young-person.ts';
import { DeskBench } from './desk.ts';
import { testPerson, testZone } from './domain.ts';

/** Invented people whose names are as long as names are. */
const people = [
  testPerson('karen', {
    name: 'Anne-Mette Kjærgaard Østergaard Bertelsen',
    rights: ['coordinator'],
    professions: ['childYouthAdviser'],
  }),
  testPerson('uffe', { name: 'Christoffer Wøldike-Schmidt', professions: ['educationGuide'] }),
  testPerson('jonna', { name: 'Jonna Bæk', professions: ['jobConsultant'] }),
  testPerson('sofus', { name: 'Sofus Åkjær Thorbjørnsen', professions: ['supportContact', 'mentor'] }),
];

/** A pathway such as a young person looks at: goals, a meeting, promises in every state, and an agreement that waits for them. */
export class YoungStory {
  readonly bench: DeskBench;
  readonly pathway: string;
  #sent = 0;

  private constructor(bench: DeskBench, pathway: string) {
    this.bench = bench;
    this.pathway = pathway;
  }

  /** Nothing but the team; the clock shows 23 November 2026 08:02. */
  static async begin(): Promise<YoungStory> {
    const bench = await DeskBench.create();
    await bench.desk.directory.saveAll(people);
    await bench.desk.directory.refresh();
    const story = new YoungStory(bench, await bench.open());
    await story.does('karen', { type: 'member.add', member: { person: 'sofus', roles: ['supportContact', 'mentor'] } });
    return story;
  }

  static async tell(): Promise<YoungStory> {
    const story = await YoungStory.begin();
    story.now = '2026-10-20T10:00';
    await story.young({
      type: 'goal.add',
      text: 'Jeg vil være automekaniker og tjene mine egne penge',
      topic: 'education',
      start: 2,
      target: 8,
    });
    await story.young({ type: 'goal.add', text: 'Jeg vil tage køreprøven', topic: 'education', partOf: 'g1' });
    await story.young({ type: 'goal.rate', goal: 'g1', value: 5 });
    await story.does('uffe', {
      type: 'goal.add',
      text: 'Jeg vil sove om natten, så jeg kan komme op',
      topic: 'health',
    });
    await story.young({ type: 'goal.reach', goal: 'g3' });
    const promised = [
      ['Find en praktikplads på et autoværksted', '2026-11-20', 'jonna'],
      ['Skriv uddannelsesplanen sammen med mig', '2026-12-04', 'uffe'],
      ['Ring til FGU og hør, hvornår jeg kan begynde', '2026-11-30', youngPersonId],
      ['Gå til tandlæge', '2026-12-11', youngPersonId],
      ['Hent mig efter mødet', '2026-11-02', 'sofus'],
    ] as const;
    for (const [title, deadline, responsible] of promised)
      await story.does('karen', { type: 'action.add', title, deadline, topic: 'other', responsible });
    await story.does('karen', {
      type: 'action.add',
      title: 'Følg med til boligforeningen',
      deadline: '2026-12-18',
      topic: 'housing',
    });
    await story.does('sofus', { type: 'action.done', action: 'a5' });
    story.now = '2026-11-22T10:00';
    await story.does('uffe', {
      type: 'meeting.plan',
      at: '2026-12-03T13:00',
      kind: 'meeting17Half',
      place: 'Ungdommens Hus, Nørregade 14, lokale 3',
      minutes: 90,
    });
    await story.does('uffe', { type: 'meeting.addAgenda', text: 'Hvad sker der efter 10. klasse?', from: 'team' });
    await story.young({
      type: 'meeting.addAgenda',
      text: 'Må jeg selv bestemme, hvor jeg skal bo?',
      from: 'youngPerson',
    });
    await story.does('sofus', {
      type: 'meeting.addAgenda',
      text: 'Jeg vil gerne have en anden seng',
      from: 'youngPerson',
    });
    await story.does('karen', { type: 'agreement.propose', actions: [], base: 0 });
    story.now = '2026-11-23T08:02';
    return story;
  }

  set now(local: string) {
    this.bench.now = DateTime.fromISO(local, { zone: testZone });
  }

  /** Somebody of the staff does something; it must not be refused. */
  does(by: PersonId, command: PathwayCommand): Promise<void> {
    return this.#perform(by, command);
  }

  /** The young person does something on their page. */
  young(command: PathwayCommand): Promise<void> {
    return this.#perform(youngPersonId, command);
  }

  /** The chosen adult does something on theirs. */
  adult(command: PathwayCommand): Promise<void> {
    return this.#perform(chosenAdultId, command);
  }

  async #perform(by: PersonId, command: PathwayCommand): Promise<void> {
    this.#sent += 1;
    const outcome = await this.bench.desk.pathways.perform({
      pathwayId: this.pathway,
      commandId: `story-${this.#sent}`,
      by,
      via: by === youngPersonId || by === chosenAdultId ? 'web' : 'teams',
      command,
    });
    if (!outcome.done) throw new Error(`${command.type}: ${outcome.refusal.code}`);
  }
}
