import type { AccessDocument, Link, LinkEnd } from './access-document.ts';

/** Links of which is remembered that they were. */
const rememberedEnds = 20;

/** The document without these links: they let nobody in from that moment on. Of each is remembered who made and who ended it. */
export function endLinks(
  access: AccessDocument,
  links: readonly Link[],
  { at, by, why }: { readonly at: string; readonly by?: string; readonly why: (link: Link) => LinkEnd },
): AccessDocument {
  const ended = links.map((link) => ({
    id: link.id,
    createdBy: link.createdBy,
    createdAt: link.createdAt,
    endedAt: at,
    why: why(link),
    ...(link.device ? { usedAt: link.device.since } : {}),
    ...(by === undefined ? {} : { by }),
  }));
  return {
    ...access,
    links: access.links.filter((link) => !links.includes(link)),
    ended: [...ended, ...access.ended].slice(0, rememberedEnds),
  };
}
