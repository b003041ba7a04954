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
 * id or add a further one. Throws with the file's name when a definition is not as `definition.ts` says.
 */
export function loadModels(municipalityFolder?: string): ModelCatalog {
  const byId = new Map<string, ModelDefinition>();
  for (const folder of municipalityFolder === undefined ? [ownFolder] : [ownFolder, municipalityFolder]) {
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()) {
      const parsed = modelDefinition.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      if (!parsed.success)
        throw new Error(
          `${file}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
        );
      byId.set(parsed.data.id, parsed.data);
    }
  }
  const all = [...byId.values()];
  return { get: (id) => byId.get(id), all };
}
