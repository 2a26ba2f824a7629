import type { Reading } from '../../api/shapes.ts';

type Meanings = Reading['meanings'];

/** What the words of a switch mean, one a line: `kind TEL = voice`. */
export function meaningsText(meanings: Meanings): string {
  return Object.entries(meanings)
    .flatMap(([field, told]) =>
      Object.entries((told ?? {}) as Readonly<Record<string, string>>).map(
        ([word, value]) => `${field} ${word} = ${value}`,
      ),
    )
    .join('\n');
}

const LINE =
  /^\s*(call_id|calling_number|called_number|called_network|started_at|duration_seconds|kind|quantity|direction|visited_country|replaces)\s+(.+?)\s*=\s*(\S+)\s*$/;

/** Reads what `meaningsText` writes; a line of another form is left out. */
export function meaningsFrom(text: string): Meanings {
  const told: Record<string, Record<string, string>> = {};
  for (const line of text.split('\n')) {
    const [, field, word, value] = LINE.exec(line) ?? [];
    if (field !== undefined) told[field] = { ...told[field], [word!]: value! };
  }
  return told as Meanings;
}
