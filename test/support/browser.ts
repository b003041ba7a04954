import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * A headless Chromium that starts without anything installed on the machine: the binary comes with `@sparticuz/chromium`.
 * As root it cannot have its sandbox, so it is for our own pages only; and it talks to nobody by itself.
 */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      ...chromium.args.filter((arg) => arg !== '--single-process' && !arg.startsWith('--headless')),
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--no-first-run',
      '--lang=da',
    ],
  });
}
