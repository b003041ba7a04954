import assert from 'node:assert/strict';
import { toBlocks } from '../../../cards/render/block-kit.ts';
import { isLinkAction, linkActionId } from '../../../cards/render/slack-link.ts';
import { messageProblems } from '../../support/block-kit-limits.ts';
import { cardWithPicture } from '../../support/every-input.ts';

describe('a picture and links in a message in Slack', () => {
  it('are ones that Slack takes', () => {
    assert.deepEqual(messageProblems(toBlocks(cardWithPicture()).blocks), []);
  });

  it('say in words what the picture shows, as many as Slack takes', () => {
    assert.deepEqual(toBlocks(cardWithPicture()).blocks[1], {
      type: 'image',
      image_url: 'https://vejviser.example/road.png',
      alt_text: 'Du er her: mødet som 16-årig.',
    });
    const url = 'https://vejviser.example/road.png';
    const long = toBlocks(cardWithPicture({ blocks: [{ type: 'image', url, alt: 'å'.repeat(3000) }] }));
    assert.deepEqual(messageProblems(long.blocks), []);
  });

  it('stand after the buttons, each with an id of its own that is no verb', () => {
    const { blocks } = toBlocks(cardWithPicture());
    assert.deepEqual(blocks.at(-1), {
      type: 'actions',
      block_id: 'links',
      elements: [
        {
          type: 'button',
          action_id: 'link:0',
          text: { type: 'plain_text', text: 'Åbn væggen', emoji: false },
          url: 'https://vejviser.example/wall/abc',
        },
        {
          type: 'button',
          action_id: 'link:1',
          text: { type: 'plain_text', text: 'Læg i kalender', emoji: false },
          url: 'https://vejviser.example/calendar/abc.ics',
        },
      ],
    });
    assert.deepEqual([linkActionId(0), linkActionId(12)].map(isLinkAction), [true, true]);
    for (const verb of ['action.claim', 'meeting.begin', 'link', 'link:', 'link:x', 'xlink:1', '']) {
      assert.equal(isLinkAction(verb), false, verb);
    }
  });

  it('lead to the web only, and to no longer address than Slack takes; of such a picture the words are left', () => {
    const long = `https://vejviser.example/${'x'.repeat(3000)}`;
    for (const url of ['javascript:alert(1)', 'data:image/png;base64,AA==', long]) {
      const card = cardWithPicture({
        blocks: [
          { type: 'image', url, alt: 'Vejen' },
          { type: 'list', items: [{ text: 'x', link: { label: 'y', url } }] },
        ],
        links: [{ label: 'z', url }],
      });
      const { blocks } = toBlocks(card);
      assert.deepEqual(messageProblems(blocks), []);
      assert.ok(!JSON.stringify(blocks).includes(url));
      assert.match(JSON.stringify(blocks[1]), /Vejen/);
    }
  });
});
