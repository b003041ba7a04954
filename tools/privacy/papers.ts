import { assessmentPage } from './pages/assessment-page.ts';
import { dataFlowPage } from './pages/data-flow-page.ts';
import { decisionsPage } from './pages/decisions-page.ts';
import { indexPage } from './pages/index-page.ts';
import { recordPage } from './pages/record-page.ts';
import { rightsPage } from './pages/rights-page.ts';
import { sharingPage } from './pages/sharing-page.ts';

/** Every page of `docs/privacy/`, by its file, made from the code as it is now. */
export const papers: ReadonlyMap<string, () => string> = new Map([
  ['README.md', indexPage],
  ['data-flow.md', dataFlowPage],
  ['decisions.md', () => decisionsPage()],
  ['impact-assessment.md', assessmentPage],
  ['record-of-processing.md', recordPage],
  ['rights.md', rightsPage],
  ['sharing.md', () => sharingPage()],
]);
