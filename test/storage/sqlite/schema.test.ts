import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../../../storage/sqlite/schema.ts';

const steps = ['CREATE TABLE one (id)', 'CREATE TABLE two (id); INSERT INTO two VALUES (7)'];

function tables(database: DatabaseSync): unknown[] {
  return database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map(({ name }) => name);
}

function versionOf(database: DatabaseSync): unknown {
  return database.prepare('PRAGMA user_version').get()?.user_version;
}

describe('the tables of a SQLite file', () => {
  let database: DatabaseSync;
  beforeEach(() => {
    database = new DatabaseSync(':memory:');
  });
  afterEach(() => database.close());

  it('are brought up to date step by step, each step once', () => {
    migrate(database, steps.slice(0, 1));
    assert.deepEqual(tables(database), ['one']);
    migrate(database, steps);
    migrate(database, steps);
    assert.deepEqual(tables(database), ['one', 'two']);
    assert.equal(versionOf(database), 2);
    assert.equal(database.prepare('SELECT count(*) AS n FROM two').get()?.n, 1);
  });

  it('stay as they were when a step fails', () => {
    assert.throws(() => migrate(database, [...steps, 'CREATE TABLE one (id)']));
    assert.deepEqual(tables(database), []);
    assert.equal(versionOf(database), 0);
    migrate(database, steps);
    assert.equal(versionOf(database), 2);
  });

  it('of a newer program are refused and not touched', () => {
    migrate(database, steps);
    assert.throws(() => migrate(database, steps.slice(0, 1)), { code: 'ERR_NEWER_SCHEMA' });
    assert.deepEqual(tables(database), ['one', 'two']);
  });

  it('that ship are those of the first version', () => {
    migrate(database);
    assert.deepEqual(tables(database), ['commits', 'documents', 'probe', 'sqlite_sequence']);
  });
});
