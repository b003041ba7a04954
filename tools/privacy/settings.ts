/**
 * - `secret`: whoever has it can do what the program can;
 * - `outward`: where data goes;
 * - `rule`: a decision of the municipality;
 * - `technical`: says nothing about anybody.
 */
export type SettingKind = 'secret' | 'outward' | 'rule' | 'technical';

export interface Setting {
  readonly kind: SettingKind;
  readonly means: string;
}

const of = (kind: SettingKind, means: string): Setting => ({ kind, means });

/** Every variable of `.env.example`; one that is there and not here fails a test. */
export const settings: Readonly<Record<string, Setting>> = {
  HOST: of('technical', 'Hvor programmet lytter'),
  PORT: of('technical', 'Hvor programmet lytter'),
  PUBLIC_URL: of('outward', 'Adressen i de links, som unge og medarbejdere får'),
  LOCALE: of('technical', 'Sproget'),
  TIME_ZONE: of('technical', 'Tidszonen, som frister og samtykker følger'),
  SECRET_KEY: of('secret', 'Underskriver links, koder og aftaler'),
  SECRET_KEY_PREVIOUS: of('secret', 'Tidligere nøgler, så gamle links og underskrifter stadig kan læses'),
  ESCALATE_UNCLAIMED_DAYS: of('rule', 'Hvornår koordinatoren hører om en opgave, ingen har taget'),
  ESCALATE_OVERDUE_DAYS: of('rule', 'Hvornår koordinatoren hører om en opgave, der er overskredet'),
  LIMIT_PERSON_PER_MINUTE: of('technical', 'Hvor meget én person kan bede om i minuttet'),
  LIMIT_ADDRESS_PER_MINUTE: of('technical', 'Hvor meget der kan hentes fra én adresse i minuttet'),
  MODELS_FOLDER: of('rule', 'Kommunens egne modeller for samarbejdet'),
  PRIVACY_FILE: of('rule', 'Kommunens egne regler for deling, frister og bekymring'),
  STORE: of('outward', 'Hvor oplysningerne ligger: i én fil hos kommunen eller i Azure Cosmos DB'),
  SQLITE_PATH: of('outward', 'Filen med alle oplysninger'),
  ERASED_LIST: of(
    'rule',
    'Filen, der husker, at noget er slettet, så ingen gammel kopi bringer det tilbage; nævner ingen',
  ),
  CASE_SYSTEM: of('outward', 'Fagsystemet, hvor det, der skal på sagen, afleveres: en mappe eller en https-adresse'),
  CASE_SYSTEM_TOKEN: of('secret', 'Adgang til at aflevere i fagsystemet'),
  COSMOS_ENDPOINT: of('outward', 'Databasen i Azure med alle oplysninger'),
  COSMOS_DATABASE: of('technical', 'Navnet på databasen'),
  COSMOS_KEY: of('secret', 'Adgang til databasen, når der ikke bruges en administreret identitet'),
  TEAMS_APP_ID: of('technical', 'Hvilken app Vejviser er i Teams'),
  TEAMS_APP_SECRET: of('secret', 'Appens adgang til Teams og Microsoft Graph'),
  TEAMS_TENANT_ID: of('rule', 'Den ene tenant, der lukkes ind'),
  TEAMS_AUTH: of('rule', 'Om beskeder fra Teams kontrolleres; kan kun slås fra på egen maskine'),
  TEAMS_OPENID_METADATA_URL: of('outward', 'Hvor Microsofts nøgler hentes'),
  TEAMS_LOGIN_URL: of('outward', 'Hvor adgang til Teams og Microsoft Graph hentes'),
  TEAMS_HOST_TEAM_ID: of('outward', 'Det hold i Teams, hvor rummene laves'),
  TEAMS_ROOM: of('rule', 'Slags rum. standard-channel kan læses af alle i holdet og må ikke bruges til rigtige forløb'),
  GRAPH_BASE_URL: of('outward', 'Microsoft Graph: rum, medlemmer og e-mailadresser på medarbejdere'),
  GRAPH_AUTH: of('rule', 'Om adgangen til Microsoft Graph kontrolleres; kan kun slås fra på egen maskine'),
  SLACK_BOT_TOKEN: of('secret', 'Appens adgang til Slack'),
  SLACK_SIGNING_SECRET: of('secret', 'Kontrollerer, at beskeder er fra Slack'),
  SLACK_TEAM_ID: of('rule', 'Det ene workspace, der lukkes ind'),
  SLACK_APP_TOKEN: of('secret', 'Forbindelse til Slack uden en offentlig adresse'),
  SLACK_API_URL: of('outward', 'Slack: rum, medlemmer og kort'),
  EID_ISSUER: of('outward', 'Kommunens broker til MitID'),
  EID_CLIENT_ID: of('technical', 'Hvem Vejviser er hos brokeren'),
  EID_CLIENT_SECRET: of('secret', 'Vejvisers adgang til brokeren'),
  EID_SCOPES: of('rule', 'Hvad der bedes om hos brokeren; ikke CPR-nummer'),
  EID_ACR: of('rule', 'Hvor sikker en identitet der kræves'),
  LOG_LEVEL: of('technical', 'Hvor meget der skrives i loggen; aldrig navne eller tekst'),
};
