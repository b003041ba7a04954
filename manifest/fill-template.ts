const placeholder = /\{\{([A-Z_]+)\}\}/g;

/**
 * A template with its `{{NAMES}}` filled in. Only texts inside the JSON are touched, so that a value with quotes in it stays a
 * value. Throws for a name that has none: a template asks for nothing that the script does not know.
 */
export function fillTemplate(template: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof template === 'string') return template.replace(placeholder, (_, name: string) => filledIn(values, name));
  if (Array.isArray(template)) return template.map((item) => fillTemplate(item, values));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fillTemplate(value, values)]));
}

function filledIn(values: Readonly<Record<string, string>>, name: string): string {
  const value = values[name];
  if (value === undefined) throw new Error(`the template asks for {{${name}}}, which nobody fills in`);
  return value;
}
