/**
 * Kinds of personal data, by what says how long they are kept: the same words in every room and every contract. A privacy policy
 * answers for each.
 */
export const PERSONAL_CATEGORIES = [
  'commercial',
  'accounting',
  'payment',
  'traffic-data',
  'connection-usage-interaction',
  'score-segmentation',
  'unpaid-debt',
  'unpaid-settled',
  'directory',
  'authority-requests',
  'data-subject-requests',
] as const;

export type PersonalCategory = (typeof PERSONAL_CATEGORIES)[number];

interface Words {
  readonly fr: string;
  readonly en: string;
}

/**
 * What becomes of a row whose time is over: `erase` takes it away, `set` takes out of it what names somebody (a column and the SQL
 * text of its new value; `done` tells a row of which it is already so), `stays` says why nothing is taken away.
 */
export type PersonalEnd =
  'erase' | { readonly set: Readonly<Record<string, string>>; readonly done: string } | { readonly stays: Words };

/** Rows of a table that tell something of people, and how long. A table may be declared several times, for its parts. */
export interface PersonalTable {
  readonly table: string;
  /** What they tell of people. */
  readonly holds: Words;
  readonly category: PersonalCategory;
  /** SQL over the row `t`: when the count starts. Absent: at the end of the customer's relationship. */
  readonly from?: string;
  /** SQL over the row `t`: which rows are meant, when it is not all of them. */
  readonly only?: string;
  /** SQL over the row `t` that says whose it is, with `:accounts` for a list of accounts; `null`: no account's, it ages by `from` alone. */
  readonly whose?: string | null;
  readonly end: PersonalEnd;
  /** Goes when nothing of the account is left in the other tables. */
  readonly last?: true;
  /** Columns that an export of somebody's data leaves out: secrets and the works of the product. */
  readonly hidden?: readonly string[];
  /** Why an export of somebody's data leaves the rows out. */
  readonly notExported?: Words;
}

/** A column whose values are sealed in the database where the installation has a key for it. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** A text, bytes, the text under a name of an object, or the texts under names of each object of a list. */
  readonly as: 'text' | 'bytes' | { readonly name: string } | { readonly each: readonly string[] };
  /** Columns that tell a row from the others, in the order in which rows are gone through. */
  readonly key: readonly string[];
  /** Values are whole files: few are held at a time. */
  readonly large?: true;
}

/** What a room keeps of people, and its tables that tell nothing of anybody. */
export interface RoomData {
  readonly room: string;
  /** As customers call it. */
  readonly title: Words;
  readonly personal: readonly PersonalTable[];
  readonly nobody: readonly string[];
  readonly sealed?: readonly SealedColumn[];
}
