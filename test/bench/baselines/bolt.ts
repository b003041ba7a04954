import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { announce, durableInsert, readBaselineConfig } from '../support/baseline.ts';
import { slackApp } from '../support/slack-clicks.ts';

/** A bare Bolt app with everything as it comes: it checks the signature and acknowledges. */
const { platformUrl, sqlitePath } = readBaselineConfig();
const insert = durableInsert(sqlitePath);
const { botToken, signingSecret } = slackApp;

const receiver = new HTTPReceiver({ signingSecret, port: 0, logLevel: LogLevel.ERROR });
const app = new App({
  token: botToken,
  receiver,
  clientOptions: { slackApiUrl: `${platformUrl}/api/` },
  logLevel: LogLevel.ERROR,
});
app.action('action.claim', async ({ ack, action }) => {
  insert(action);
  await ack();
});
await announce(await receiver.start(0));
