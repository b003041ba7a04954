import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { type TeamsRoom, teamsRooms } from '../../bot/config.ts';
import { workingWords } from '../../cards/text/command-words.ts';
import { readJson } from '../../manifest/read-json.ts';
import { fillTeamsManifest, type TeamsPackageOptions, teamsPackage } from '../../manifest/teams-package.ts';
import { teamsPermissions } from '../../manifest/teams-permissions.ts';
import { teamsLanguage, teamsManifest } from '../../manifest/teams-schema.ts';

const options: TeamsPackageOptions = {
  appId: '1b0e4f5a-4b7c-4c3e-9a54-2f2f6c1c9a10',
  version: '0.1.0',
  room: 'private-channel',
  developer: 'Fjordby "Ung" Kommune',
  websiteUrl: 'https://vejviser.fjordby.example',
  privacyUrl: 'https://fjordby.example/privatliv',
  termsUrl: 'https://fjordby.example/vilkaar',
};
const manifest = fillTeamsManifest(options);
const [bot] = manifest.bots;
assert.ok(bot);
const listIn = (place: 'team' | 'personal') => bot.commandLists.find(({ scopes }) => scopes.includes(place));
const permissionsIn = (room: TeamsRoom) =>
  fillTeamsManifest({ ...options, room }).authorization.permissions.resourceSpecific.map(({ name }) => name);

describe('the Teams manifest', () => {
  it('lists in rooms and in the personal chat exactly the words that work, with what each does', () => {
    const expected = workingWords.map(({ da, description }) => ({ title: da, description: description.da }));
    assert.deepEqual(listIn('team')?.commands, expected);
    assert.deepEqual(listIn('personal')?.commands, expected);
  });

  it('has the English form of each word in its language file', () => {
    const texts = teamsLanguage.parse(readJson('teams/en.json'));
    for (const [list] of bot.commandLists.entries()) {
      for (const [index, { en, description }] of workingWords.entries()) {
        const key = `bots[0].commandLists[${list}].commands[${index}]`;
        assert.equal(texts[`${key}.title`], en);
        assert.equal(texts[`${key}.description`], description.en);
      }
    }
    assert.equal(Object.keys(texts).length, 5 + bot.commandLists.length * workingWords.length * 2);
  });

  it('shows the words by mention and by slash in rooms, where answers to one person exist', () => {
    assert.deepEqual(listIn('team')?.triggers, ['mention', 'slash']);
    assert.ok(listIn('team')?.scopes.includes('groupChat'));
    assert.deepEqual(listIn('personal')?.triggers, ['mention']);
    assert.equal(bot.supportsTargetedMessages, true);
  });

  it('is for personal chats, channels of every kind, and group chats', () => {
    assert.deepEqual(bot.scopes, ['personal', 'team', 'groupChat']);
    assert.equal(manifest.supportsChannelFeatures, 'tier1');
    assert.equal('supportedChannelTypes' in manifest, false);
  });

  it('carries one id, by which the program finds itself in a team', () => {
    assert.deepEqual([manifest.id, bot.botId, manifest.webApplicationInfo.id], Array(3).fill(options.appId));
  });

  it('takes values as they are, quotes in them too, and leaves no placeholder', () => {
    assert.equal(manifest.developer.name, 'Fjordby "Ung" Kommune');
    assert.doesNotMatch(JSON.stringify(manifest), /\{\{/);
  });

  it('refuses what Teams would refuse', () => {
    const refuses = (change: Partial<TeamsPackageOptions>) =>
      assert.throws(() => fillTeamsManifest({ ...options, ...change }), { name: 'ZodError' }, JSON.stringify(change));
    refuses({ appId: 'not-a-guid' });
    refuses({ version: '1.0' });
    refuses({ developer: 'x'.repeat(33) });
    refuses({ websiteUrl: 'http://vejviser.fjordby.example' });
    const { success } = teamsManifest.safeParse({ ...manifest, supportedChannelTypes: ['privateChannels'] });
    assert.equal(success, false);
    const extra = {
      ...teamsLanguage.parse(readJson('teams/en.json')),
      'bots[0].commandLists[0].commands[12].title': 'x',
    };
    assert.equal(teamsLanguage.safeParse(extra).success, false);
  });

  describe('asks for no more than it needs', () => {
    it('in the template that everybody reads, what a private channel needs', () => {
      const template = JSON.stringify(readJson('teams/manifest.json'));
      for (const name of teamsPermissions['private-channel'].resourceSpecific) assert.ok(template.includes(name), name);
      assert.equal(
        template.match(/"Application"/g)?.length,
        teamsPermissions['private-channel'].resourceSpecific.length,
      );
    });

    it('by the kind of room: a chat for chats, a channel for channels', () => {
      for (const room of teamsRooms) assert.deepEqual(permissionsIn(room), teamsPermissions[room].resourceSpecific);
      assert.ok(permissionsIn('group-chat').every((name) => name.endsWith('.Chat')));
      assert.ok(permissionsIn('private-channel').every((name) => name.endsWith('.Group')));
    });

    it('never to read messages, to write everybody’s groups, or to delete', () => {
      for (const { resourceSpecific, tenantWide } of Object.values(teamsPermissions)) {
        for (const name of [...resourceSpecific, ...tenantWide]) {
          assert.doesNotMatch(
            name,
            /Message|Group\.ReadWrite|^Chat\.Read(Write)?\.|Delete|Directory|Files|Sites/,
            name,
          );
        }
      }
    });

    it('and installs where its rooms are', () => {
      assert.equal(manifest.defaultInstallScope, 'team');
      assert.equal(fillTeamsManifest({ ...options, room: 'group-chat' }).defaultInstallScope, 'groupChat');
    });
  });
});

describe('the Teams app package', () => {
  const files = unzipSync(teamsPackage(options));

  it('holds the manifest, the English texts and both icons at its root', () => {
    assert.deepEqual(Object.keys(files).sort(), ['color.png', 'en.json', 'manifest.json', 'outline.png']);
    assert.deepEqual(JSON.parse(new TextDecoder().decode(files['manifest.json'])), manifest);
    for (const { file } of manifest.localizationInfo.additionalLanguages) assert.ok(files[file]);
    for (const file of Object.values(manifest.icons)) assert.ok(files[file]);
  });

  it('is the same package each time it is made', () => {
    assert.deepEqual(teamsPackage(options), teamsPackage(options));
  });

  it('has the version of the program', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.equal(fillTeamsManifest({ ...options, version }).version, version);
  });
});
