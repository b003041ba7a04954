import { noticeBody } from '../../young-frame.ts';
import type { PagePart } from '../page-part.ts';

/**
 * For an adult who is not the chosen one any more: that the page is closed, and nothing else. The link should be dead by then; where a
 * process has died before it could see to that, it is now.
 */
export const formerAdultPart: PagePart = {
  name: 'former',
  show: async ({ endFormer, view }) => {
    await endFormer();
    const { former } = view.text.youngAdult.own;
    return { title: former.heading, body: noticeBody(former) };
  },
};
