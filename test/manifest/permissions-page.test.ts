import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { teamsPermissions } from '../../manifest/teams-permissions.ts';

describe('the page about Teams', () => {
  it('names every permission that is asked for, and no other', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/teams.md'), 'utf8');
    const table = page.split('\n').filter((line) => line.startsWith('| `'));
    const told = new Set(table.flatMap((line) => line.split('|')[1]?.match(/(?<=`)[\w.]+(?=`)/g) ?? []));
    const asked = new Set(
      Object.values(teamsPermissions).flatMap(({ resourceSpecific, tenantWide }) => [
        ...resourceSpecific,
        ...tenantWide,
      ]),
    );
    assert.deepEqual([...told].sort(), [...asked].sort());
  });
});
