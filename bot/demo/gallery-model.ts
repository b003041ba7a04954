import { type ModelDefinition, modelDefinition } from '../../services/models/definition.ts';

const own = { basis: 'own', source: 'gallery' } as const;

/** A cooperation model for the gallery and the tests of the cards: made up, small, and with everything that a card can show. */
export const galleryModel: ModelDefinition = modelDefinition.parse({
  id: 'galleri-model',
  version: 1,
  title: { da: 'Vejen til uddannelse og beskæftigelse', en: 'The way to education and employment' },
  ages: { from: 15, to: 23 },
  roles: [
    {
      code: 'coordinator',
      required: true,
      responsibility: {
        da: 'Samler trådene, indkalder til møderne og sørger for, at den unge ved, hvem der gør hvad.',
        en: 'Holds it together, convenes the meetings and makes sure that the young person knows who does what.',
      },
    },
    {
      code: 'educationGuide',
      title: { da: 'Uddannelsesvejleder (KUI)', en: 'Education guide (KUI)' },
      required: true,
      responsibility: {
        da: 'Står for uddannelsesplanen og for overgangen til en ungdomsuddannelse.',
        en: 'Is responsible for the education plan and the transition into upper secondary education.',
      },
    },
    {
      code: 'jobConsultant',
      required: true,
      responsibility: {
        da: 'Finder job, praktik og læreplads, og afklarer forsørgelsen, når den unge fylder 18 år.',
        en: 'Finds jobs, internships and apprenticeships, and settles the income when the young person turns 18.',
      },
    },
    {
      code: 'childYouthAdviser',
      required: true,
      filledBy: ['adultCaseworker'],
      responsibility: {
        da: 'Træffer afgørelser efter barnets lov og forbereder ungestøtten.',
        en: 'Takes the decisions of the Child’s Act and prepares the support for young adults.',
      },
    },
    {
      code: 'supportContact',
      required: false,
      filledBy: ['housingSupport', 'placement', 'fosterFamily'],
      responsibility: {
        da: 'Kender hverdagen og hjælper med at få aftalerne gjort.',
        en: 'Knows everyday life and helps to get the agreements done.',
      },
    },
  ],
  coreElements: [
    { id: 'coordinator', title: { da: 'Koordinator', en: 'Coordinator' }, description: { da: 'Én', en: 'One' } },
  ],
  steps: [
    { ...own, id: 'start', kind: 'start', title: { da: 'Opstart', en: 'Start' }, when: { age: 15 } },
    {
      ...own,
      id: 'meeting16',
      kind: 'meeting',
      title: { da: 'Møde ved 16 år', en: 'Meeting at 16' },
      when: { age: 16 },
    },
    {
      ...own,
      id: 'meeting17half',
      kind: 'meeting',
      title: { da: 'Møde ved 17½ år', en: 'Meeting at 17½' },
      when: { age: 17.5 },
    },
    {
      ...own,
      id: 'meeting18half',
      kind: 'meeting',
      title: { da: 'Møde ved 18½ år', en: 'Meeting at 18½' },
      when: { age: 18.5 },
    },
    { ...own, id: 'closing', kind: 'closing', title: { da: 'Afslutning', en: 'Closing' }, when: { age: 23 } },
  ],
  sources: ['gallery'],
});
