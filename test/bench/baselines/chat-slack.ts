import { createSlackAdapter } from '@chat-adapter/slack';
import { announce, readBaselineConfig } from '../support/baseline.ts';
import { chatBot } from '../support/chat-bot.ts';
import { fetchServer } from '../support/fetch-server.ts';
import { slackApp } from '../support/slack-clicks.ts';

/** The `chat` SDK in Slack. */
const { platformUrl, tells = false } = readBaselineConfig();
const { botToken, signingSecret } = slackApp;
const adapter = createSlackAdapter({ botToken, signingSecret, apiUrl: `${platformUrl}/api/` });
await announce(fetchServer(await chatBot(adapter, { tells })));
