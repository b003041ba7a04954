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
  bring: [
    {
      ...own,
      role: 'coordinator',
      text: {
        da: 'Dagsordenen, aftalerne fra sidst og den unges egne punkter.',
        en: 'The agenda, the agreements from last time and the young person’s own points.',
      },
    },
    {
      ...own,
      role: 'educationGuide',
      text: {
        da: 'Uddannelsesplanen og de næste frister for optagelse.',
        en: 'The education plan and the next deadlines for admission.',
      },
    },
    {
      ...own,
      role: 'jobConsultant',
      text: {
        da: 'Job, praktik og læreplads: hvad der er prøvet, og hvad der er næste mulighed.',
        en: 'Jobs, internships and apprenticeships: what has been tried, and what the next possibility is.',
      },
    },
    {
      ...own,
      role: 'supportContact',
      text: {
        da: 'Hverdagen: hvad der går godt, og hvad der er svært.',
        en: 'Everyday life: what goes well and what is hard.',
      },
    },
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
      id: 'youthPlan',
      kind: 'legal',
      title: { da: 'Stillingtagen til ungeplan', en: 'Position on the youth plan' },
      description: {
        da: 'Er den unge anbragt, skal ungeplanen være klar senest tre måneder efter 16-årsdagen.',
        en: 'For a young person in care the youth plan must be ready at the latest three months after the 16th birthday.',
      },
      when: { age: 16, plusMonths: 3, windowDays: [-92, 0] },
      basis: 'law',
      source: 'Barnets lov § 108',
    },
    {
      id: 'meeting17half',
      kind: 'meeting',
      title: { da: 'Møde ved 17½ år', en: 'Meeting at 17½' },
      description: {
        da: 'Ungeplanen ses igennem sammen med den unge: bolig, uddannelse, beskæftigelse og økonomi efter 18.',
        en: 'The youth plan is gone through with the young person: housing, education, employment and money after 18.',
      },
      when: { age: 17.5 },
      meeting: { noticeDays: 60 },
      basis: 'model',
      source: 'Socialstyrelsen: Vejen til uddannelse og beskæftigelse',
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
