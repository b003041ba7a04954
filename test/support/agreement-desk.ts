import { DateTime } from 'luxon';
import type { Answer } from '../../bot/request.ts';
import { loadModels, type ModelCatalog } from '../../services/models/catalog.ts';
import type { Agreement } from '../../services/pathway/agreement.ts';
import type { PathwayCommand } from '../../services/pathway/commands.ts';
import type { PlatformName } from '../../services/pathway/events.ts';
import type { PathwayState } from '../../services/pathway/state.ts';
import { youngPersonId } from '../../services/pathway/young-person.ts';
import type { Outcome } from '../../services/pathways.ts';
import type { KeptStore } from '../../storage/ports.ts';
import { DeskBench } from './desk.ts';
import { testZone } from './domain.ts';

/** The models that there are, each of which wants the custodians to sign. */
function custodianModels(): ModelCatalog {
  const models = loadModels().all.map((model) => ({ ...model, custodianSigns: true }));
  return { all: models, get: (id) => models.find((model) => model.id === id) };
}

type Data = Readonly<Record<string, unknown>>;
type Inputs = Readonly<Record<string, string>>;

/** A pathway with a goal and promises, at a desk: Karen coordinates, Uffe and Jonna are in the team, the young person has a page. */
export class AgreementDesk {
  readonly bench: DeskBench;
  readonly pathway: string;
  #sent = 0;

  constructor(bench: DeskBench, pathway: string) {
    this.bench = bench;
    this.pathway = pathway;
  }

  /**
   * Of a young person who is 17, in a model that asks for whoever has custody: `g1` is what they want, `a1` is Uffe's, `a2` their own, and `a3` is nobody's. The clock shows 23
   * November 2026 08:02.
   */
  static async create(store?: KeptStore): Promise<AgreementDesk> {
    const bench = await DeskBench.create({ models: custodianModels(), ...(store ? { store } : {}) });
    const desk = new AgreementDesk(bench, await bench.open());
    await desk.young({ type: 'goal.add', text: 'Jeg vil være kok', topic: 'education', start: 2, target: 8 });
    for (const title of ['Ring til FGU', 'Ringe selv til skolen', 'Find en mentor'])
      await desk.does('karen', 'action.add', {}, { title, deadline: '2026-12-18', topic: 'education' });
    await desk.does('uffe', 'action.claim', { action: 'a1' });
    await desk.young({ type: 'action.claim', action: 'a2' });
    return desk;
  }

  /** The same, of which Karen has proposed the first version. */
  static async proposed(store?: KeptStore): Promise<AgreementDesk> {
    const desk = await AgreementDesk.create(store);
    await desk.does('karen', 'agreement.propose', { agreement: 0, form: 1 });
    return desk;
  }

  /** The same, which everyone has signed. */
  static async inForce(): Promise<AgreementDesk> {
    const desk = await AgreementDesk.proposed();
    for (const who of ['karen', 'uffe']) await desk.sign(who);
    await desk.youngSigns();
    await desk.paper('custodian');
    return desk;
  }

  set now(local: string) {
    this.bench.now = DateTime.fromISO(local, { zone: testZone });
  }

  /** Somebody clicks or sends a form. */
  does(
    who: string,
    verb: string,
    data: Data = {},
    inputs: Inputs = {},
    options: { platform?: PlatformName; deliveryId?: string } = {},
  ): Promise<Answer> {
    return this.bench.click(who, verb, { pathway: this.pathway, ...data }, { ...inputs }, options);
  }

  /** Somebody clicks the button of the newest version. */
  async sign(who: string, platform: PlatformName = 'slack'): Promise<Answer> {
    const { version, hash } = await this.agreement();
    return this.does(who, 'agreement.sign', { agreement: version, hash }, {}, { platform });
  }

  /** Uffe notes a signature on paper, which Karen saw. */
  async paper(party: string): Promise<Answer> {
    const { version, hash } = await this.agreement();
    return this.does('uffe', 'agreement.signPaper', { agreement: version, hash }, { party, witness: 'karen' });
  }

  /** The young person does something on their page. */
  young(command: PathwayCommand): Promise<Outcome> {
    this.#sent += 1;
    const commandId = `page-${this.#sent}`;
    return this.bench.desk.pathways.perform({
      pathwayId: this.pathway,
      commandId,
      by: youngPersonId,
      via: 'web',
      command,
    });
  }

  async youngSigns(): Promise<Outcome> {
    const { version: agreement, hash } = await this.agreement();
    return this.young({ type: 'agreement.sign', agreement, hash, method: 'page' });
  }

  state(): Promise<PathwayState> {
    return this.bench.desk.pathways.current(this.pathway);
  }

  /** A version; the newest unless told. */
  async agreement(version?: number): Promise<Agreement> {
    const { agreements } = await this.state();
    const found = version === undefined ? agreements.at(-1) : agreements[version - 1];
    if (!found) throw new Error('there is no such version');
    return found;
  }

  /** Who has signed the newest version. */
  async signers(): Promise<string[]> {
    return [...(await this.agreement()).signatures.keys()].sort();
  }
}
