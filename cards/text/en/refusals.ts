import type { RefusalSentences } from '../sentences.ts';

export const refusals: RefusalSentences = {
  stranger: () =>
    'I do not know you. Only people on the municipality’s staff list can use Vejviser; ask whoever is responsible for Vejviser where you work.',
  notOfTheTeam: () => notYourPathway,
  onlyCoordinator: ({ coordinator }, say) =>
    `Only the pathway’s coordinator can do that. The coordinator is ${say.name(coordinator)}.`,
  coordinatorsOnly: () =>
    'Only coordinators can do that. If you are a coordinator, the municipality’s staff list must say so.',
  pathwayNotNamed: ({ word }) =>
    `Type ${word} and the pathway’s code, such as ${word} K7F3XQ, or type ${word} in the pathway’s own room. status and overview tell the codes.`,
  notInARoom: () => 'That works only in a pathway’s own room. Go to the room and try again.',
  rightsEnded: () =>
    'Your access to Vejviser has ended. If that is a mistake, ask whoever is responsible for Vejviser where you work.',
  notUnderstood: () => 'I did not understand that. Write help to see what I can do.',
  inputMissing: ({ input }, say) => `The field “${say.input(input)}” is empty. Fill it in and send again.`,
  inputInvalid: ({ input }, say) =>
    `The field “${say.input(input)}” is not filled in correctly. Correct it and send again.`,
  textTooLong: ({ input, max }, say) =>
    `The text in “${say.input(input)}” is too long: there is room for ${max.toLocaleString('en')} characters. Shorten it and send again.`,
  cprNumber: ({ input }, say) =>
    `What stands in “${say.input(input)}” looks like a CPR number. CPR numbers have no place here, so nothing was saved. Take it out, and send again.`,
  noSuchDate: ({ input }, say) => `The date in “${say.input(input)}” does not exist. Choose a date and send again.`,
  dateInThePast: ({ input }, say) => `The date in “${say.input(input)}” is in the past. Choose today or a later date.`,
  dateTooFar: ({ input }, say) => `The date in “${say.input(input)}” is too far ahead. Choose an earlier one.`,
  ageOutOfRange: ({ from, to }) =>
    `The model is for young people from ${from} and until they turn ${to}. Check the date of birth, or choose another model.`,
  personUnknown: ({ input }, say) =>
    `Someone you chose in “${say.input(input)}” is not on the municipality’s staff list. Search for the name and choose again.`,
  modelUnknown: () => 'That model no longer exists. Open the form again and choose another.',
  pathwayUnknown: () => notYourPathway,
  pathwayClosed: ({ by, at }, say) =>
    `The pathway is closed: ${say.name(by)} closed it ${say.when(at)}. The coordinator can open it again.`,
  notAMember: ({ person }, say) =>
    `${say.name(person)} is not in the team. The coordinator can add ${say.name(person)} first.`,
  coordinatorCannotLeave: () =>
    'The coordinator cannot leave the team. First pass the coordinator role on to someone else.',
  noCoordinatorRight: ({ person }, say) =>
    `${say.name(person)} is not listed as a coordinator on the municipality’s staff list. Choose someone else, or have the list corrected.`,
  alreadyCoordinator: ({ person }, say) => `${say.name(person)} is already the pathway’s coordinator.`,
  proposalPending: ({ to }, say) =>
    `${say.name(to)} has already been asked and has not answered yet. Withdraw that question before you ask someone else.`,
  noProposal: () => 'Nobody is being asked to take over as coordinator at the moment.',
  proposalForAnother: ({ to }, say) => `It is ${say.name(to)} who was asked, so only ${say.name(to)} can answer.`,
  actionUnknown: () => 'There is no such action in the pathway. Write status to see the actions.',
  actionTaken: ({ by, at }, say) =>
    `${say.name(by)} has the action, and took it ${say.when(at)}. Talk to ${say.name(by)} if you are to take over.`,
  actionNotYours: ({ by }, say) =>
    `${say.name(by)} has the action, so only ${say.name(by)} or the coordinator can change it.`,
  actionDone: ({ by, at }, say) =>
    `${say.name(by)} finished the action ${say.when(at)}. Reopen it if something is missing.`,
  actionDropped: ({ by, at }, say) =>
    `${say.name(by)} took the action off the list ${say.when(at)}. Reopen it if it is to be done after all.`,
  timeSkipped: ({ input }, say) =>
    `The time in “${say.input(input)}” does not exist: the clocks go forward that night. Choose another time.`,
  timeRepeated: ({ input }, say) =>
    `The time in “${say.input(input)}” comes twice: the clocks go back that night. Choose another time.`,
  dateInTheFuture: ({ input }, say) =>
    `The date in “${say.input(input)}” has not come yet. Choose today or an earlier date.`,
  datesReversed: ({ input }, say) =>
    `The date in “${say.input(input)}” lies before what it belongs to. Choose a later date.`,
  stepUnknown: () => 'There is no such step in the pathway’s model. Write status to see the plan.',
  meetingUnknown: () => 'There is no such meeting in the pathway. Write meeting to see the next one.',
  noMeetingPlanned: () => 'No meeting is planned. Plan one first; then the point can go on its agenda.',
  meetingPlannedAlready: ({ by, at }, say) =>
    `${say.name(by)} has planned that meeting already: it is ${say.when(at)}. Move it if that does not suit.`,
  meetingToCome: ({ at }, say) =>
    `The meeting is still to come: it is planned for ${say.when(at)}. If you are meeting now, click “Begin the meeting” first.`,
  meetingCancelled: ({ by, at }, say) =>
    `The meeting is cancelled: ${say.name(by)} cancelled it ${say.when(at)}. Plan a new one if you are to meet.`,
  meetingCompleted: ({ by, at }, say) =>
    `The meeting is completed: ${say.name(by)} finished the checklist ${say.when(at)}. If something is missing, add a correction.`,
  meetingNotCompleted: () => 'The meeting’s checklist is not finished yet, so it can be changed directly.',
  agendaPointUnknown: () => 'That point is no longer on the agenda.',
  goalUnknown: () => 'There is no such goal in the pathway.',
  correctionUnknown: () => 'There is no such correction in the pathway.',
  correctionSettled: ({ by, at }, say) => `${say.name(by)} answered it ${say.when(at)}.`,
  spellUnknown: () => 'There is no such entry in the pathway. Write status to see what has been noted.',
  spellEnded: ({ by, at }, say) => `It has already been noted as ended: ${say.name(by)} did so ${say.when(at)}.`,
  goalNotActive: () => 'The goal is no longer under way. Raise it, if the young person wants to go on with it.',
  nothingToAgree: () =>
    'There is nothing to agree on yet. An agreement needs at least one goal, and at least one action that somebody is responsible for.',
  noAgreement: () => 'There is no such agreement in the pathway. Write agreement to see what holds.',
  agreementPending: ({ by, at }, say) =>
    `${say.name(by)} proposed an agreement ${say.when(at)}. Look at it first; then you can propose another that replaces it.`,
  agreementChanged: () =>
    'There is a new proposal since you were shown this one. Read the new one; the old one cannot be signed.',
  agreementDeclined: ({ by, at }, say) =>
    `${say.name(by)} said no to the proposal ${say.when(at)}. The coordinator can propose another agreement.`,
  agreementWithdrawn: () => 'The proposal has been withdrawn. The coordinator can propose another agreement.',
  agreementExpired: () => 'The time for signing is over. The coordinator can propose the agreement again.',
  agreementInForce: ({ at }, say) => `The agreement is in force already, since ${say.when(at)}.`,
  notAParty: () => 'You are not one of those who sign this agreement.',
  partyGone: ({ person }, say) =>
    `${say.name(person)} has promised something in the proposal and is no longer in the team. The coordinator must propose another agreement.`,
  cannotSignFor: () =>
    'Nobody can sign for another. Only signatures on paper by the young person and the custodians can be noted.',
  notShared: () => 'That is not something you can see or change in this pathway. Ask the coordinator if you need it.',
  itemNotShared: ({ input }, say) =>
    `You cannot answer “${say.input(input)}” in this pathway. Open the checklist again, and ask the coordinator if you need something.`,
  agreementNotShared: () =>
    'You cannot sign yet: something in the agreement may not be shared with you. Talk to the coordinator, who can see what is missing.',
  mayNotSign: ({ person }, say) =>
    `${say.name(person)} may not know the whole agreement yet. There must be a consent first; talk to the coordinator.`,
  checklistNotShared: () =>
    'There is something in the checklist that you cannot answer. Save your own answers, and ask the coordinator to complete the meeting.',
  mayNotKnow: ({ person }, say) =>
    `${say.name(person)} may not have that kind of information. A consent is needed first; talk to the coordinator.`,
  reviewOutdated: () => 'Something has changed since. Look through the list again, and confirm it then.',
  pathwayErasing: () => 'The pathway is being erased: it is closed, and its time has come.',
  pathwayOpen: () => 'The pathway is open. Only closed pathways are erased.',
  keptUntil: ({ from }, say) => `The pathway is not erased before ${say.day(from)}.`,
  onHold: ({ by, at }, say) => `${say.name(by)} has put erasure on hold ${say.when(at)}.`,
  notJournaled: () => 'Something of the pathway is not in the case system yet, and so it is not erased.',
  consentUnknown: () => 'There is no such consent in the pathway.',
  consentTooLong: ({ latest }, say) => `It can hold until ${say.day(latest)} at the latest. Choose an earlier date.`,
  consentFormRefused: () =>
    'A consent to that kind of information must be in writing. Choose another way in which it was given.',
  tooYoungToConsent: ({ from }) =>
    `The young person is under ${from} and cannot give the consent alone. Ask whoever has custody.`,
  custodyEnded: () => 'The young person has turned 18, so nobody else can give the consent. Ask the young person.',
  consentNotAwaited: () => 'The consent waits for nobody. If it has run out or was withdrawn, make a new one.',
  shareUnknown: () => 'There is no such sharing in the pathway.',
  shareDecided: ({ by, at }, say) => `${say.name(by)} has decided that already, ${say.when(at)}.`,
  secondPersonNeeded: () =>
    'Someone else must decide: not whoever has asked to share it, nor anyone who would come to know it by that.',
  authorityNeeded: () => 'Only somebody of the municipality’s own authority can decide to share without a consent.',
  witnessIsNoter: () =>
    'Whoever notes a signature on paper cannot be the witness. Choose somebody else of the team who saw it.',
  youngPersonOnly: () => 'Only the young person decides that, on their own page.',
  noChosenAdult: () => 'The young person has not chosen their adult yet.',
  adultChanged: () => 'Another adult has been chosen in the meantime.',
  storeUnavailable: () => 'It could not be saved just now, and nothing has changed. Try again in a moment.',
  storeUncertain: () =>
    'I could not find out whether it was saved. Check the card, or type status, before you try again.',
  busy: () => 'Many people are changing this pathway right now, and nothing has changed. Try again in a moment.',
  tooOften: ({ perMinute }) =>
    `More than ${perMinute} messages and clicks have come from you within a minute, and this was not done. Wait a minute, then try again.`,
  failed: ({ reference }) =>
    `Something went wrong in Vejviser. Try again; if it keeps happening, give the number ${reference} to whoever is responsible for Vejviser where you work.`,
}; /** Said of a pathway that is not one's own and of one that does not exist, so that nobody learns which codes there are. */
const notYourPathway =
  'You are not in the team of that pathway, or it has been erased. Check the code, or ask the coordinator to add you.';
