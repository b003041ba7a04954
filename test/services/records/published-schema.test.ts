import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { journalPackage, makePackage, packageFormat } from '../../../services/journal/journal-package.ts';
import { publishedSchema } from '../../../services/records/published-schema.ts';
import { accessFormat, subjectAccess } from '../../../services/subject-access/subject-access.ts';
import { testModels, testPeople } from '../../support/domain.ts';
import { heldMeeting } from '../../support/journal-bench.ts';

const root = join(import.meta.dirname, '../../..');
const published = {
  'journal-package': publishedSchema(packageFormat, 'Vejviser: package for the case system', journalPackage),
  'subject-access': publishedSchema(
    accessFormat,
    'Vejviser: everything that is known of a young person',
    subjectAccess,
  ),
};

/** A small part of JSON schema, by another hand than the library that wrote the schema: what is required, allowed, and of which type. */
const node = z.looseObject({
  type: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  pattern: z.string().optional(),
});

function fits(value: unknown, schema: unknown): boolean {
  const {
    type,
    properties = {},
    required = [],
    additionalProperties,
    items,
    anyOf,
    oneOf,
    pattern,
    ...rest
  } = node.parse(schema);
  const choices = anyOf ?? oneOf;
  if (choices) return choices.some((choice) => fits(value, choice));
  if (rest.enum && !rest.enum.includes(value)) return false;
  if ('const' in rest && rest.const !== undefined && rest.const !== value) return false;
  if (type === 'string') return typeof value === 'string' && (pattern === undefined || new RegExp(pattern).test(value));
  if (type === 'number' || type === 'integer') return typeof value === 'number';
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'array') return Array.isArray(value) && value.every((one) => fits(one, items));
  if (type !== 'object') return true;
  const object = z.record(z.string(), z.unknown()).safeParse(value).data;
  if (!object || required.some((name) => !(name in object))) return false;
  return Object.entries(object).every(([name, part]) => {
    if (name in properties) return fits(part, properties[name]);
    return additionalProperties === undefined || (additionalProperties !== false && fits(part, additionalProperties));
  });
}

describe('the published schemas', () => {
  for (const [name, schema] of Object.entries(published))
    it(`${name} is what the program writes by (UPDATE_DOCS=1 writes it)`, () => {
      const path = join(root, 'docs/schemas', `${name}.schema.json`);
      if (process.env.UPDATE_DOCS === '1') {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, schema);
      }
      assert.equal(readFileSync(path, 'utf8'), schema);
      const { $id, additionalProperties } = JSON.parse(schema);
      assert.match($id, /^urn:vejviser\.[a-z-]+:\d+$/);
      assert.equal(additionalProperties, false, 'nothing is in it that is not said');
    });

  it('are kept to by a package as it is sent, and would notice one that is not', () => {
    const pathway = heldMeeting({ close: true });
    const sources = {
      name: 'Ida',
      person: (id: string) => testPeople.get(id),
      model: (id: string) => testModels.get(id),
      locale: 'da' as const,
    };
    const making = { key: 'k', madeAt: '2026-11-24T13:02:00.000Z', madeBy: 'clock' };
    for (const item of [
      { kind: 'pathway', edition: 'v6', since: '' },
      { kind: 'meeting', id: 'm1', edition: '1', since: '' },
      { kind: 'action', id: 'a1', edition: 'v6', since: '' },
    ] as const) {
      const made: unknown = JSON.parse(
        JSON.stringify(makePackage(pathway.state, pathway.commits, item, making, sources)),
      );
      const schema: unknown = JSON.parse(published['journal-package']);
      assert.ok(fits(made, schema), item.kind);
      assert.ok(!fits({ ...Object(made), more: 1 }, schema));
      assert.ok(!fits({ ...Object(made), key: 7 }, schema));
      assert.ok(!fits({ ...Object(made), head: {} }, schema));
    }
  });
});
