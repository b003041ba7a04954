import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Commit, PathwayEvent } from '../../services/pathway/events.ts';
import { testZone } from './domain.ts';

type Proposed = Extract<PathwayEvent, { type: 'AgreementProposed' }>;

/** An agreement that came into force, as somebody would put it together from the stream alone, with none of the program's code. */
export interface Entered {
  readonly version: number;
  /** The parties who had to sign it, at that moment. */
  readonly required: ReadonlySet<string>;
  /** Those whose signatures of somebody who no longer had to sign stood there too. */
  readonly former: readonly string[];
  /** The local day. */
  readonly day: string;
}

/**
 * Reads a stream and holds, of each agreement in force, that everyone who had to had signed this very text at that moment, and that
 * it still could come into force then. `birthDate` is of somebody whose 18th birthday is no 29 February.
 */
export function enteredAgreements(commits: readonly Commit[], birthDate: string): Entered[] {
  const adultFrom = `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`;
  const proposals: Proposed[] = [];
  const signed = new Map<number, Set<string>>();
  const over = new Set<number>();
  const team = new Set(['youngPerson']);
  const entered: Entered[] = [];
  let coordinator = '';
  for (const { pathwayId, at, events } of commits) {
    const day = DateTime.fromISO(at, { zone: testZone }).toISODate() ?? '';
    for (const event of events) {
      if (event.type === 'PathwayOpened') coordinator = event.coordinator;
      if (event.type === 'CoordinatorChanged') coordinator = event.to;
      if (event.type === 'MemberJoined') team.add(event.person);
      if (event.type === 'MemberLeft') team.delete(event.person);
      if (event.type === 'AgreementProposed') proposals.push(event);
      if (event.type === 'AgreementDeclined' || event.type === 'AgreementWithdrawn') over.add(event.agreement);
      if (event.type === 'AgreementSigned') {
        assert.equal(
          event.hash,
          hashOf(pathwayId, proposals[event.agreement - 1]),
          'it is of the text that stands there',
        );
        signed.set(event.agreement, (signed.get(event.agreement) ?? new Set()).add(event.party));
      }
      if (event.type !== 'AgreementEntered') continue;
      const { agreement: version } = event;
      const proposal = proposals[version - 1] ?? assert.fail('what was never proposed came into force');
      const promisers = proposal.text.promises.map(({ responsible }) => responsible);
      const isChild = proposal.text.custodianSigns === true && day < adultFrom;
      const required = new Set(['youngPerson', coordinator, ...promisers, ...(isChild ? ['custodian'] : [])]);
      const all = signed.get(version) ?? new Set();
      for (const party of required) assert.ok(all.has(party), `${version} came into force without ${party}`);
      assert.equal(version, proposals.length, 'only the newest one comes into force');
      assert.ok(!over.has(version), 'and none that was declined or taken back');
      assert.ok(day <= proposal.expiresOn, 'nor one that has run out');
      assert.ok(
        promisers.every((person) => team.has(person)),
        'nor one with a promise of somebody who has left',
      );
      over.add(version);
      entered.push({ version, required, former: [...all].filter((party) => !required.has(party)), day });
    }
  }
  return entered;
}

/** The hash as the documentation says that it is made. */
function hashOf(pathwayId: string, proposed: Proposed | undefined): string {
  const { agreement, text } = proposed ?? assert.fail('what was never proposed was signed');
  const goals = text.goals.map((goal) => [goal.id, goal.text]);
  const promises = text.promises.map((one) => [one.action, one.title, one.responsible, one.deadline]);
  const words = ['vejviser-agreement-1', pathwayId, agreement, goals, promises, text.custodianSigns ?? false];
  return createHash('sha256').update(JSON.stringify(words)).digest('hex');
}
