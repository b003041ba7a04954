import type { SpellEnding, SpellSource, StepOutcome } from '../../../services/pathway/events.ts';
import type { StatusCode } from '../../../services/pathway/status-codes.ts';

/** Where a young person stands with education and employment. */
export const statusCodes: Record<StatusCode, string> = {
  grundskole: 'Grundskole',
  klasse10: '10. klasse',
  efterskole: 'Efterskole',
  fgu_agu: 'FGU – almen (AGU)',
  fgu_pgu: 'FGU – produktion (PGU)',
  fgu_egu: 'FGU – erhverv (EGU)',
  eud_gf1: 'Erhvervsuddannelse – grundforløb 1',
  eud_gf2: 'Erhvervsuddannelse – grundforløb 2',
  eud_hf: 'Erhvervsuddannelse – hovedforløb',
  eux: 'EUX',
  gym_stx: 'Gymnasium (STX)',
  gym_hf: 'HF',
  gym_hhx: 'HHX',
  gym_htx: 'HTX',
  stu: 'STU – særligt tilrettelagt ungdomsuddannelse',
  hojskole: 'Højskole',
  videregaaende: 'Videregående uddannelse',
  job_fuldtid: 'Job på fuld tid',
  job_deltid: 'Job på deltid',
  fritidsjob: 'Fritidsjob',
  laereplads: 'Læreplads',
  virksomhedspraktik: 'Virksomhedspraktik',
  loentilskud: 'Job med løntilskud',
  fleksjob: 'Fleksjob',
  vejledningsforloeb: 'Vejledningsforløb',
  tilbud_andet: 'Andet tilbud fra kommunen',
  behandling: 'Behandling',
  vaernepligt: 'Værnepligt',
  barsel: 'Barsel',
  sygdom: 'Syg',
  frihedsberoevet: 'Frihedsberøvet',
  ingen: 'Ikke i gang med noget',
  ukendt: 'Ved vi ikke',
};

/** Who has told that it is so. */
export const spellSources: Record<SpellSource, string> = {
  youngPerson: 'Den unge selv',
  team: 'En i teamet',
  school: 'Skolen eller uddannelsesstedet',
  employer: 'Arbejdspladsen',
  caseSystem: 'Fagsystemet',
};

/** How it came to an end. */
export const spellEndings: Record<SpellEnding, string> = {
  completed: 'Gennemført',
  dropped: 'Afbrudt af den unge',
  changed: 'Skiftet til noget andet',
  expelled: 'Afbrudt af stedet (udmeldt eller opsagt)',
  ended: 'Ophørt af sig selv',
};

/** How a step of the plan was settled. */
export const stepOutcomes: Record<StepOutcome, string> = {
  done: 'Det er gjort et andet sted',
  notRelevant: 'Det er ikke aktuelt for den unge',
};
