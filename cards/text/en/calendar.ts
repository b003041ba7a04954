import type { calendar as danish } from '../da/calendar.ts';

export const calendar: typeof danish = {
  name: 'Meetings in Vejviser',
  meeting: (code) => `Meeting, pathway ${code}`,
  cancelled: (code) => `Cancelled: meeting, pathway ${code}`,
  description: 'Place, agenda and people are in the pathway’s room.',
};
