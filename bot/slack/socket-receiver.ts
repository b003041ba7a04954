import { SocketModeReceiver } from '@slack/bolt';
import { errorFields, type Log } from '../log.ts';
import { boltLogger } from './bolt-logger.ts';
import { clientOptions } from './slack-api.ts';

/** Deliveries over a socket that this program opens to Slack, for a machine that Slack cannot reach. */
export function socketReceiver(appToken: string, apiUrl: string | undefined, log: Log): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: boltLogger,
    installerOptions: { clientOptions: clientOptions(apiUrl) },
    processEventErrorHandler: async ({ error }) => {
      log.error('slack.failed', { platform: 'slack', ...errorFields(error) });
      // Acknowledged, or Slack sends it again for the same result.
      return true;
    },
  });
}
