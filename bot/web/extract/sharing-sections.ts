import type { ViewContext } from '../../../cards/view-context.ts';
import { purposeText, recipientText } from '../../../cards/views/consent/consent-words.ts';
import type { Consented } from '../../../services/pathway/consent.ts';
import type { SharingRules } from '../../../services/privacy/sharing-rules.ts';
import type { SubjectAccess } from '../../../services/subject-access/subject-access.ts';
import {
  deedText,
  type ExtractFact,
  type ExtractItem,
  type ExtractSection,
  fact,
  periodText,
  whenText,
  wordsOf,
} from './extract-section.ts';

type Pathway = SubjectAccess['pathway'];

/** Who may know what, and what was agreed: agreements, consents, what was shared without one, protection, the chosen adult. */
export function sharingSections(
  ctx: ViewContext,
  { pathway, sharedWith }: SubjectAccess,
  rules: SharingRules,
): ExtractSection[] {
  const { sections, labels } = ctx.text.records;
  const { protection, hold, chosenAdult } = pathway;
  return [
    { heading: sections.shared, items: sharedWith.map((shared) => sharedItem(ctx, shared)) },
    { heading: sections.agreements, items: pathway.agreements.map((agreement) => agreementItem(ctx, agreement)) },
    { heading: sections.consents, items: pathway.consents.map((consent) => consentItem(ctx, consent, rules)) },
    { heading: sections.refusals, items: pathway.consentRefusals.map((refusal) => refusalItem(ctx, refusal, rules)) },
    { heading: sections.shares, items: pathway.shares.map((share) => shareItem(ctx, share)) },
    {
      heading: sections.protection,
      items: protection
        ? [
            {
              title: deedText(ctx, protection) ?? '',
              facts: fact(labels.protectedFor, protection.cleared.map((id) => ctx.name(id)).join(', ')),
            },
          ]
        : [],
    },
    {
      heading: sections.adult,
      items: chosenAdult
        ? [
            {
              title: ctx.text.parties.chosenAdult,
              facts: [
                ...fact(labels.period, periodText(ctx, chosenAdult.chosenAt, chosenAdult.declinedAt)),
                ...fact(labels.sees, chosenAdult.sees.map((sight) => ctx.text.youngAdult.sees.what[sight]).join(', ')),
              ],
            },
          ]
        : [],
    },
    ...(hold
      ? [
          {
            heading: labels.hold,
            items: [{ title: deedText(ctx, hold) ?? '', facts: fact(labels.reason, hold.reason) }],
          },
        ]
      : []),
  ];
}

function sharedItem(
  ctx: ViewContext,
  { why, person, recipients = [], topics = [], from, until }: SubjectAccess['sharedWith'][number],
): ExtractItem {
  const { sharedWhy, labels } = ctx.text.records;
  const who = [
    ...(person === undefined ? [] : [ctx.name(person)]),
    ...recipients.map((one) => recipientText(ctx, one)),
  ];
  return {
    title: who.length === 0 ? sharedWhy[why] : who.join(', '),
    facts: [
      ...(who.length === 0 ? [] : fact(labels.reason, sharedWhy[why])),
      ...fact(labels.topic, topicsText(ctx, topics)),
      ...fact(labels.period, periodText(ctx, from, until)),
    ],
  };
}

function agreementItem(ctx: ViewContext, agreement: Pathway['agreements'][number]): ExtractItem {
  const { labels, statuses } = ctx.text.records;
  const { inForceSince, withdrawnAt, declined, objected } = agreement;
  const status = () => {
    if (inForceSince !== undefined) return `${statuses.inForce}, ${whenText(ctx, inForceSince)}`;
    if (withdrawnAt !== undefined) return `${statuses.withdrawn}, ${whenText(ctx, withdrawnAt)}`;
    return declined ? `${statuses.declined}, ${deedText(ctx, declined)}` : statuses.proposed;
  };
  return {
    title: `${labels.version} ${agreement.version}`,
    facts: [
      ...fact(labels.status, status()),
      ...fact(labels.added, deedText(ctx, agreement.proposed)),
      ...agreement.goals.map(({ text }) => [labels.goals, text] as const),
      ...agreement.promises.map(
        ({ title, responsible, deadline }) =>
          [labels.promises, `${title} – ${ctx.name(responsible)}, ${whenText(ctx, deadline)}`] as const,
      ),
      ...agreement.signatures.map(
        ({ party, at }) => [labels.signatures, deedText(ctx, { by: party, at }) ?? ''] as const,
      ),
      ...fact(labels.hash, agreement.hash),
    ],
    words: wordsOf(declined?.note, objected?.note),
  };
}

function consentItem(ctx: ViewContext, consent: Pathway['consents'][number], rules: SharingRules): ExtractItem {
  const { labels, consentKinds, consentGivers, consentForms } = ctx.text.records;
  return {
    title: consentKinds[consent.kind],
    facts: [
      ...consentedFacts(ctx, consent, rules),
      ...fact(labels.period, periodText(ctx, consent.from, consent.until)),
      ...consent.givings.map(
        ({ giver, form, on, recordedBy }) =>
          [
            labels.givenBy,
            `${consentGivers[giver]} ${consentForms[form]}, ${whenText(ctx, on)} (${ctx.name(recordedBy)})`,
          ] as const,
      ),
      ...fact(labels.withdrawn, deedText(ctx, consent.withdrawn)),
    ],
    words: wordsOf(consent.purposeText),
  };
}

function refusalItem(ctx: ViewContext, refusal: Pathway['consentRefusals'][number], rules: SharingRules): ExtractItem {
  const { labels, consentKinds, consentGivers } = ctx.text.records;
  return {
    title: consentKinds[refusal.kind],
    facts: [
      ...consentedFacts(ctx, refusal, rules),
      ...fact(labels.who, refusal.refusedBy.map((giver) => consentGivers[giver]).join(', ')),
      ...fact(labels.added, deedText(ctx, { by: refusal.recordedBy, at: refusal.at })),
    ],
    words: wordsOf(refusal.purposeText),
  };
}

function shareItem(ctx: ViewContext, share: Pathway['shares'][number]): ExtractItem {
  const { labels, statuses } = ctx.text.records;
  return {
    title: ctx.text.topics[share.topic],
    facts: [
      ...fact(labels.recipients, share.recipients.map((one) => recipientText(ctx, one)).join(', ')),
      ...fact(labels.ground, share.ground),
      ...fact(statuses.proposed, deedText(ctx, share.proposed)),
      ...fact(statuses.approved, deedText(ctx, share.approved)),
      ...fact(statuses.declined, deedText(ctx, share.declined)),
      ...fact(labels.period, share.approved && periodText(ctx, share.approved.at, share.ended?.at ?? share.until)),
      ...fact(labels.told, deedText(ctx, share.told)),
    ],
    words: wordsOf(share.reason, share.declined?.note),
  };
}

function consentedFacts(
  ctx: ViewContext,
  consented: Pick<Consented, 'topics' | 'recipients' | 'purpose'>,
  rules: SharingRules,
): ExtractFact[] {
  const { topics, recipients } = consented;
  const { labels } = ctx.text.records;
  return [
    ...fact(labels.topic, topicsText(ctx, topics)),
    ...fact(labels.recipients, recipients.map((one) => recipientText(ctx, one)).join(', ')),
    ...fact(labels.purpose, purposeText(ctx, { purpose: consented.purpose }, rules)),
  ];
}

const topicsText = (ctx: ViewContext, topics: readonly (keyof ViewContext['text']['topics'])[]): string =>
  topics.map((topic) => ctx.text.topics[topic]).join(', ');
