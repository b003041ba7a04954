import type { ServerResponse } from 'node:http';
import type { SubjectAccess } from '../../../services/subject-access/subject-access.ts';
import { pageHeaders } from '../page.ts';

/** The extract for another program, as a file whose name holds no name. */
export function extractJson(res: ServerResponse, extract: SubjectAccess): void {
  const text = Buffer.from(`${JSON.stringify(extract, null, 2)}\n`);
  res.writeHead(200, {
    ...pageHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="vejviser-${extract.head.code}.json"`,
    'content-length': text.byteLength,
  });
  res.end(text);
}
