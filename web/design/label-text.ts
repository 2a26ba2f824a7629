/** Labels of one language: texts in groups. */
export interface Labels {
  readonly [name: string]: string | Labels;
}

export type LabelValues = Readonly<Record<string, string | number>>;

const plurals = new Map<string, Intl.PluralRules>();

function pluralOf(language: string, count: number): string {
  const rules = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, rules);
  return rules.select(count);
}

/** The text at a key such as `home.owe`. */
function textAt(labels: Labels, key: string): string | undefined {
  let group: string | Labels | undefined = labels;
  for (const name of key.split('.')) group = typeof group === 'object' ? group[name] : undefined;
  return typeof group === 'string' ? group : undefined;
}

/**
 * A label with its values put in (`{{name}}`). With a `count`, the form of the language for that number is taken where there
 * is one (`key_one`, `key_other`). `undefined` when there is no such label.
 */
export function labelText(labels: Labels, language: string, key: string, values: LabelValues = {}): string | undefined {
  const { count } = values;
  const counted =
    typeof count === 'number'
      ? (textAt(labels, `${key}_${pluralOf(language, count)}`) ?? textAt(labels, `${key}_other`))
      : undefined;
  const text = counted ?? textAt(labels, key);
  return text?.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Two files of labels as one; the second adds to the groups of the first. */
export function mergeLabels(first: Labels, second: Labels): Labels {
  const merged: Record<string, string | Labels> = { ...first };
  for (const [name, value] of Object.entries(second)) {
    const present = merged[name];
    merged[name] = typeof present === 'object' && typeof value === 'object' ? mergeLabels(present, value) : value;
  }
  return merged;
}
