import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ModelDefinition, modelDefinition } from './definition.ts';

/** The cooperation models that this municipality uses. */
export interface ModelCatalog {
  get(id: string): ModelDefinition | undefined;
  /** In the order of their files; the first is what a new pathway starts with. */
  readonly all: readonly ModelDefinition[];
}

const ownFolder = import.meta.dirname;

/**
 * Reads every definition of this folder, and then those of the municipality's own folder, which replace one with the same
 * id (and take its place in the order) or add a further one. Throws with the file's name when a definition is not as
 * `definition.ts` says, and when two files of one folder define the same model.
 */
export function loadModels(municipalityFolder?: string): ModelCatalog {
  const byId = new Map<string, ModelDefinition>();
  for (const folder of municipalityFolder === undefined ? [ownFolder] : [ownFolder, municipalityFolder]) {
    for (const [id, model] of readFolder(folder)) byId.set(id, model);
  }
  const all = [...byId.values()];
  return { get: (id) => byId.get(id), all };
}

function readFolder(folder: string): Map<string, ModelDefinition> {
  const byId = new Map<string, ModelDefinition>();
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  for (const file of files.sort()) {
    const model = readModel(join(folder, file), file);
    if (byId.has(model.id)) throw new Error(`${file}: "${model.id}" is defined by another file of the folder already`);
    byId.set(model.id, model);
  }
  return byId;
}

function readModel(path: string, file: string): ModelDefinition {
  const parsed = modelDefinition.safeParse(readJson(path, file));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim());
  throw new Error(`${file}: ${problems.join('; ')}`);
}

function readJson(path: string, file: string): unknown {
  // An editor on Windows may put a byte order mark in front, which JSON does not know.
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: is not JSON`, { cause: error });
  }
}
