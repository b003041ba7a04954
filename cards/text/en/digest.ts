import type { digest as da } from '../da/digest.ts';

export const digest: typeof da = {
  heading: 'Waiting for you today',
  summary: (pathways) =>
    pathways === 1 ? 'Something waits for you in 1 pathway.' : `Something waits for you in ${pathways} pathways.`,
  notices: {
    meetingPlanned: (code) => `A meeting of pathway ${code} has been planned within a day from now.`,
    meetingMoved: (code) => `The meeting of pathway ${code} has been moved.`,
    meetingCancelled: (code) => `The meeting of pathway ${code} has been cancelled.`,
    actionForYou: (code) => `You have been given an action in pathway ${code} that is urgent.`,
  },
  hourForm: {
    heading: 'At what time of day?',
    intro: 'You get one message a day at most, on working days only, and only when something waits for you.',
    submit: 'Save',
  },
};
