import type { DoneFacts, DoneSentences } from '../sentences.ts';

const who = ({ person }: DoneFacts): string => person ?? 'The other person';
const released = ({ released: count }: DoneFacts): string =>
  count === 0 ? '' : count === 1 ? ' One action is free again.' : ` ${count} actions are free again.`;

export const done: DoneSentences = {
  'pathway.open': {
    done: ({ code }) => `Pathway ${code} is open, and you are its coordinator. The room is being made ready.`,
    already: ({ code }) => `Pathway ${code} has been opened already.`,
  },
  'pathway.close': {
    done: ({ code }) =>
      `Pathway ${code} is closed, and its room will be archived. You can undo it by opening it again.`,
    already: ({ code }) => `Pathway ${code} was closed already.`,
  },
  'pathway.reopen': {
    done: ({ code }) => `Pathway ${code} is open again.`,
    already: ({ code }) => `Pathway ${code} was open already.`,
  },
  'member.add': {
    done: (facts) => `${who(facts)} is now in the team and will be invited to the room.`,
    already: () => 'That person is in the team already.',
  },
  'member.remove': {
    done: (facts) => `${who(facts)} is no longer in the team.${released(facts)}`,
    already: () => 'That person is not in the team.',
  },
  'coordinator.propose': {
    done: (facts) => `${who(facts)} has been asked. ${facts.coordinator} stays coordinator until the answer is yes.`,
    already: () => 'That person has been asked already and has not answered yet.',
  },
  'coordinator.accept': {
    done: ({ code }) => `You are now the coordinator of pathway ${code}.`,
    already: ({ code }) => `You are already the coordinator of pathway ${code}.`,
  },
  'coordinator.decline': {
    done: ({ coordinator }) => `You said no. ${coordinator} stays coordinator.`,
    already: ({ coordinator }) => `There is nothing to answer. ${coordinator} is the coordinator.`,
  },
  'coordinator.withdraw': {
    done: ({ coordinator }) => `The question is withdrawn. ${coordinator} stays coordinator.`,
    already: ({ coordinator }) => `Nobody has been asked. ${coordinator} is the coordinator.`,
  },
  'action.add': {
    done: ({ person, self }) => {
      if (person === undefined) return 'The action is added. Anyone in the team can take it.';
      return self ? 'The action is added, and you have it.' : `The action is added, and ${person} has it.`;
    },
    already: () => 'The action has been added already.',
  },
  'action.claim': { done: () => 'The action is yours.', already: () => 'The action is yours already.' },
  'action.release': {
    done: () => 'The action is free again, and anyone in the team can take it.',
    already: () => 'The action is free already.',
  },
  'action.handOver': {
    done: (facts) => (facts.self ? 'The action is yours.' : `${who(facts)} now has the action.`),
    already: () => 'That person has the action already.',
  },
  'action.done': {
    done: () => 'The action is done. Thank you.',
    already: () => 'You have finished the action already.',
  },
  'action.reopen': { done: () => 'The action is open again.', already: () => 'The action is open already.' },
  'action.move': {
    done: ({ day }) => (day === undefined ? 'The deadline has been moved.' : `The deadline has been moved to ${day}.`),
    already: () => 'The deadline is on that day already.',
  },
  'action.drop': {
    done: () => 'The action is off the list. It can be reopened if it is to be done after all.',
    already: () => 'You have taken the action off the list already.',
  },
  'pathway.correct': {
    done: () => 'The details are corrected, and the plan has been worked out anew.',
    already: () => 'The details were like that already.',
  },
  'plan.settle': {
    done: () => 'It is noted on the plan.',
    already: () => 'The plan said so already.',
  },
  'meeting.plan': {
    done: () => 'The meeting is planned, and the team can see it in the room.',
    already: () => 'The meeting is planned already.',
  },
  'meeting.move': {
    done: () => 'The meeting has been moved, and the team’s calendars follow.',
    already: () => 'The meeting is at that time already.',
  },
  'meeting.cancel': {
    done: () => 'The meeting is cancelled, and the team’s calendars follow.',
    already: () => 'The meeting is cancelled already.',
  },
  'meeting.addAgenda': {
    done: () => 'The point is on the agenda.',
    already: () => 'The point is on the agenda already.',
  },
  'meeting.dropAgenda': {
    done: () => 'The point is off the agenda.',
    already: () => 'The point is off the agenda already.',
  },
  'meeting.begin': {
    done: () => 'The meeting is under way. Open the wall on the screen that you look at.',
    already: () => 'The meeting is under way. Here is the wall’s address.',
  },
  'meeting.answer': {
    done: () => 'It is saved in the checklist. The others’ answers stand as they stood.',
    already: () => 'There was nothing new to save in the checklist.',
  },
  'meeting.complete': {
    done: () => 'The meeting is completed, and the checklist is saved. Thank you all.',
    already: () => 'The meeting is completed already.',
  },
  'meeting.correct': {
    done: () => 'The correction has been added to the meeting’s checklist.',
    already: () => 'The correction has been added already.',
  },
  'goal.add': {
    done: () => 'The goal is written down in the young person’s own words.',
    already: () => 'The goal is written down already.',
  },
  'goal.reword': {
    done: () => 'The goal has been reworded.',
    already: () => 'The goal was worded like that already.',
  },
  'spell.begin': {
    done: () => 'It is noted what the young person does now.',
    already: () => 'It was noted already.',
  },
  'spell.end': {
    done: () => 'It is noted that it has ended.',
    already: () => 'It was noted as ended already.',
  },
  'spell.verify': {
    done: () => 'Thank you. It is noted that this is still so.',
    already: () => 'You have said today already that it is so.',
  },
  'reminder.snooze': {
    done: () => 'You will be reminded of it again in a few days.',
    already: () => 'You will be reminded of it again in a few days only, as it is.',
  },
  'goal.rate': {
    done: () => 'The number is written down.',
    already: () => 'The number was like that already.',
  },
  'goal.reach': {
    done: () => 'The goal is reached. Congratulations.',
    already: () => 'The goal was reached already.',
  },
  'goal.raise': {
    done: () => 'The goal has been raised.',
    already: () => 'The goal was like that already.',
  },
  'goal.drop': {
    done: () => 'The goal has been put away, and why is written down.',
    already: () => 'The goal was put away already.',
  },
  'agreement.propose': {
    done: () => 'The agreement is proposed. Now everyone is to sign.',
    already: () => 'That is the agreement that is there already.',
  },
  'agreement.sign': {
    done: () => 'You have signed.',
    already: () => 'You have signed already.',
  },
  'agreement.signPaper': {
    done: () => 'The signature on paper is noted.',
    already: () => 'The signature was noted already.',
  },
  'agreement.decline': {
    done: () => 'The agreement is declined, and why is written down. The coordinator goes on with it.',
    already: () => 'It was declined already.',
  },
  'agreement.withdraw': {
    done: () => 'The proposal is withdrawn.',
    already: () => 'The proposal was withdrawn already.',
  },
  'agreement.enter': {
    done: () => 'The agreement has been looked at.',
    already: () => 'There was nothing new about the agreement.',
  },
  'adult.choose': {
    done: () => 'You have chosen your adult.',
    already: () => 'You have chosen your adult already.',
  },
  'adult.show': {
    done: () => 'It is saved what your adult may see.',
    already: () => 'It was like that already.',
  },
  'adult.remove': {
    done: () => 'You have no chosen adult any more.',
    already: () => 'You have not chosen an adult.',
  },
  'adult.decline': {
    done: () => 'You have said no. The young person and the coordinator are told.',
    already: () => 'You have said no already.',
  },
  'consent.give': {
    done: () => 'The consent is noted. It can be withdrawn at any time.',
    already: () => 'That consent has been noted already.',
  },
  'consent.join': {
    done: () => 'The consent is noted, also from the one who was missing.',
    already: () => 'That had been noted already.',
  },
  'consent.refuse': {
    done: () => 'It is noted that the answer was no. It changes nothing about the help that the young person can get.',
    already: () => 'It had been noted already that the answer was no.',
  },
  'consent.withdraw': {
    done: () => 'The consent is withdrawn. From now on nothing is shared because of it.',
    already: () => 'The consent had been withdrawn already.',
  },
  'consent.askAgain': {
    done: () => 'It is noted that the question has been asked again.',
    already: () => 'It has been noted today that the question was asked again.',
  },
  'share.propose': {
    done: () => 'Someone else with authority must say yes before anything is shared.',
    already: () => 'You have asked to share it already. Someone else must say yes first.',
  },
  'share.approve': {
    done: () => 'It is shared now. The coordinator is told, and tells the young person.',
    already: () => 'You have said yes to sharing it already.',
  },
  'share.decline': {
    done: () => 'The answer was no, and nothing is shared.',
    already: () => 'You have said no to sharing it already.',
  },
  'share.end': {
    done: () => 'It is no longer shared.',
    already: () => 'It was not shared any more.',
  },
  'share.tell': {
    done: () => 'It is noted whether the young person has been told.',
    already: () => 'That had been noted already.',
  },
  'protection.set': {
    done: () => 'Name and address are protected. Places are shown only to those chosen.',
    already: () => 'Name and address were protected in that way already.',
  },
  'protection.lift': {
    done: () => 'Name and address are no longer protected in the pathway.',
    already: () => 'Name and address were not protected.',
  },
  'review.confirm': {
    done: () => 'It is noted that you have looked through who can see what. The next time is in three months.',
    already: () => 'You have looked through it already.',
  },
  'correction.ask': {
    done: () => 'The coordinator gets to see it.',
    already: () => 'That has been asked for already.',
  },
  'correction.note': {
    done: () => 'The correction is noted. What it said before is kept, too.',
    already: () => 'The correction was noted already.',
  },
  'correction.decline': {
    done: () => 'Your reason is saved. The young person’s own words stay, and they can see the reason.',
    already: () => 'That correction was declined already.',
  },
  'hold.place': {
    done: () => 'Nothing in the pathway is erased until you lift this again.',
    already: () => 'Erasure has been put on hold for that reason already.',
  },
  'hold.lift': {
    done: () => 'The pathway is erased when its time has come and everything is in the case system.',
    already: () => 'Erasure was not on hold.',
  },
  'erasure.begin': {
    done: () => 'The pathway is being erased now.',
    already: () => 'The pathway is being erased already.',
  },
  'talk.request': {
    done: () => 'Your coordinator is being told now.',
    already: () => 'Your coordinator has been told already.',
  },
  'talk.settle': {
    done: () => 'It is noted that you have talked with the young person.',
    already: () => 'The young person has not asked to talk to anybody.',
  },
  'access.give': {
    done: () => 'The link is made. Pass the code on by another way than the link.',
    already: () => 'The link is made.',
  },
  'access.end': {
    done: () => 'Every phone is signed out, and the link no longer works.',
    already: () => 'Everyone is signed out already.',
  },
  'access.lock': {
    done: () => 'The link is locked. The coordinator is told.',
    already: () => 'The link is locked already.',
  },
};
