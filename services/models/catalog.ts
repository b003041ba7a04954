import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { applyOverlay } from './apply-overlay.ts';
import { type ModelDefinition, modelDefinition } from './definition.ts';
import { issueSentences } from './grounds.ts';
import { type ModelOverlay, modelOverlay } from './overlay.ts';

/** The cooperation models that this municipality uses. */
export interface ModelCatalog {
  get(id: string): ModelDefinition | undefined;
  /** In the order of their files; the first is what a new pathway starts with. */
  readonly all: readonly ModelDefinition[];
}

const ownFolder = import.meta.dirname;

/**
 * Reads every definition of this folder, and then those of the municipality's own folder. A file there is a whole definition, which
 * replaces one with the same id (and takes its place in the order) or adds a further one; or it `extends` a model, and says only
 * what is different here. Throws with the file's name when a file is not as `definition.ts` or `overlay.ts` says, and when two files
 * of one folder define or extend the same model.
 */
export function loadModels(municipalityFolder?: string): ModelCatalog {
  const byId = new Map<string, ModelDefinition>();
  for (const folder of municipalityFolder === undefined ? [ownFolder] : [ownFolder, municipalityFolder]) {
    const { models, overlays } = readFolder(folder);
    for (const [id, model] of models) byId.set(id, model);
    for (const [id, { file, overlay }] of overlays) byId.set(id, extended(byId, file, overlay));
  }
  const all = [...byId.values()];
  return { get: (id) => byId.get(id), all };
}

interface Folder {
  readonly models: ReadonlyMap<string, ModelDefinition>;
  /** By the id of the model that they extend. */
  readonly overlays: ReadonlyMap<string, { readonly file: string; readonly overlay: ModelOverlay }>;
}

function readFolder(folder: string): Folder {
  const models = new Map<string, ModelDefinition>();
  const overlays = new Map<string, { file: string; overlay: ModelOverlay }>();
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  for (const file of files.sort()) {
    const content = readJson(join(folder, file), file);
    if (typeof content === 'object' && content !== null && 'extends' in content) {
      const overlay = parsed(file, modelOverlay.safeParse(content));
      refuseTwice(overlays, overlay.extends, file, 'extended');
      overlays.set(overlay.extends, { file, overlay });
    } else {
      const model = parsed(file, modelDefinition.safeParse(content));
      refuseTwice(models, model.id, file, 'defined');
      models.set(model.id, model);
    }
  }
  return { models, overlays };
}

/** Nobody could tell which of two files counts. */
function refuseTwice(known: ReadonlyMap<string, unknown>, id: string, file: string, what: string): void {
  if (known.has(id)) throw new Error(`${file}: "${id}" is ${what} by another file of the folder already`);
}

function extended(known: ReadonlyMap<string, ModelDefinition>, file: string, overlay: ModelOverlay): ModelDefinition {
  const model = known.get(overlay.extends);
  if (!model) {
    const ids = [...known.keys()].join(', ');
    throw new Error(`${file}: extends "${overlay.extends}", and there is no such model; there are ${ids}`);
  }
  const result = applyOverlay(model, overlay);
  if ('problems' in result) throw new Error(`${file}: ${result.problems.join('; ')}`);
  return result.model;
}

function parsed<T>(file: string, result: z.ZodSafeParseResult<T>): T {
  if (result.success) return result.data;
  throw new Error(`${file}: ${issueSentences(result.error).join('; ')}`);
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
