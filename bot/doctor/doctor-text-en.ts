import type { DoctorText } from './doctor-text.ts';

const list = (names: readonly string[]): string => new Intl.ListFormat('en').format(names);
const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const doctorTextEn: DoctorText = {
  marks: { right: 'ok    ', note: 'note  ', wrong: 'WRONG ', unknown: '?     ' },
  usage: 'Usage: npm run doctor. It changes nothing.',
  summary: (wrong, unknown) => {
    if (wrong + unknown === 0) return 'Everything is as it must be.';
    const parts = [
      ...(wrong > 0 ? [`${times(wrong, 'thing', 'things')} must be put right`] : []),
      ...(unknown > 0 ? [`${times(unknown, 'thing', 'things')} could not be examined`] : []),
    ];
    return `${parts.join(', and ')}.`;
  },
  findings: {
    configProblem: ({ problem }) => `The configuration cannot be used: ${problem}.`,
    keyStrong: () => 'SECRET_KEY looks random, and is long enough.',
    keyWeak: ({ variable }) =>
      `${variable} looks as if a person had made it up. Make a new one with: openssl rand -base64 48. Put the old one into SECRET_KEY_PREVIOUS, so that links go on working while they are used.`,
    keyHasComma: () =>
      'SECRET_KEY has a comma in it, and so cannot stand in SECRET_KEY_PREVIOUS later; better make one without.',
    formerKeys: ({ count }) =>
      `SECRET_KEY_PREVIOUS names ${times(count, 'former key', 'former keys')}. Take them out when nobody uses links or codes of that time. Keep them for npm run verify: old signatures can be verified with them alone.`,
    addressRight: ({ address }) => `Links lead to ${address}, which is encrypted.`,
    addressNotHttps: () => 'PUBLIC_URL does not begin with https. Links to young people’s pages must be encrypted.',
    addressOnlyHere: () =>
      'PUBLIC_URL leads to this machine itself. Links work for nobody, and Teams cannot reach Vejviser. Set the address at which it is reached from outside.',
    tokensUnchecked: ({ variable }) =>
      `${variable}=off: messages are not checked. That is for trying out on one’s own machine.`,
    clockRight: ({ seconds }) => `The machine’s clock is right (${seconds} seconds from the others).`,
    clockOff: ({ seconds }) =>
      `The machine’s clock is ${Math.abs(seconds)} seconds ${seconds > 0 ? 'fast' : 'slow'}. Slack and Teams refuse what is more than five minutes off, and deadlines and consents follow the clock. Switch on a time server (NTP).`,
    clockUnknown: () => 'The machine’s clock could not be compared with others, since no platform answered.',
    storeAnswers: () => 'The store answers and can be used.',
    storeProblem: ({ problem }) => `The store is not set up as it must be: ${problem}.`,
    storeSilent: ({ detail }) => `The store does not answer (${detail}).`,
    fileNotYet: () => 'The store’s file is not there yet. It is made when Vejviser starts for the first time.',
    filePrivate: () => 'The store’s file and its folder can be read by no account but the one that runs Vejviser.',
    fileOpen: ({ path, mode, wanted }) =>
      `Others on this machine can get at ${path} (mode ${mode}). It holds personal data. Run: chmod ${wanted} ${path}`,
    modeUnknown: () => 'On Windows it cannot be seen from here who may read the store’s file. Check its properties.',
    nobodyYet: () => 'There is no staff in Vejviser. Load it with: npm run people -- import FILE.csv',
    noCoordinator: () =>
      'Nobody of the staff has the right coordinator, and so nobody can open a pathway. Correct the staff file and load it again.',
    staff: ({ people, coordinators }) =>
      `${times(people, 'member', 'members')} of staff on the list, of whom ${coordinators} may coordinate.`,
    listWritable: ({ path }) => `What is erased can be noted in ${path}.`,
    listMustStay: ({ path }) =>
      `What is erased can be noted in ${path}. The file must be on a disk that stays when the machine is replaced (docs/backup.md).`,
    listUnwritable: ({ path, detail }) =>
      `What is erased cannot be noted in ${path} (${detail}), and so nothing is erased. Let the account that runs Vejviser write the file, or correct ERASED_LIST.`,
    erasuresStuck: ({ count }) =>
      `${times(count, 'erasure does', 'erasures do')} not go on. Run npm run erase -- list to see why.`,
    slackSilent: ({ detail }) => `Slack does not answer (${detail}). So the permissions there were not examined.`,
    slackRefused: ({ detail }) =>
      `Slack refuses SLACK_BOT_TOKEN (${detail}). Get a new one under OAuth & Permissions of the app.`,
    slackOtherWorkspace: () =>
      'SLACK_BOT_TOKEN belongs to another workspace than SLACK_TEAM_ID. So Vejviser lets nobody in from Slack.',
    slackNoBot: () => 'SLACK_BOT_TOKEN is not the token of a bot. That begins with xoxb-.',
    slackScopes: () => 'Slack has granted exactly what is needed.',
    slackScopesUnknown: () => 'Slack did not say what has been granted.',
    slackMissing: ({ names }) =>
      `Missing in Slack: ${list(names)}. Add it under OAuth & Permissions, Bot Token Scopes, and install the app again.`,
    slackTooMany: ({ names }) =>
      `More is granted in Slack than is needed: ${list(names)}. Take it away, and install the app again.`,
    teamsSilent: ({ detail }) =>
      `Microsoft’s login does not answer (${detail}). So the permissions in Teams were not examined.`,
    teamsRefused: ({ service, detail }) =>
      `Microsoft’s login refuses the app (${service}, ${detail}). Check TEAMS_APP_ID, TEAMS_TENANT_ID and TEAMS_APP_SECRET, and whether the secret has run out.`,
    teamsOtherTenant: () => 'Microsoft has given access to another tenant than TEAMS_TENANT_ID.',
    teamsKeysSilent: () =>
      'The keys with which messages of Teams are checked could not be fetched. Check that this machine may reach the address.',
    graphRoles: () => 'Microsoft Graph has granted exactly what is needed.',
    graphRolesUnknown: () => 'What Microsoft Graph has granted could not be read.',
    graphMissing: ({ names }) =>
      `Missing in Microsoft Entra: ${list(names)} (application permissions of Microsoft Graph, with admin consent).`,
    graphTooMany: ({ names }) =>
      `More is granted in Microsoft Entra than is needed: ${list(names)}. Take it away from the app registration.`,
    ownerGrants: ({ names }) =>
      `What a team’s owner grants by installing the app cannot be seen from here. The app asks for ${list(names)}.`,
    privacyFilled: () => 'The municipality’s procedure and telephone number for a concern are filled in.',
    privacyUnfilled: ({ names }) =>
      `The municipality must still fill in ${list(names)} in the file that PRIVACY_FILE names.`,
    privacyProblem: ({ problem }) => `The rules of sharing cannot be used: ${problem}.`,
  },
};
