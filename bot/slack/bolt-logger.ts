import { type Logger, LogLevel } from '@slack/web-api';

/**
 * Swallows what Bolt and the Slack client would log: their lines quote payloads and error messages, and so people's words.
 * What matters is logged where it is handled, by code.
 */
export const boltLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};
