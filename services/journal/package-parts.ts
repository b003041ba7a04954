import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DocumentStore } from '../../storage/ports.ts';

/** Characters a part: with all of them outside ASCII, and escaped, still well under what a store takes as one document. */
const partLength = 200_000;
const part = z.object({ text: z.string() });

/** Where the packages of a pathway are kept until they are received. */
export function packagePartsPartition(pathwayId: string): string {
  return `journal-parts:${pathwayId}`;
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Keeps a package's text in parts; resolves to how many. The digest is in their names: another text gets other parts. */
export async function keepParts(
  documents: DocumentStore,
  pathwayId: string,
  key: string,
  text: string,
): Promise<number> {
  const digest = digestOf(text);
  const parts = Math.ceil(text.length / partLength);
  for (let n = 0; n < parts; n++) {
    const body = { text: text.slice(n * partLength, (n + 1) * partLength) };
    await documents.put(packagePartsPartition(pathwayId), partId(key, digest, n), body, 'any');
  }
  return parts;
}

/** The text again; undefined when a part of it is missing, or not as it was. */
export async function loadParts(
  documents: DocumentStore,
  pathwayId: string,
  key: string,
  { digest, parts }: { readonly digest: string; readonly parts: number },
): Promise<string | undefined> {
  const partition = packagePartsPartition(pathwayId);
  const texts = await Promise.all(
    Array.from({ length: parts }, async (_, n) => {
      const stored = await documents.get(partition, partId(key, digest, n));
      return stored ? part.parse(stored.body).text : '';
    }),
  );
  const text = texts.join('');
  return digestOf(text) === digest ? text : undefined;
}

/** Removes the parts of a package: of one text, or of every text that was ever made of it, also by a process that died over it. */
export async function removeParts(
  documents: DocumentStore,
  pathwayId: string,
  key: string,
  digest?: string,
): Promise<void> {
  const partition = packagePartsPartition(pathwayId);
  const begins = digest === undefined ? `${key}|` : `${key}|${digest}|`;
  let next: string | undefined;
  do {
    const page = await documents.list(partition, next === undefined ? {} : { next });
    for (const { id } of page.documents) if (id.startsWith(begins)) await documents.delete(partition, id);
    next = page.next;
  } while (next !== undefined);
}

const partId = (key: string, digest: string, n: number): string => `${key}|${digest}|${String(n).padStart(4, '0')}`;
