import assert from 'node:assert/strict';
import { slackEvents, slackScopes } from '../../bot/slack/scopes.ts';
import { workingWords } from '../../cards/text/command-words.ts';
import { fillSlackManifest } from '../../manifest/slack-app.ts';
import { slackManifest } from '../../manifest/slack-schema.ts';

const address = 'https://vejviser.fjordby.example/slack/events';
const manifest = fillSlackManifest({ publicUrl: 'https://vejviser.fjordby.example' });

describe('the Slack app manifest', () => {
  it('asks for the scopes that the program uses, and no other', () => {
    assert.deepEqual([...manifest.oauth_config.scopes.bot].sort(), [...slackScopes].sort());
  });

  it('asks for no history of any kind, and for nothing in public channels', () => {
    for (const scope of manifest.oauth_config.scopes.bot)
      assert.doesNotMatch(scope, /history|channels:|mpim|files|admin/);
  });

  it('listens to the events that the program understands, and no other', () => {
    assert.deepEqual(manifest.settings.event_subscriptions.bot_events, [...slackEvents]);
  });

  it('sends commands, clicks, option lists and events to the one address', () => {
    const { event_subscriptions, interactivity } = manifest.settings;
    const [command] = manifest.features.slash_commands;
    const addresses = [
      command?.url,
      event_subscriptions.request_url,
      interactivity.request_url,
      interactivity.message_menu_options_url,
    ];
    assert.deepEqual(addresses, Array(4).fill(address));
  });

  it('hints at exactly the words that work', () => {
    const [command] = manifest.features.slash_commands;
    assert.deepEqual(
      command?.usage_hint.split(' | '),
      workingWords.map(({ da }) => da),
    );
    assert.equal(command?.command, '/vejviser');
  });

  it('shows people what the bot sends to them alone, and lets them write nothing there that nobody would read', () => {
    assert.deepEqual(manifest.features.app_home, {
      home_tab_enabled: false,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: true,
    });
  });

  it('uses no socket unless told to', () => assert.equal(manifest.settings.socket_mode_enabled, false));

  it('through a socket has no address at all', () => {
    const through = fillSlackManifest({ socketMode: true });
    assert.equal(through.settings.socket_mode_enabled, true);
    assert.doesNotMatch(JSON.stringify(through), /https?:/);
    assert.deepEqual(through.oauth_config, manifest.oauth_config);
    assert.equal(slackManifest.safeParse(through).success, true);
  });

  it('refuses an address that Slack would refuse, and a key that it does not know', () => {
    assert.throws(() => fillSlackManifest({ publicUrl: 'http://127.0.0.1:3978' }), { name: 'ZodError' });
    assert.equal(slackManifest.safeParse({ ...manifest, functions: {} }).success, false);
  });
});
