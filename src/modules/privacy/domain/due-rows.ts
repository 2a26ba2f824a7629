import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { PersonalCategory, PersonalTable } from '../../../kernel/personal-data.ts';
import type { Kept, Keeping, Subject } from './keeping.ts';

/** Why rows stay although their time is over. */
export type HeldBy = 'dispute' | 'restriction' | 'unpaid';

/** Accounts of which rows of a table are over for one reason, under one clause. */
export interface DueRows {
  readonly kept: Kept;
  readonly held: HeldBy | '';
  readonly accounts: readonly string[];
  /** Rows whose count started until that day, included; `null`: whatever their day, the relationship being over. */
  readonly startedUntil: CivilDate | null;
}

/** What an unpaid bill keeps: who owes, where they are, for what. */
const PROVES_DEBTS: ReadonlySet<PersonalCategory> = new Set(['commercial', 'payment', 'traffic-data']);

/** Somebody of whom nothing is known: rows that belong to no account. */
export const NOBODY: Subject = {
  accountId: '',
  pack: null,
  segment: 'residential',
  prospect: false,
  endedOn: null,
  disputed: false,
  restricted: false,
  unpaid: false,
};

/** What keeps the data of somebody beyond their time; a debt no longer does once its own time is over. */
export function heldBy(
  keeping: Keeping,
  category: PersonalCategory,
  subject: Subject,
  asOf: CivilDate,
): HeldBy | undefined {
  if (subject.disputed) return 'dispute';
  if (subject.restricted) return 'restriction';
  if (!subject.unpaid || !PROVES_DEBTS.has(category)) return undefined;
  const until = keeping.kept('unpaid-debt', subject, subject.endedOn, asOf)?.until ?? null;
  return until === null || until >= asOf ? 'unpaid' : undefined;
}

/** When the rows of a table that an account's end starts are over; nothing while it has not come. */
function overSinceEnd(keeping: Keeping, one: PersonalTable, subject: Subject, asOf: CivilDate): Kept | undefined {
  if (subject.endedOn === null) return undefined;
  const kept = keeping.kept(one.category, subject, subject.endedOn, asOf);
  return kept && kept.until !== null && kept.until < asOf ? kept : undefined;
}

/** The rows of a declared table that are over on a day, for a page of accounts: what goes, and what is held and why. */
export function dueRows(
  keeping: Keeping,
  one: PersonalTable,
  subjects: readonly Subject[],
  asOf: CivilDate,
): readonly DueRows[] {
  const groups = new Map<string, DueRows & { readonly accounts: string[] }>();
  for (const subject of subjects) {
    const cutoff = one.from === undefined ? null : keeping.cutoff(one.category, subject, asOf);
    if (cutoff === undefined) continue;
    const kept =
      cutoff === null ? overSinceEnd(keeping, one, subject, asOf) : keeping.kept(one.category, subject, cutoff, asOf);
    if (!kept) continue;
    const held = heldBy(keeping, one.category, subject, asOf) ?? '';
    const key = `${kept.pack} ${kept.code} ${held} ${cutoff}`;
    const group = groups.get(key);
    if (group) group.accounts.push(subject.accountId);
    else groups.set(key, { kept, held, accounts: [subject.accountId], startedUntil: cutoff });
  }
  return [...groups.values()];
}
