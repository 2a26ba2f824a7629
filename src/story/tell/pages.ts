import { type CivilDate, isoDate } from '../../kernel/civil-date.ts';

/** Reads pages by key until one is empty: everything there is, in the order of the pages. */
export async function pages<T>(read: (last: T | undefined) => Promise<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const page = await read(all.at(-1));
    if (page.length === 0) return all;
    all.push(...page);
  }
}

/** A day as text, or the absence of one. */
export function isoOrNull(date: CivilDate | null): string | null {
  return date === null ? null : isoDate(date);
}
