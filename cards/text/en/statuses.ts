import type { SpellEnding, SpellSource, StepOutcome } from '../../../services/pathway/events.ts';
import type { StatusCode } from '../../../services/pathway/status-codes.ts';

/** Where a young person stands with education and employment. */
export const statusCodes: Record<StatusCode, string> = {
  grundskole: 'Primary and lower secondary school',
  klasse10: '10th form',
  efterskole: 'Boarding school (efterskole)',
  fgu_agu: 'FGU – general (AGU)',
  fgu_pgu: 'FGU – production (PGU)',
  fgu_egu: 'FGU – vocational (EGU)',
  eud_gf1: 'Vocational education – basic course 1',
  eud_gf2: 'Vocational education – basic course 2',
  eud_hf: 'Vocational education – main course',
  eux: 'EUX',
  gym_stx: 'Upper secondary (STX)',
  gym_hf: 'HF',
  gym_hhx: 'HHX',
  gym_htx: 'HTX',
  stu: 'STU – specially planned youth education',
  hojskole: 'Folk high school',
  videregaaende: 'Higher education',
  job_fuldtid: 'Full-time job',
  job_deltid: 'Part-time job',
  fritidsjob: 'Spare-time job',
  laereplads: 'Apprenticeship',
  virksomhedspraktik: 'Work placement',
  loentilskud: 'Job with a wage subsidy',
  fleksjob: 'Flexible job',
  vejledningsforloeb: 'Guidance course',
  tilbud_andet: 'Another offer of the municipality',
  behandling: 'Treatment',
  vaernepligt: 'Military service',
  barsel: 'Parental leave',
  sygdom: 'Ill',
  frihedsberoevet: 'Deprived of liberty',
  ingen: 'Nothing at the moment',
  ukendt: 'We do not know',
};

/** Who has told that it is so. */
export const spellSources: Record<SpellSource, string> = {
  youngPerson: 'The young person',
  team: 'Somebody of the team',
  school: 'The school',
  employer: 'The employer',
  caseSystem: 'The case system',
};

/** How it came to an end. */
export const spellEndings: Record<SpellEnding, string> = {
  completed: 'Completed',
  dropped: 'Left by the young person',
  changed: 'Changed to something else',
  expelled: 'Ended by the school or workplace',
  ended: 'Came to its end',
};

/** How a step of the plan was settled. */
export const stepOutcomes: Record<StepOutcome, string> = {
  done: 'It has been done elsewhere',
  notRelevant: 'It does not concern this young person',
};
