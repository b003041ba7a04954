/** What the municipality's tenant is called by in the demo. */
const appId = 'de300000-0000-4000-8000-000000000001';
export const demoTeams = {
  appId,
  botId: `28:${appId}`,
  tenantId: 'de300000-0000-4000-8000-000000000002',
  /** The Entra group of the host team: how Graph names it. */
  hostTeamId: 'de300000-0000-4000-8000-000000000003',
  hostTeamName: 'Unge i Fjordby',
  /** The host team's first channel, which is also how Teams itself names the team. */
  generalId: '19:demo-general@thread.tacv2',
  /** The two conversations of the Playground that stand for rooms. */
  playgroundChannelId: '19:demo-playground-channel@thread.tacv2',
  playgroundChatId: '19:demo-playground-chat@thread.tacv2',
} as const;
