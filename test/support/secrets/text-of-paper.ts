import { readPaper } from '../paper-reader.ts';

/** Everything that a PDF says: what is seen, what is heard, its properties and its bookmarks. */
export async function textOfPaper(pdf: Uint8Array): Promise<string> {
  const { text, heard, info, xml, bookmarks } = await readPaper(pdf);
  return JSON.stringify([text, heard, info, xml, bookmarks]);
}
