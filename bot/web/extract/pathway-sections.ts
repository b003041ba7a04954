import type { ViewContext } from '../../../cards/view-context.ts';
import { correctedThing } from '../../../services/pathway/correction.ts';
import type { SubjectAccess } from '../../../services/subject-access/subject-access.ts';
import {
  deedText,
  type ExtractItem,
  type ExtractSection,
  fact,
  named,
  periodText,
  whenText,
  wordsOf,
} from './extract-section.ts';

type Pathway = SubjectAccess['pathway'];

/** What the pathway is about, and what is done in it: the team, goals, actions, meetings, education and employment, the plan. */
export function pathwaySections(ctx: ViewContext, { head, pathway }: SubjectAccess): ExtractSection[] {
  const { sections } = ctx.text.records;
  return [
    { heading: sections.about, items: [about(ctx, head)] },
    { heading: sections.team, items: pathway.team.map((member) => memberItem(ctx, member)) },
    { heading: sections.goals, items: pathway.goals.map((goal) => goalItem(ctx, goal)) },
    { heading: sections.actions, items: pathway.actions.map((action) => actionItem(ctx, action)) },
    { heading: sections.meetings, items: pathway.meetings.flatMap((meeting) => meetingItems(ctx, meeting)) },
    { heading: sections.spells, items: pathway.spells.map((spell) => spellItem(ctx, spell)) },
    {
      heading: sections.corrections,
      items: pathway.corrections.map((correction) => correctionItem(ctx, pathway, correction)),
    },
    { heading: sections.steps, items: pathway.settledSteps.map((step) => stepItem(ctx, step)) },
  ];
}

function about(
  ctx: ViewContext,
  { code, youngPerson, model, openedAt, closed, coordinator }: SubjectAccess['head'],
): ExtractItem {
  const { labels, withoutName } = ctx.text.records;
  return {
    title: youngPerson.name ?? withoutName,
    facts: [
      ...fact(labels.birthDate, whenText(ctx, youngPerson.birthDate)),
      ...fact(labels.code, code),
      ...fact(labels.model, model.title ?? model.id),
      ...fact(labels.opened, whenText(ctx, openedAt)),
      ...fact(labels.coordinator, ctx.name(coordinator.person)),
      ...fact(labels.closed, deedText(ctx, closed)),
      ...fact(labels.reason, closed && ctx.text.closeReasons[closed.reason]),
    ],
  };
}

function memberItem(ctx: ViewContext, { person, roles, from, until }: Pathway['team'][number]): ExtractItem {
  const { labels } = ctx.text.records;
  return {
    title: ctx.name(person),
    facts: [
      ...fact(labels.role, roles.map((role) => ctx.text.roles[role]).join(', ')),
      ...fact(labels.period, periodText(ctx, from, until)),
    ],
  };
}

function goalItem(ctx: ViewContext, goal: Pathway['goals'][number]): ExtractItem {
  const { labels, statuses } = ctx.text.records;
  return {
    title: goal.text,
    facts: [
      ...fact(labels.topic, ctx.text.topics[goal.topic]),
      ...fact(labels.status, statuses[goal.status]),
      ...fact(labels.start, goal.start),
      ...fact(labels.now, goal.rated),
      ...fact(labels.target, goal.target),
      ...fact(labels.added, deedText(ctx, goal.added)),
    ],
    words: wordsOf(goal.note),
  };
}

function actionItem(ctx: ViewContext, action: Pathway['actions'][number]): ExtractItem {
  const { labels, statuses, nobodyYet } = ctx.text.records;
  return {
    title: action.title,
    facts: [
      ...fact(labels.topic, ctx.text.topics[action.topic]),
      ...fact(labels.status, statuses[action.status]),
      ...fact(labels.deadline, whenText(ctx, action.deadline)),
      ...fact(labels.responsible, action.responsible ? ctx.name(action.responsible.person) : nobodyYet),
      ...fact(labels.added, deedText(ctx, action.added)),
      ...fact(labels.ended, deedText(ctx, action.ended)),
    ],
    words: wordsOf(action.ended?.note, action.released?.note),
  };
}

/** A meeting, its agenda, each question of its checklist with every answer, and what was added afterwards. */
function meetingItems(ctx: ViewContext, meeting: Pathway['meetings'][number]): ExtractItem[] {
  const { labels, statuses, sections } = ctx.text.records;
  const title = meeting.title ?? named(ctx.text.meetingKinds, meeting.kind);
  const under = (what: string) => `${title} – ${what}`;
  return [
    {
      title,
      facts: [
        ...fact(labels.when, whenText(ctx, meeting.at)),
        ...fact(labels.minutes, meeting.minutes),
        ...fact(labels.place, meeting.place),
        ...fact(labels.status, statuses[meeting.status]),
        ...fact(labels.added, deedText(ctx, meeting.planned)),
        ...fact(labels.heldOn, meeting.completed && whenText(ctx, meeting.completed.heldOn)),
        ...fact(labels.ended, deedText(ctx, meeting.completed ?? meeting.cancelled)),
      ],
      words: wordsOf(meeting.cancelled?.note),
    },
    ...meeting.agenda.map(({ text, by, at }) => ({
      title: under(sections.agenda),
      facts: [[deedText(ctx, { by, at }) ?? '', text] as const],
    })),
    ...meeting.record.map(({ key, question, answers }) => ({
      title: under(question ?? key),
      facts: answers.map(({ value, by, at }) => [deedText(ctx, { by, at }) ?? '', value] as const),
    })),
    ...meeting.corrections.map(({ text, by, at }) => ({
      title: under(sections.corrections),
      facts: [[deedText(ctx, { by, at }) ?? '', text] as const],
    })),
  ];
}

function spellItem(ctx: ViewContext, spell: Pathway['spells'][number]): ExtractItem {
  const { labels } = ctx.text.records;
  return {
    title: named(ctx.text.statusCodes, spell.code),
    facts: [
      ...fact(labels.period, periodText(ctx, spell.from, spell.ended?.on)),
      ...fact(labels.how, spell.ended && ctx.text.spellEndings[spell.ended.how]),
      ...fact(labels.hours, spell.hours),
      ...fact(labels.source, ctx.text.spellSources[spell.source]),
      ...fact(labels.added, deedText(ctx, spell.noted)),
    ],
  };
}

function stepItem(
  ctx: ViewContext,
  { step, title, outcome, by, at, note }: Pathway['settledSteps'][number],
): ExtractItem {
  const { labels } = ctx.text.records;
  return {
    title: title ?? step,
    facts: [...fact(labels.status, ctx.text.stepOutcomes[outcome]), ...fact(labels.added, deedText(ctx, { by, at }))],
    words: wordsOf(note),
  };
}

/** What the young person says is not right: how it stood, how they say that it is, and what came of it. */
function correctionItem(
  ctx: ViewContext,
  pathway: Pathway,
  { about, stood, text, by, at, settled }: Pathway['corrections'][number],
): ExtractItem {
  const { correction, records } = ctx.text;
  return {
    title: correctedTitle(ctx, pathway, about),
    facts: [
      ...fact(records.labels.added, deedText(ctx, { by, at })),
      ...fact(records.labels.status, settled ? correction.outcomes[settled.outcome] : correction.open),
      ...fact(records.labels.ended, deedText(ctx, settled)),
    ],
    words: [
      ...(stood === undefined ? [] : [correction.stood(stood)]),
      correction.says(text),
      ...(settled?.note === undefined ? [] : [correction.whyNot(settled.note)]),
    ],
  };
}

function correctedTitle(ctx: ViewContext, { goals, actions, meetings }: Pathway, about: string): string {
  const { kinds } = ctx.text.correction;
  const thing = correctedThing(about);
  if (thing?.kind === 'goal') return kinds.goal(goals.find(({ id }) => id === thing.id)?.text ?? '');
  if (thing?.kind === 'action') return kinds.action(actions.find(({ id }) => id === thing.id)?.title ?? '');
  const meeting = thing?.kind === 'meeting' ? meetings.find(({ id }) => id === thing.id) : undefined;
  return meeting ? kinds.meeting(whenText(ctx, meeting.at)) : kinds.other;
}
