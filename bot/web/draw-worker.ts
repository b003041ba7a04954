import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { catalogOf } from '../../cards/text/catalog.ts';
import type { Drawing, Drawn } from './drawing-thread.ts';
import { fontFamily, pictureFonts, readFontFiles } from './picture-fonts.ts';
import { roadPicture } from './road-picture.ts';

/** The thread in which pictures are drawn (`drawing-thread.ts`). */
parentPort?.on('message', async (drawing: Drawing) => {
  const drawn = await draw(drawing).catch((error: unknown): Drawn => ({ failed: nameOf(error) }));
  parentPort?.postMessage(drawn);
});

async function draw({ locale, road }: Drawing): Promise<Drawn> {
  const [fonts, fontBuffers] = await Promise.all([pictureFonts(), fontFiles, ready]);
  const svg = roadPicture({ locale, text: catalogOf(locale) }, road, fonts);
  const picture = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: fontFamily } });
  const image = picture.render();
  const png = image.asPng();
  image.free();
  picture.free();
  return { png };
}

/** The library throws plain texts; they may quote what was to be drawn, and are not passed on. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

const fontFiles = readFontFiles();
const ready = readFile(new URL(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))).then(initWasm);
