import type { Catalog, Locale } from '../../cards/text/catalog.ts';
import type { AgreementDocument } from './agreement-pdf/agreement-document.ts';
import type { agreementPdf } from './agreement-pdf/agreement-pdf.ts';

/** Of papers that wait, at most so many; who comes then is told to come again. */
const maxWaiting = 20;

/** Too many papers wait. */
export class BusyPress extends Error {
  override readonly name = 'BusyPress';
}

type Print = (...paper: Parameters<typeof agreementPdf>) => ReturnType<typeof agreementPdf>;

/** What draws a paper is loaded with the first one. */
const printLate: Print = async (...paper) => (await import('./agreement-pdf/agreement-pdf.ts')).agreementPdf(...paper);

/**
 * Prints one paper after the other: each takes some tens of milliseconds of computing and some megabytes, in which those who click
 * should not have to wait for many at once.
 */
export class AgreementPress {
  readonly #print: Print;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(print: Print = printLate) {
    this.#print = print;
  }

  /** A PDF ({@link agreementPdf}). Rejects with {@link BusyPress} when too many wait. */
  async print(document: AgreementDocument, text: Catalog, locale: Locale): Promise<Uint8Array> {
    if (this.#waiting >= maxWaiting) throw new BusyPress();
    this.#waiting++;
    const printed = this.#last.then(() => this.#print(document, text, locale));
    this.#last = printed.catch(() => undefined);
    return printed.finally(() => this.#waiting--);
  }
}

/** The one press of the process, whoever wants a paper. */
export const agreementPress = new AgreementPress();
