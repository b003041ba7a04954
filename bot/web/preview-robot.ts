import type { IncomingMessage } from 'node:http';

/** By what those call themselves who open a link only to show what is behind it: chat clients, and search engines. */
const robots =
  /slackbot|slack-imgproxy|skypeuripreview|microsoftpreview|bingpreview|bingbot|googlebot|facebookexternalhit|facebot|whatsapp\/|telegrambot|twitterbot|discordbot|linkedinbot|applebot/i;

/**
 * Whether a program asks that shows others what is behind a link. It need not say so; what it says is good only for keeping from it
 * what it would show to a whole chat.
 */
export function isPreviewRobot(req: IncomingMessage): boolean {
  return robots.test(req.headers['user-agent'] ?? '');
}
