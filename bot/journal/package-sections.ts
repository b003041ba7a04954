import type { ViewContext } from '../../cards/view-context.ts';
import type { JournalPackage } from '../../services/journal/journal-package.ts';
import type { SharingRules } from '../../services/privacy/sharing-rules.ts';
import type { Account } from '../../services/records/account.ts';
import { accessFormat } from '../../services/subject-access/subject-access.ts';
import type { ExtractSection } from '../web/extract/extract-section.ts';
import { pathwaySections } from '../web/extract/pathway-sections.ts';
import { sharingSections } from '../web/extract/sharing-sections.ts';
import { traceSections } from '../web/extract/trace-sections.ts';

/** A package as it is read: of what it is about in the same words as the young person's own extract, and nothing that it does not hold. */
export function packageSections(ctx: ViewContext, made: JournalPackage, rules: SharingRules): ExtractSection[] {
  const { madeAt, madeBy, head, people } = made;
  const nothing = { sharedWith: [], looks: [], journal: [], places: [], access: [], other: [] };
  const extract = { format: accessFormat, madeAt, madeBy, head, people, pathway: accountIn(made), ...nothing } as const;
  const all = [
    ...pathwaySections(ctx, extract),
    ...sharingSections(ctx, extract, rules),
    ...traceSections(ctx, extract),
  ];
  return all.filter(({ items }) => items.length > 0);
}

/** The whole pathway, or an account in which there is just the one thing. */
function accountIn({ pathway, ...made }: JournalPackage): Account {
  if (pathway) return pathway;
  const only = <T>(one: T | undefined): T[] => (one === undefined ? [] : [one]);
  return {
    team: [],
    actions: only(made.action),
    goals: only(made.goal),
    meetings: only(made.meeting),
    agreements: only(made.agreement),
    spells: only(made.spell),
    consents: only(made.consent),
    consentRefusals: [],
    shares: only(made.share),
    corrections: [],
    settledSteps: [],
    history: [],
  };
}
