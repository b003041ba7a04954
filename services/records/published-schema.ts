import { z } from 'zod';

/**
 * A format of ours as a JSON schema (draft 2020-12), for those who read what we write. What it says of a published format stays true:
 * something new may come into it, and nothing may be left out or mean something else.
 */
export function publishedSchema(format: string, title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      // `format` says it, and can be read.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  });
  return `${JSON.stringify({ $schema, $id: `urn:${format.replace('/', ':')}`, title, ...rest }, null, 2)}\n`;
}
