import type { Locale } from './text/catalog.ts';

/**
 * The neutral card: what is said, once, for every platform. A view (`cards/views/`) makes it from the state; a renderer
 * (`cards/render/`) turns it into an Adaptive Card, Block Kit or HTML. All texts are final and in one language; typed text
 * stands in `plain` places and is shown as typed, never as markup.
 */
export interface Card {
  /** Stable name of the view, for golden files and the gallery: `overview`, `action`, … */
  readonly view: string;
  /** The language of all texts, for what a renderer must say itself, and for screen readers. */
  readonly locale: Locale;
  readonly heading: string;
  /** A short word about the state beside the heading (`Overskredet`). Never the only carrier of meaning. */
  readonly badge?: { readonly text: string; readonly tone: Tone };
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
  /** Pages that it leads to, in a browser. They stand after the buttons. */
  readonly links?: readonly Link[];
  /** One sentence for notifications and screen readers. Carries no typed text and no name of the young person. */
  readonly summary: string;
}

/** A page on the web. What is no http(s) address is left out. */
export interface Link {
  readonly label: string;
  readonly url: string;
}

export type Tone = 'neutral' | 'good' | 'warning' | 'attention';

/** What a card is made of. `weight` says what a renderer leaves out first when a platform's limit is reached: the highest. */
export type Block = (
  | { readonly type: 'text'; readonly text: string; readonly style?: 'normal' | 'subtle' | 'strong' | 'quote' }
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | { readonly type: 'list'; readonly title?: string; readonly items: readonly ListItem[]; readonly empty?: string }
  | { readonly type: 'progress'; readonly label: string; readonly done: number; readonly of: number }
  /**
   * A picture that everybody may fetch, at an http(s) address. It never carries meaning alone: `alt` says the same, and stands
   * in its place where the picture cannot be shown.
   */
  | { readonly type: 'image'; readonly url: string; readonly alt: string }
) & { readonly weight?: number };

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Sets the value off; its words say the same. */
  readonly tone?: Tone;
}

export interface ListItem {
  readonly text: string;
  /** A second, quieter line. */
  readonly detail?: string;
  readonly badge?: { readonly text: string; readonly tone: Tone };
  /** Where it leads, in the platform's own client. */
  readonly link?: Link;
  /** What can be done with this one item. */
  readonly buttons?: readonly Button[];
}

/** Ids and a version, never a name or a typed text. */
export type ButtonData = Readonly<Record<string, string | number>>;

export interface Button {
  readonly label: string;
  /** The verb that it stands for: `Action.Execute.verb`, or `action_id`. */
  readonly verb: string;
  readonly data: ButtonData;
  readonly style?: 'primary' | 'danger';
  /**
   * Leads back to the card in whose place this one stands. For platforms that put an answer there (Teams); left out elsewhere.
   */
  readonly back?: true;
  /**
   * What must be filled in first. Teams opens it inside the card (`Action.ShowCard`); in Slack the click opens a modal whose
   * `callback_id` is the verb.
   */
  readonly form?: Form;
}

/** Inputs with one way to send them. */
export interface Form {
  readonly locale: Locale;
  /** The verb that takes it. */
  readonly verb: string;
  readonly data: ButtonData;
  readonly heading: string;
  readonly intro?: string;
  readonly inputs: readonly Input[];
  readonly submit: string;
  readonly style?: 'primary' | 'danger';
}

interface InputBase {
  /** As `docs/reference.md` names it, the same on both platforms. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  /** Said when a required input is empty, or not valid. */
  readonly error: string;
  /** The part of a long form that it belongs to: a heading above the first input of each part. */
  readonly section?: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export type Input = InputBase &
  (
    | { readonly type: 'text'; readonly multiline: boolean; readonly value?: string; readonly maxLength?: number }
    | { readonly type: 'date'; readonly value?: string; readonly min?: string; readonly max?: string }
    /** A day and a time of day in the municipality's zone. `min` is a day. */
    | { readonly type: 'datetime'; readonly value?: DateTimeValue; readonly min?: string }
    /** Arrives as text: `37`, and `37.5` unless only whole numbers are asked for. */
    | {
        readonly type: 'number';
        readonly value?: number;
        readonly min?: number;
        readonly max?: number;
        readonly whole?: boolean;
      }
    /** One of many. Where it is not required, it can be emptied again. */
    | {
        readonly type: 'choice';
        readonly choices: readonly Choice[];
        readonly multiple?: false;
        readonly value?: string;
      }
    /** Any number of many; arrives comma-separated, so no value holds a comma. */
    | {
        readonly type: 'choice';
        readonly choices: readonly Choice[];
        readonly multiple: true;
        readonly value?: readonly string[];
      }
    /** People of the staff directory. `choices` are the ones to show at once; the platform's search finds the rest. */
    | {
        readonly type: 'people';
        readonly multiple: boolean;
        readonly choices: readonly Choice[];
        readonly value?: readonly string[];
      }
  );

/** One moment as each platform wants it: Teams and HTML a local time, Slack an instant. */
export interface DateTimeValue {
  /** `2026-12-03T13:00` in the municipality's zone. */
  readonly local: string;
  /** The same moment, `2026-12-03T12:00:00.000Z`. */
  readonly instant: string;
}
