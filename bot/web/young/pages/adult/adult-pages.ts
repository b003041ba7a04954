import { noticeBody } from '../../young-frame.ts';
import type { PagePart, PageSet } from '../page-part.ts';
import { adultDeclineDeed } from './adult-decline.ts';
import { adultHomePart } from './adult-home-part.ts';
import { formerAdultPart } from './former-adult-part.ts';

/** What is left when the pathway has been closed. */
const closedPart: PagePart = {
  name: 'closed',
  show: ({ view }) => {
    const { closed } = view.text.youngAdult.own;
    return { title: closed.heading, body: noticeBody(closed) };
  },
};

/** The chosen adult's pages: only what the young person lets them see, and nothing to write but "no thanks". */
export const adultPages: PageSet = {
  parts: [adultHomePart],
  deeds: [adultDeclineDeed],
  closed: closedPart,
};

/** What meets somebody whose sign-in still holds and who is not the chosen adult any more, or has never been. */
export const formerAdultPages: PageSet = {
  parts: [formerAdultPart],
  deeds: [],
  closed: formerAdultPart,
};
