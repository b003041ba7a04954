import { readFile } from 'node:fs/promises';
import { fontWidths, type TextWidth } from './font-widths.ts';

export const fontFamily = 'Atkinson Hyperlegible';

/** How wide texts are in the two weights that our pictures use. */
export interface PictureFonts {
  readonly regular: TextWidth;
  readonly bold: TextWidth;
}

/** The font files: our own, so that a picture looks the same on every server, with or without fonts. */
export function readFontFiles(): Promise<[regular: Uint8Array, bold: Uint8Array]> {
  const read = (address: string): Promise<Uint8Array> => readFile(new URL(address));
  return Promise.all([
    read(
      import.meta.resolve('@expo-google-fonts/atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf'),
    ),
    read(import.meta.resolve('@expo-google-fonts/atkinson-hyperlegible/700Bold/AtkinsonHyperlegible_700Bold.ttf')),
  ]);
}

/** Reads the widths once, when the first picture is asked for. */
export function pictureFonts(): Promise<PictureFonts> {
  fonts ??= readFontFiles().then(([regular, bold]) => ({ regular: fontWidths(regular), bold: fontWidths(bold) }));
  return fonts;
}

let fonts: Promise<PictureFonts> | undefined;
