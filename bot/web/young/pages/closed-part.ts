import { noticeBody } from '../young-frame.ts';
import type { PagePart } from './page-part.ts';

/** What is left of the page when the pathway has been closed. */
export const closedPart: PagePart = {
  name: 'closed',
  show: ({ view }) => {
    const { closed } = view.text.youngPage;
    return { title: closed.heading, body: noticeBody(closed, { href: '?at=mine', word: view.text.youngMine.link }) };
  },
};
