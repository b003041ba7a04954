import type { ChecklistSection, ChecklistTemplate } from './checklist.ts';
import type { ChecklistChange } from './overlay.ts';

type Addition = ChecklistChange['add'][number];
type Changed<T> = { readonly value: T } | { readonly problems: readonly string[] };

/**
 * A checklist with what a municipality takes out of it and then adds, or why not, in sentences. Whether the whole is one that
 * Vejviser can work with is for its schema to say.
 */
export function changeChecklist(template: ChecklistTemplate, change: ChecklistChange): Changed<ChecklistTemplate> {
  const keys = new Set(template.sections.flatMap(({ items }) => items.map(({ key }) => key)));
  const unknown = change.remove.filter((key) => !keys.has(key));
  if (unknown.length > 0) return { problems: unknown.map((key) => `there is no item "${key}" to remove`) };
  let sections = template.sections.map((section) => ({
    ...section,
    items: section.items.filter(({ key }) => !change.remove.includes(key)),
  }));
  for (const addition of change.add) {
    const added = addTo(sections, addition);
    if ('problems' in added) return added;
    sections = added.value;
  }
  const filled = sections.filter(({ items }) => items.length > 0);
  return { value: { ...template, version: change.version ?? template.version, sections: filled } };
}

function addTo(
  sections: readonly ChecklistSection[],
  { section, title, after, items }: Addition,
): Changed<ChecklistSection[]> {
  const known = sections.find(({ id }) => id === section);
  if (known) {
    const place = placeAfter(
      known.items.map(({ key }) => key),
      after,
    );
    if (place === undefined) return { problems: [`there is no item "${after}" in "${section}" to stand after`] };
    const changed = { ...known, title: title ?? known.title, items: known.items.toSpliced(place, 0, ...items) };
    return { value: sections.map((each) => (each === known ? changed : each)) };
  }
  if (!title) return { problems: [`there is no section "${section}": give it a title to add it`] };
  const place = placeAfter(
    sections.map(({ id }) => id),
    after,
  );
  if (place === undefined) return { problems: [`there is no section "${after}" to stand after`] };
  return { value: sections.toSpliced(place, 0, { id: section, title, items }) };
}

/** Where to insert: behind a name, or at the end when none is told; undefined when there is none like it. */
function placeAfter(names: readonly string[], name: string | undefined): number | undefined {
  if (name === undefined) return names.length;
  const index = names.indexOf(name);
  return index === -1 ? undefined : index + 1;
}
