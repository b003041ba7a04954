import { DateTime } from 'luxon';
import type { Answer } from '../../bot/request.ts';
import type { PlatformName } from '../../services/pathway/events.ts';
import type { Meeting } from '../../services/pathway/meeting.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { DeskBench } from './desk.ts';
import { testZone } from './domain.ts';

/** A pathway with one meeting, at a desk: Karen coordinates, Uffe and Jonna are in the team. */
export class MeetingDesk {
  readonly bench: DeskBench;
  readonly pathway: string;

  private constructor(bench: DeskBench, pathway: string) {
    this.bench = bench;
    this.pathway = pathway;
  }

  /** The meeting `m1` is planned for 3 December 2026 at 13:00; the bench's clock shows 23 November 08:02. */
  static async create(): Promise<MeetingDesk> {
    const bench = await DeskBench.create();
    const desk = new MeetingDesk(bench, await bench.open());
    await bench.click('uffe', 'meeting.plan', { pathway: desk.pathway, v: 1 }, meetingForm);
    return desk;
  }

  /** The same, begun by Karen when its time had come. */
  static async underWay(): Promise<MeetingDesk> {
    const desk = await MeetingDesk.create();
    desk.now = '2026-12-03T13:02:00';
    await desk.does('karen', 'meeting.begin');
    return desk;
  }

  set now(local: string) {
    this.bench.now = DateTime.fromISO(local, { zone: testZone });
  }

  /** Somebody clicks or sends a form about `m1`. */
  does(
    who: string,
    verb: string,
    data: Readonly<Record<string, unknown>> = {},
    inputs: Readonly<Record<string, string>> = {},
    options: { platform?: PlatformName; deliveryId?: string; emptied?: readonly string[] } = {},
  ): Promise<Answer> {
    return this.bench.click(who, verb, { pathway: this.pathway, meeting: 'm1', ...data }, { ...inputs }, options);
  }

  state(): Promise<PathwayState> {
    return this.bench.desk.pathways.current(this.pathway);
  }

  async meeting(id = 'm1'): Promise<Meeting> {
    const meeting = (await this.state()).meetings.get(id);
    if (!meeting) throw new Error(`there is no meeting ${id}`);
    return meeting;
  }

  /** What the checklist shows as answered now. */
  async answers(): Promise<Record<string, string>> {
    const { answers } = await this.meeting();
    return Object.fromEntries([...answers].map(([key, given]) => [key, given.at(-1)?.value ?? '']));
  }
}

export const meetingForm = { at: '2026-12-03T13:00', kind: 'network', place: 'Rådhuset, lokale 2', minutes: '90' };

/** Everything that has to be filled in before a meeting can be completed. */
export const filledIn = {
  'item.youngPerson': 'present',
};
