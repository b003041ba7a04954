import type { audience as danish } from '../da/audience.ts';

/** What stands in the place of what not everybody who looks may know: the same, whatever it is. */
export const audience: typeof danish = {
  notForAll: 'Something here is only for some in the team.',
  more: 'There is more that is not shown here.',
  seeOwn: 'See what you may see',
  summary: (code) => `Pathway ${code}: something is only for some in the team.`,
};
