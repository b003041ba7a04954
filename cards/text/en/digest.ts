import type { digest as da } from '../da/digest.ts';

export const digest: typeof da = {
  heading: (day) => `Waiting for you on ${day}`,
  counts: (things, pathways) => {
    const what = things === 1 ? '1 thing' : `${things} things`;
    if (pathways === 1) return `${what} in 1 pathway.`;
    return `${what} in ${pathways} pathways. The most urgent ones stand first.`;
  },
  summary: (things, pathways) =>
    `${things === 1 ? '1 thing waits' : `${things} things wait`} for you in ${pathways === 1 ? '1 pathway' : `${pathways} pathways`}.`,
  dueSoon: 'The deadline comes near',
  checklist: 'Complete the checklist while you remember the meeting.',
  bring: (texts) => `Bring: ${texts}`,
  proposal: (title, day) => `${title}: proposed for ${day}`,
  vacant: (roles) => `Vacant: ${roles}`,
  deadline: (title, day) => `${title}: at the latest ${day}`,
  lateSteps: (titles) => `Late already: ${titles}`,
  lateWhat:
    'Open the plan and settle each step: plan the meeting, or note that it has been done or does not concern the young person.',
  spell: (status) => `${status} – is it still so?`,
  handover: (name) => `${name} has asked whether you will coordinate`,
  buttons: {
    snooze: 'Later',
    openChecklist: 'Open the checklist',
    plan: 'See the plan',
    hour: 'Choose another time of day',
    chooseHour: 'When do you want to hear?',
    verify: 'Yes, it is so',
    changed: 'No, it has changed',
  },
  notices: {
    meetingPlanned: 'A new meeting within a day',
    meetingMoved: 'The meeting has been moved',
    meetingCancelled: 'The meeting has been cancelled',
    actionForYou: 'You have been given an urgent action',
    talkWanted: 'The young person wants to talk',
    accessLocked: 'A link is locked after ten wrong codes',
    correctionAsked: 'The young person says that something is wrong',
    shareToTell: 'Information is shared without a consent',
  },
  noticeSummaries: {
    meetingPlanned: (code, when) => `A meeting of pathway ${code} has been planned: ${when}.`,
    meetingMoved: (code, when) => `The meeting of pathway ${code} has been moved to ${when}.`,
    meetingCancelled: (code, when) => `The meeting of pathway ${code} ${when} has been cancelled.`,
    actionForYou: (code, day) => `You have been given an action in pathway ${code} with deadline ${day}.`,
    talkWanted: (code) => `The young person of pathway ${code} wants to talk to somebody.`,
    accessLocked: (code) => `A link in pathway ${code} is locked: the code was wrong ten times.`,
    correctionAsked: (code) => `The young person has asked for a correction in pathway ${code}.`,
    shareToTell: (code) => `Information is shared without a consent in pathway ${code}. Tell the young person.`,
  },
  newTime: 'New time',
  time: 'Time',
  hourSet: (clock) => `From now on you get your message ${clock}.`,
  hourForm: {
    heading: 'At what time of day?',
    intro: 'You get one message a day at most, on working days only, and only when something waits for you.',
    submit: 'Save',
  },
};
