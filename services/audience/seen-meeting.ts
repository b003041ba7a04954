import type { ChecklistTemplate } from '../models/checklist.ts';
import { AnswerBook } from '../pathway/answer-book.ts';
import type { Meeting } from '../pathway/meeting.ts';
import type { PathwayState } from '../pathway/state.ts';
import type { SharingContext } from '../privacy/sharing-context.ts';
import type { CrowdSight } from './crowd-sight.ts';
import { answerTopics, placeMatter, pointMatter, templateOf } from './matters.ts';
import type { Matter } from './may-know.ts';

/** A meeting as an audience may know it, and what of it they may not. */
export interface SeenMeeting {
  readonly meeting: Meeting;
  readonly hiddenPoints: readonly string[];
  readonly hiddenAnswers: readonly string[];
  readonly hidesCorrections: boolean;
}

/**
 * The meeting without the place, the agenda points, the answers and the corrections that are not for the audience. `hiddenActions`: actions
 * that are not for them, which an answer may name. What is wholly for them comes back as it is.
 */
export function seenMeeting(
  whole: Meeting,
  crowd: CrowdSight,
  state: PathwayState,
  context: SharingContext,
  hiddenActions: ReadonlySet<string>,
): SeenMeeting {
  const template = templateOf(whole, state, context);
  const topicsOf = (key: string) => answerTopics(key, whole, template, context.sharing);
  const points = [...whole.agenda.values()];
  const shown = points.filter((point) => crowd.knows(pointMatter(point)));
  const hiddenPoints = points.filter((point) => !shown.includes(point)).map(({ id }) => id);
  const hasRecord = crowd.hasPart('team');
  const isHidden = (key: string) => !crowd.knows({ topics: topicsOf(key), involved: [], part: 'team' });
  const hiddenAnswers = hasRecord ? itemsOf(template).filter(isHidden) : [];

  const answers = seenAnswers(whole, crowd, template, topicsOf, new Set([...hiddenActions, ...hiddenPoints]));
  const about = [
    ...points.map(({ topic = 'other' as const }) => topic),
    ...[...whole.answers.keys()].flatMap(topicsOf),
  ];
  const corrections = whole.corrections.filter(({ by }) =>
    crowd.knows({ topics: ['other', ...about], involved: [by], part: 'team' }),
  );
  const hasPlace = whole.place !== undefined && crowd.knows(placeMatter);

  const isWhole =
    hiddenPoints.length === 0 &&
    answers === whole.answers &&
    corrections.length === whole.corrections.length &&
    hasPlace === (whole.place !== undefined);
  const { place, ...rest } = whole;
  const meeting = isWhole
    ? whole
    : {
        ...rest,
        ...(hasPlace && place !== undefined ? { place } : {}),
        agenda: new Map(shown.map((point) => [point.id, point])),
        answers,
        corrections,
      };
  const hidesCorrections = hasRecord && corrections.length < whole.corrections.length;
  return { meeting, hiddenPoints, hiddenAnswers, hidesCorrections };
}

const itemsOf = ({ sections }: ChecklistTemplate): string[] =>
  sections.flatMap(({ items }) => items).map(({ key }) => key);

/**
 * The answers that are for the audience, form by form; somebody's own answers are. Ids of hidden things are left out of lists. The same
 * book when all is for them.
 */
function seenAnswers(
  { answers }: Meeting,
  crowd: CrowdSight,
  template: ChecklistTemplate,
  topicsOf: (key: string) => Matter['topics'],
  hiddenIds: ReadonlySet<string>,
): Meeting['answers'] {
  let isWhole = true;
  const lists = new Set(
    template.sections.flatMap(({ items }) => items).flatMap(({ key, type }) => (isList(type) ? [key] : [])),
  );
  const given = AnswerBook.of(answers).given.map((form) => {
    const shown = Object.entries(form.answers).flatMap(([key, value]): [string, string][] => {
      if (!crowd.knows({ topics: topicsOf(key), involved: [form.by], part: 'team' })) return [];
      return [[key, lists.has(key) ? without(value, hiddenIds) : value]];
    });
    const isSame =
      shown.length === Object.keys(form.answers).length && shown.every(([key, value]) => form.answers[key] === value);
    if (isSame) return form;
    isWhole = false;
    return { ...form, answers: Object.fromEntries(shown) };
  });
  return isWhole ? answers : new AnswerBook(given.filter((form) => Object.keys(form.answers).length > 0));
}

const isList = (type: string): boolean => type === 'points' || type === 'actions';

const without = (value: string, ids: ReadonlySet<string>): string =>
  value
    .split(',')
    .filter((id) => !ids.has(id))
    .join(',');
