/** Steps at which a case may stand, in their order. */
export const DESK_STEPS = [
  'opened',
  'reminder',
  'second-reminder',
  'formal-notice',
  'suspension',
  'full-suspension',
  'termination',
] as const;
export const DESK_STATES = ['going', 'waiting', 'handed-over', 'barred'] as const;

/** Which cases are shown; kept in the address. */
export interface DeskSearch {
  readonly step?: (typeof DESK_STEPS)[number];
  readonly state?: (typeof DESK_STATES)[number];
  readonly minAmount?: string;
  readonly minAge?: number;
}

/** Reads the filters from an address; what is none of them is left out. */
export function readDeskSearch(search: Readonly<Record<string, unknown>>): DeskSearch {
  const step = DESK_STEPS.find((one) => one === search.step);
  const state = DESK_STATES.find((one) => one === search.state);
  const amount = /^\d{1,9}(?:[.,]\d{1,2})?$/.test(String(search.minAmount ?? '')) ? String(search.minAmount) : '';
  const age = Number(search.minAge);
  return {
    ...(step ? { step } : {}),
    ...(state ? { state } : {}),
    ...(amount ? { minAmount: amount } : {}),
    ...(Number.isInteger(age) && age > 0 && age <= 3650 ? { minAge: age } : {}),
  };
}

/** The filters as they are asked of the server. */
export function deskQueryText(search: DeskSearch, after: string | undefined): string {
  const { minAmount, minAge, ...rest } = search;
  const query = new URLSearchParams(rest);
  if (minAmount) query.set('minAmount', Number(minAmount.replace(',', '.')).toFixed(2));
  if (minAge !== undefined) query.set('minAge', String(minAge));
  if (after) query.set('after', after);
  return query.toString();
}
