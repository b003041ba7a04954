/**
 * The `action_id` of a button that only opens a page. Slack reports such a click too, and shows a warning beside the button
 * unless it is acknowledged (https://github.com/slackapi/node-slack-sdk/issues/869); no verb is called so.
 */
export function linkActionId(index: number): string {
  return `${prefix}${index}`;
}

/** Whether a click was on such a button: there is nothing to do, the page is open already. */
export function isLinkAction(actionId: string): boolean {
  return /^link:\d+$/.test(actionId);
}

const prefix = 'link:';
