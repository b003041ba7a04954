import assert from 'node:assert/strict';
import { loadModels } from '../../../services/models/catalog.ts';
import {
  bringTo,
  isTimedMeeting,
  type LocalText,
  type ModelDefinition,
  meetingOf,
  monthsOfAge,
} from '../../../services/models/definition.ts';
import { professionCodes } from '../../../services/pathway/events.ts';

const { all, get } = loadModels();

function model(id: string): ModelDefinition {
  const found = get(id);
  assert.ok(found, `${id} is shipped`);
  return found;
}

const vejen = model('vejen-til-uddannelse-og-beskaeftigelse');
const psychiatric = model('unge-med-psykiske-vanskeligheder');
const homeless = model('unge-i-hjemloeshed');
const styrket = model('styrket-helhedsorienteret-tilgang');

const requiredRoles = ({ roles }: ModelDefinition) =>
  roles.filter(({ required }) => required).map(({ code }) => code as string);
const broughtTo = ({ bring, steps }: ModelDefinition) => [
  ...bring,
  ...steps.flatMap(({ meeting }) => meeting?.bring ?? []),
];
const meetingAges = ({ steps }: ModelDefinition) =>
  steps.flatMap(({ kind, when }) => (kind === 'meeting' && when ? [monthsOfAge(when) / 12] : []));

describe('the models that are shipped', () => {
  it('are four, and a new pathway starts with Vejen til uddannelse og beskæftigelse', () => {
    assert.deepEqual(
      all.map(({ id }) => id),
      [vejen.id, psychiatric.id, homeless.id, styrket.id],
    );
  });

  for (const each of all) {
    describe(each.id, () => {
      it('says every text in two languages, and not the same in both', () => {
        const texts: LocalText[] = [
          each.title,
          ...each.roles.map(({ responsibility }) => responsibility),
          ...each.coreElements.flatMap(({ title, description }) => [title, description]),
          ...each.steps.flatMap(({ title, description }) => [title, ...(description ? [description] : [])]),
          ...broughtTo(each).map(({ text }) => text),
          ...each.tools,
          ...each.notes,
        ];
        for (const text of texts) {
          if (text.da !== 'Guide') assert.notEqual(text.da, text.en);
          assert.equal(text.da, text.da.trim());
          assert.equal(text.en, text.en.trim());
        }
      });

      it('tells for every profession in the staff directory what it is responsible for', () => {
        const codes = each.roles.map(({ code }) => code);
        for (const code of ['coordinator', ...professionCodes] as const) assert.ok(codes.includes(code), code);
      });

      it('ends each responsibility and description with a full stop, and fits it on a card', () => {
        const sentences = [
          ...each.roles.map(({ responsibility }) => responsibility),
          ...each.coreElements.map(({ description }) => description),
          ...broughtTo(each).map(({ text }) => text),
        ];
        for (const { da, en } of sentences.flatMap((text) => [text])) {
          assert.match(da, /[^.]\.$/);
          assert.match(en, /[^.]\.$/);
          assert.ok(da.length <= 260 && en.length <= 260, da);
        }
      });

      it('names the source of everything that it calls law or the model’s', () => {
        for (const part of [each.ages, ...each.roles, ...each.coreElements, ...each.steps]) {
          if (part.basis === 'law' || part.basis === 'model') assert.ok(part.source, JSON.stringify(part));
        }
      });

      it('calls law only what names a paragraph', () => {
        for (const step of each.steps) {
          if (step.basis === 'law') assert.match(step.source, /§+ \d+/);
        }
      });

      it('requires a coordinator', () => assert.ok(requiredRoles(each).includes('coordinator')));

      it('speaks of no jobcentre, no UU and no efterværn: the law no longer does', () => {
        const spoken = JSON.stringify([each.roles, each.coreElements, each.steps, broughtTo(each)].map(withoutSources));
        assert.doesNotMatch(spoken, /jobcent|efterværn|sagsbehandler|\bUU\b/i);
      });

      it('tells every role but "other" what to bring, whichever meeting it is, and calls that our own choice', () => {
        const roles = each.roles.map(({ code }) => code).filter((code) => code !== 'other');
        for (const kind of ['network', ...each.steps.map(({ id }) => id)])
          assert.deepEqual(new Set(bringTo(each, kind).map(({ role }) => role)), new Set(roles), kind);
        for (const { basis } of broughtTo(each)) assert.equal(basis, 'own');
      });

      it('reminds those who treat that they share only what there is consent to', () => {
        for (const role of ['psychiatry', 'substanceTherapist'] as const) {
          for (const { text } of broughtTo(each).filter((item) => item.role === role)) {
            assert.match(text.da, /samtykke/);
            assert.match(text.en, /consent/);
          }
        }
      });

      it('proposes each of its meetings within its window, with time to be planned', () => {
        for (const step of each.steps.filter(isTimedMeeting)) {
          const { proposeDaysBefore = 0, noticeDays = 0 } = meetingOf(step) ?? {};
          const [from, to] = step.when?.windowDays ?? [0, 0];
          assert.ok(from <= -proposeDaysBefore && -proposeDaysBefore <= to && noticeDays >= 28, step.id);
        }
      });

      it('says the same of a deadline of law as every other model', () => {
        for (const step of each.steps.filter(({ kind }) => kind === 'legal')) {
          const others = all.flatMap(({ steps }) => steps.filter(({ id }) => id === step.id));
          for (const other of others) assert.deepEqual(other, step);
        }
      });
    });
  }
});

describe('Vejen til uddannelse og beskæftigelse', () => {
  it('has seven core elements', () => assert.equal(vejen.coreElements.length, 7));

  it('has five tools, and neither the mødetjekliste nor the dialogskema is one of them', () => {
    assert.deepEqual(
      vejen.tools.map(({ da }) => da),
      ['Samtykkeerklæring', 'Netværkskort', 'Netværksoverblik', 'Indsatsoverblik', 'Mål- og aftaleskema'],
    );
  });

  it('runs from 15 to 23', () => {
    assert.deepEqual([vejen.ages.from, vejen.ages.to], [15, 23]);
    assert.equal(vejen.steps.find(({ kind }) => kind === 'start')?.when?.age, 15);
    assert.equal(vejen.steps.find(({ kind }) => kind === 'closing')?.when?.age, 23);
  });

  it('has fixed meetings at 16, 17½ and 18½, and none at 17 or 18', () => {
    assert.deepEqual(meetingAges(vejen), [16, 17.5, 18.5]);
  });

  it('holds the meeting at 18½ for the model’s rule and not for the law’s', () => {
    const meeting = vejen.steps.find(({ id }) => id === 'meeting18Half');
    assert.equal(meeting?.basis, 'model');
    assert.doesNotMatch(meeting?.source ?? '', /§/);
    assert.ok(vejen.steps.every(({ basis, when }) => basis !== 'law' || !when || when.age <= 17.5));
  });

  it('knows two deadlines of law, at 16 and three months and at 17½, as last days', () => {
    const deadlines = vejen.steps.filter(({ basis }) => basis === 'law');
    assert.deepEqual(
      deadlines.map(({ source, when }) => [source, when && monthsOfAge(when), when?.windowDays[1]]),
      [
        ['Barnets lov § 108', 195, 0],
        ['Barnets lov § 111', 210, 0],
      ],
    );
  });

  it('proposes the meeting at 17½ a month early: the decision that § 111 wants is due at 17½', () => {
    const proposed = vejen.steps.filter(isTimedMeeting).map((step) => [step.id, meetingOf(step)?.proposeDaysBefore]);
    assert.deepEqual(proposed, [
      ['meeting16', 0],
      ['meeting17Half', 30],
      ['meeting18Half', 0],
      ['closing', 14],
    ]);
  });

  it('does not claim a source for what the 18th birthday means: none was read', () => {
    assert.equal(vejen.steps.find(({ id }) => id === 'eighteen')?.basis, 'unverified');
  });

  it('requires coordinator, education guide and employment worker, as the model says', () => {
    assert.deepEqual(requiredRoles(vejen), ['coordinator', 'educationGuide', 'jobConsultant']);
    for (const role of vejen.roles.filter(({ required }) => required)) assert.equal(role.basis, 'model');
  });
});

describe('Unge med psykiske vanskeligheder', () => {
  it('calls its coordinator a guide, and admits that this is our reading', () => {
    const coordinator = psychiatric.roles.find(({ code }) => code === 'coordinator');
    assert.equal(coordinator?.title?.da, 'Guide');
    assert.equal(coordinator?.basis, 'own');
  });

  it('has fixed transition meetings, at ages that no source tells', () => {
    assert.deepEqual(meetingAges(psychiatric), []);
    assert.equal(psychiatric.steps.find(({ kind }) => kind === 'meeting')?.basis, 'model');
  });

  it('requires nobody but the coordinator: no source says who must take part', () => {
    assert.deepEqual(requiredRoles(psychiatric), ['coordinator']);
  });
});

describe('Unge i hjemløshed', () => {
  it('is for 17 to 24 years, 24 included', () => {
    assert.deepEqual([homeless.ages.from, homeless.ages.to], [17, 25]);
  });

  it('has seven steps, and none of them lies at an age', () => {
    const steps = homeless.steps.filter(({ basis }) => basis === 'model');
    assert.equal(steps.length, 7);
    assert.ok(steps.every(({ when }) => when === undefined));
  });

  it('requires coordinator, education guide and employment worker', () => {
    assert.deepEqual(requiredRoles(homeless), ['coordinator', 'educationGuide', 'jobConsultant']);
  });

  it('says that the model cannot stand without housing support', () => {
    const housing = homeless.roles.find(({ code }) => code === 'housingSupport');
    assert.match(housing?.responsibility.da ?? '', /kan ikke stå alene/);
  });

  it('has no deadline that lies before its first year', () => {
    for (const { when } of homeless.steps) assert.ok(!when || when.age >= homeless.ages.from);
  });
});

describe('Styrket helhedsorienteret tilgang', () => {
  it('has five core elements and not six', () => assert.equal(styrket.coreElements.length, 5));

  it('calls its roles, ages and steps our own choice: the model names none', () => {
    assert.equal(styrket.ages.basis, 'own');
    assert.ok(styrket.roles.every(({ basis }) => basis === 'own'));
    assert.ok(styrket.steps.every(({ basis }) => basis !== 'model'));
  });

  it('lets an adult caseworker fill the social role once the young person is an adult', () => {
    const social = styrket.roles.find(({ code }) => code === 'childYouthAdviser');
    assert.deepEqual([social?.required, social?.filledBy], [true, ['adultCaseworker']]);
  });
});

/** The spoken texts alone: a source may be called what it was called in its year. */
function withoutSources(parts: readonly object[]): unknown[] {
  return parts.map((part) => ({ ...part, source: '' }));
}
