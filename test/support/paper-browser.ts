import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { z } from 'zod';

/** An address that exists nowhere: everything asked of it is answered here. */
const address = 'http://paper.example/';
const library = ['pdf.min.mjs', 'pdf.worker.min.mjs'] as const;

/** Runs in the page: draws every page of the paper, one below the other, white as paper is. */
const drawing = (scale: number) => `(async () => {
  const pdfjs = await import('${address}pdf.min.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = '${address}pdf.worker.min.mjs';
  const paper = await pdfjs.getDocument('${address}paper.pdf').promise;
  for (let number = 1; number <= paper.numPages; number++) {
    const page = await paper.getPage(number);
    const viewport = page.getViewport({ scale: ${scale} });
    const canvas = document.createElement('canvas');
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    canvas.style.cssText = 'display: block; width: var(--fit, auto)';
    document.body.append(canvas);
    await page.render({ canvas, viewport }).promise;
  }
})()`;

/** Runs in the page: how far the ink of each canvas reaches, what share of it is ink, and how colourful the most colourful dot is. */
const looking = `[...document.querySelectorAll('canvas')].map((canvas) => {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const ink = { left: width, top: height, right: 0, bottom: 0, dots: 0, colour: 0 };
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = [data[at], data[at + 1], data[at + 2]];
    ink.colour = Math.max(ink.colour, Math.max(red, green, blue) - Math.min(red, green, blue));
    if (red > 200) continue;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    ink.left = Math.min(ink.left, x);
    ink.right = Math.max(ink.right, x);
    ink.top = Math.min(ink.top, y);
    ink.bottom = Math.max(ink.bottom, y);
    ink.dots++;
  }
  return { width, height, ...ink };
})`;

const look = z.object({
  width: z.number(),
  height: z.number(),
  left: z.number(),
  top: z.number(),
  right: z.number(),
  bottom: z.number(),
  dots: z.number(),
  colour: z.number(),
});

/** What a drawn page looks like, in dots. */
export type Look = z.infer<typeof look>;

/** A screen on which a page of the paper is as wide as the screen. */
export interface Screen {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Dots for a CSS pixel; with 2 and half the pixels it is a screen at 200 % zoom. */
  readonly deviceScaleFactor: number;
}

/** A4, in points. */
const paperWidth = 595.28;

/** Draws a PDF on a screen, each page as wide as it. The caller closes the page. */
export function drawOnScreen(browser: Browser, pdf: Uint8Array, screen: Screen): Promise<Drawn> {
  const { width, height, deviceScaleFactor } = screen;
  const style = `margin: 0; background: #777; --fit: ${width}px`;
  const options = { viewport: { width, height }, deviceScaleFactor };
  return draw(browser, pdf, (width * deviceScaleFactor) / paperWidth, options, style);
}

/** A paper as a browser has drawn it. */
export interface Drawn {
  readonly page: Page;
  readonly looks: Look[];
  readonly complaints: string[];
}

/** Draws a PDF in the browser, page below page. `scale` 1 is one dot for each point. The caller closes the page. */
export function drawPaper(browser: Browser, pdf: Uint8Array, scale: number): Promise<Drawn> {
  const style = 'margin: 0; background: #777; display: flex; flex-wrap: wrap; gap: 12px; padding: 12px';
  return draw(browser, pdf, scale, { viewport: { width: Math.ceil(620 * scale), height: 900 } }, style);
}

async function draw(
  browser: Browser,
  pdf: Uint8Array,
  scale: number,
  options: BrowserContextOptions,
  style: string,
): Promise<Drawn> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => complaints.push(message.text()));
  await page.route('**/*', async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const file = library.find((some) => some === name);
    if (file !== undefined) {
      const body = await readFile(new URL(import.meta.resolve(`pdfjs-dist/legacy/build/${file}`)));
      return route.fulfill({ contentType: 'text/javascript', body });
    }
    if (name === 'paper.pdf') return route.fulfill({ contentType: 'application/pdf', body: Buffer.from(pdf) });
    if (name !== '') return route.fulfill({ status: 404 });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="da"><link rel="icon" href="data:,"><title>Papir</title><body style="${style}">`,
    });
  });
  await page.goto(address);
  await page.evaluate(drawing(scale));
  return { page, looks: z.array(look).parse(await page.evaluate(looking)), complaints };
}
