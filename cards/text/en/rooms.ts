import type { rooms as da } from '../da/rooms.ts';

const afterwards = 'Vejviser tries again by itself, so there is nothing more to do here afterwards.';

export const rooms: typeof da = {
  teams: {
    createRoom: {
      happened: 'The channel could not be created in Teams.',
      todo: [
        'Ask your Teams administrator to check that the team in which the channels are to be exists and has room for more channels.',
        'Ask the administrator to check that Vejviser is allowed to create private channels.',
        afterwards,
      ],
    },
    addMembers: {
      happened: 'The channel has been created, but not everyone in the team could be added.',
      todo: [
        'Ask your Teams administrator to add whoever is missing to the team that the channel is in.',
        'Ask the administrator to check that Vejviser may change the channel’s members (ChannelMember.ReadWrite.All).',
        afterwards,
      ],
    },
    addApp: {
      happened: 'The channel is ready, but Vejviser is not in it yet.',
      todo: [
        'Open the channel in Teams. Its name is the pathway’s code.',
        'Choose More options (…) beside the channel’s name, then Manage channel and the tab Apps.',
        'Choose Add an app, and add Vejviser.',
      ],
    },
    awaitArrival: {
      happened: 'The channel is ready, and Vejviser is waiting to be let in.',
      todo: [
        'This usually takes a few minutes. There is nothing you need to do.',
        'If nothing happens within a quarter of an hour, open the channel and add Vejviser under Manage channel and Apps.',
      ],
    },
    consent: {
      happened: 'Your organisation has not yet approved that Vejviser may create channels in Teams.',
      todo: [
        'Ask your Microsoft 365 administrator to approve Vejviser in Microsoft Entra: Enterprise applications, Vejviser, Permissions, Grant admin consent.',
        afterwards,
      ],
    },
  },
  slack: {
    createRoom: {
      happened: 'The channel could not be created in Slack.',
      todo: [
        'Ask your Slack administrator to check that apps may create private channels in your workspace.',
        afterwards,
      ],
    },
    addMembers: {
      happened: 'The channel has been created, but not everyone in the team could be invited.',
      todo: [
        'Check that everyone in the team is a member of your Slack workspace, and that their account is active.',
        'You can invite them yourself, too: write /invite and the name in the channel.',
        afterwards,
      ],
    },
    addApp: {
      happened: 'The channel is ready, but Vejviser is not in it yet.',
      todo: ['Open the channel in Slack. Its name is the pathway’s code.', 'Write /invite @Vejviser in the channel.'],
    },
    awaitArrival: {
      happened: 'The channel is ready, and Vejviser is waiting to be let in.',
      todo: [
        'This usually takes less than a minute. There is nothing you need to do.',
        'If nothing happens within a quarter of an hour, write /invite @Vejviser in the channel.',
      ],
    },
    consent: {
      happened: 'Vejviser lacks a permission in your Slack workspace.',
      todo: [
        'Ask your Slack administrator to install Vejviser again and approve the permissions that it asks for.',
        afterwards,
      ],
    },
  },
};
