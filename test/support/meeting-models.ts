import { type ModelDefinition, modelDefinition } from '../../services/models/definition.ts';

const same = (text: string) => ({ da: text, en: text });

const parts = {
  version: 1,
  ages: { from: 15, to: 23 },
  roles: [{ code: 'coordinator', required: true, responsibility: same('Samler trådene') }],
  coreElements: [{ id: 'coordinator', title: same('Koordinator'), description: same('Én') }],
  sources: ['test'],
};

const step = (id: string, kind: string, rest: object) => ({ id, kind, title: same(id), source: 'test', ...rest });

/** A model with the timed meetings, a step without a time, and Vejviser's own checklist. */
export const meetingModel: ModelDefinition = modelDefinition.parse({
  ...parts,
  id: 'test-meetings',
  title: same('Møder'),
  steps: [
    step('start', 'start', { when: { age: 15 } }),
    step('meeting16', 'meeting', { when: { age: 16 } }),
    step('youthPlan', 'legal', { when: { age: 16, windowDays: [0, 90] } }),
    step('meeting17Half', 'meeting', { when: { age: 17.5 } }),
    step('extraMeeting', 'meeting', {}),
    step('closing', 'closing', { when: { age: 23 } }),
  ],
});

const item = (key: string, type: string, rest: object = {}) => ({ key, type, label: same(key), ...rest });
const choices = (...values: string[]) => values.map((value) => ({ value, label: same(value) }));

/** A model whose checklist is its own: one item of each type, and of each condition. It has no meeting at 16. */
export const ownChecklistModel: ModelDefinition = modelDefinition.parse({
  ...parts,
  id: 'test-own',
  title: same('Egen tjekliste'),
  steps: [step('start', 'start', { when: { age: 15 } }), step('meeting17Half', 'meeting', { when: { age: 17.5 } })],
  checklist: {
    version: 7,
    sections: [
      {
        id: 'attendance',
        title: same('Deltagere'),
        items: [
          item('youngPerson', 'choice', { required: true, choices: choices('present', 'partly', 'absent') }),
          item('youngPersonAbsence', 'text', { required: true, showWhen: { key: 'youngPerson', is: ['absent'] } }),
          item('attendees', 'people'),
          item('custodian', 'yesNo', { onlyUnder18: true, required: true }),
        ],
      },
      {
        id: 'rest',
        title: same('Resten'),
        items: [
          item('agendaCovered', 'points'),
          item('agreementsKept', 'actions'),
          item('heard', 'rating'),
          item('distance', 'number'),
          item('toldOn', 'date'),
          item('constructor', 'text', { required: true, kinds: ['meeting17Half'] }),
          item('hasStatus', 'yesNo'),
          item('statusCode', 'statusCode', { showWhen: { key: 'hasStatus', is: ['yes'] } }),
          item('statusSince', 'date', { showWhen: { key: 'hasStatus', is: ['yes'] } }),
          item('statusHours', 'number', { showWhen: { key: 'hasStatus', is: ['yes'] } }),
          item('nextAt', 'datetime'),
        ],
      },
    ],
  },
});
