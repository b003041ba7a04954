import { catalogId } from './channel-routes.ts';
import { failure, type GraphAnswer, notFound, ok } from './graph-answer.ts';
import type { GraphCall, GraphContext, GraphRoute } from './graph-route.ts';
import type { StandInUser } from './graph-state.ts';

const mailFilter = /^mail eq '((?:[^']|'')*)'$/;
const externalIdFilter = /^externalId eq '((?:[^']|'')*)'$/;
const users = ['User.Read.All', 'User.ReadBasic.All'];
const installations = [
  'TeamsAppInstallation.Read.Group',
  'TeamsAppInstallation.ReadForTeam.All',
  'TeamsAppInstallation.ManageSelectedForTeam.All',
];

/** Users, and where the app is installed. */
export const directoryRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: '/users/*', permissions: users, handle: findUser },
  { method: 'GET', path: '/users', permissions: users, handle: listUsers },
  { method: 'GET', path: '/teams/*/installedApps', permissions: installations, handle: installedApps },
  { method: 'GET', path: '/appCatalogs/teamsApps', permissions: ['AppCatalog.Read.All'], handle: catalog },
];

function findUser({ state }: GraphContext, { params: [idOrName = ''] }: GraphCall): GraphAnswer {
  const lower = idOrName.toLowerCase();
  const user =
    state.users.get(idOrName) ?? [...state.users.values()].find((other) => nameOf(other).toLowerCase() === lower);
  return user ? ok(showUser(user)) : failure(404, 'Request_ResourceNotFound', 'The user does not exist.');
}

function listUsers({ state }: GraphContext, { query }: GraphCall): GraphAnswer {
  const mail = mailFilter
    .exec(query.get('$filter') ?? '')?.[1]
    ?.replaceAll("''", "'")
    .toLowerCase();
  const found = [...state.users.values()].filter((user) => mail === undefined || user.mail.toLowerCase() === mail);
  return ok({ value: found.map(showUser) });
}

function installedApps(context: GraphContext, { params: [teamId = ''] }: GraphCall): GraphAnswer {
  const team = context.state.teams.get(teamId);
  if (!team) return notFound('team');
  const other = { id: 'installation-0', teamsApp: { id: 'planner', externalId: null } };
  const own = {
    id: 'installation-1',
    teamsApp: { id: catalogId(context), externalId: context.appId },
    teamsAppDefinition: { azureADAppId: context.appId },
  };
  return ok({ value: team.appInstalled ? [other, own] : [other] });
}

function catalog(context: GraphContext, { query }: GraphCall): GraphAnswer {
  const wanted = externalIdFilter.exec(query.get('$filter') ?? '')?.[1];
  const own = { id: catalogId(context), externalId: context.appId };
  return ok({ value: wanted === undefined || wanted === context.appId ? [own] : [] });
}

function nameOf({ userPrincipalName, mail }: StandInUser): string {
  return userPrincipalName ?? mail;
}

function showUser(user: StandInUser): object {
  return {
    id: user.id,
    displayName: user.displayName,
    mail: user.mail,
    userPrincipalName: nameOf(user),
    accountEnabled: user.accountEnabled ?? true,
    userType: user.userType ?? 'Member',
  };
}
