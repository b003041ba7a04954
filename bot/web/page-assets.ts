import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Handler } from '../http.ts';

/** Beside the words on the young person's pages: `young-NAME.svg`. */
export const pictures = [
  'people',
  'meeting',
  'goals',
  'promises',
  'agreement',
  'adult',
  'shared',
  'mine',
  'talk',
] as const;
export type Picture = (typeof pictures)[number];

interface Asset {
  readonly type: string;
  readonly file: URL;
  /** How long a browser need not ask whether it is still the same, in seconds. */
  readonly keptSeconds: number;
}

const own = (name: string, type: string): Asset => ({
  type,
  file: new URL(`./assets/${name}`, import.meta.url),
  keptSeconds: 0,
});
const font = (path: string): Asset => ({
  type: 'font/ttf',
  file: new URL(import.meta.resolve(`@expo-google-fonts/atkinson-hyperlegible/${path}.ttf`)),
  keptSeconds: 7 * 24 * 3600,
});

const assets: Readonly<Record<string, Asset>> = {
  'icon.svg': own('icon.svg', 'image/svg+xml'),
  'page.css': own('page.css', 'text/css; charset=utf-8'),
  'sentence.css': own('sentence.css', 'text/css; charset=utf-8'),
  'extract.css': own('extract.css', 'text/css; charset=utf-8'),
  'wall.css': own('wall.css', 'text/css; charset=utf-8'),
  'wall.js': own('wall.js', 'text/javascript; charset=utf-8'),
  'young.css': own('young.css', 'text/css; charset=utf-8'),
  'young-pages.css': own('young-pages.css', 'text/css; charset=utf-8'),
  'young.js': own('young.js', 'text/javascript; charset=utf-8'),
  ...Object.fromEntries(
    pictures.map((name) => [`young-${name}.svg`, own(`young-${name}.svg`, 'image/svg+xml')] as const),
  ),
  'regular.ttf': font('400Regular/AtkinsonHyperlegible_400Regular'),
  'bold.ttf': font('700Bold/AtkinsonHyperlegible_700Bold'),
};

/** `GET /assets/NAME`: the styles, scripts and letters of our pages. The same for everybody; there is nothing else there. */
export function assetRoutes(): Map<string, Handler> {
  return new Map(Object.entries(assets).map(([name, asset]) => [`GET /assets/${name}`, serve(asset)]));
}

/** Reads the file when it is first asked for. */
function serve({ type, file, keptSeconds }: Asset): Handler {
  let read: Promise<{ body: Buffer; etag: string }> | undefined;
  return async (req, res) => {
    read ??= readFile(file).then((body) => ({ body, etag: `"${hash('sha256', body, 'base64url').slice(0, 22)}"` }));
    const { body, etag } = await read;
    const common = {
      etag,
      'cache-control': keptSeconds === 0 ? 'no-cache' : `public, max-age=${keptSeconds}`,
      'cross-origin-resource-policy': 'same-origin',
    };
    if (req.headers['if-none-match'] === etag) res.writeHead(304, common).end();
    else res.writeHead(200, { ...common, 'content-type': type, 'content-length': body.length }).end(body);
  };
}
