import type { ViewContext } from '../../../../cards/view-context.ts';
import type { SeenState } from '../../../../services/audience/seen-state.ts';
import type { Refusal } from '../../../../services/pathway/refusals.ts';
import type { Desk } from '../../../desk.ts';
import type { Html } from '../../template.ts';
import type { Form } from '../form-body.ts';
import type { YoungVisit } from '../young-parts.ts';

/** A visit to the young person's page, or to their adult's, with the pathway as it is now and in the visitor's language. */
export interface PageVisit {
  readonly visit: YoungVisit;
  readonly desk: Desk;
  /** As the visitor may know it. */
  readonly state: SeenState;
  /** What decides which pages there are for the visitor, whatever they may know. */
  readonly gate: Pick<SeenState, 'id' | 'status' | 'chosenAdult'>;
  /** Sees to it that no former adult gets in, and that their names are forgotten. */
  readonly endFormer: () => Promise<void>;
  readonly view: ViewContext;
  /** Whether the visitor has chosen to read less: pictures, larger letters, and only what matters most. */
  readonly isShort: boolean;
}

/** What a form brought that could not be done. The part shows the form again, with everything that was typed still in it. */
export interface Unsent {
  readonly form: Form;
  /** Why not, in the visitor's words. */
  readonly problem: string;
  /** The field that it is about, by name, where it is about one. */
  readonly input?: string;
}

/** One of the pages behind the sign-in: `?at=NAME`. */
export interface PagePart {
  readonly name: string;
  /** It is there when the pathway has been closed, too. */
  readonly outlivesPathway?: true;
  /** What to show; or that the part has answered the request itself, with something that is no page. */
  show(page: PageVisit, unsent?: Unsent): Promise<ShownPart | 'answered'> | ShownPart | 'answered';
}

export interface ShownPart {
  readonly title: string;
  /** With its own `<h1>`. */
  readonly body: Html;
}

/** One thing that a form can want done: its `do`. */
export interface PageDeed {
  readonly does: string;
  /** The part that has the form, and to which one comes back. */
  readonly part: string;
  carryOut(page: PageVisit, form: Form): Promise<DeedEnd> | DeedEnd;
}

/**
 * What came of it: done, and `said` names the sentence with which the page is met again; refused, and the form is shown again with
 * the reason; `shown` in place of the page, for what is shown once; or the deed has answered the request itself.
 */
export type DeedEnd =
  | { readonly said: Said; readonly part?: string }
  | { readonly refusal: Refusal }
  | { readonly shown: ShownPart }
  | 'answered';

/** The sentences that one can be met with, each in both languages. */
export type Said = keyof ReturnType<typeof saidSentences>;

export function saidSentences({ youngPage, youngAgreement, youngAdult, youngConsent, youngMine }: ViewContext['text']) {
  return { ...youngPage.said, ...youngAgreement.said, ...youngAdult.said, ...youngConsent.said, ...youngMine.said };
}

/** The pages of one audience: the first part is the one that is shown when none is asked for. */
export interface PageSet {
  readonly parts: readonly [PagePart, ...PagePart[]];
  readonly deeds: readonly PageDeed[];
  /** What is left of the pages when the pathway has been closed. */
  readonly closed: PagePart;
  /** What stands at the head of every part but the first, beside the way back. */
  head?(page: PageVisit): Html;
  /** What stands at the end of them. */
  foot?(page: PageVisit): Html;
}
