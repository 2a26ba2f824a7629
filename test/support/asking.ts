import { decide } from '../../src/terms/decide.ts';
import type { Pack } from '../../src/terms/model/pack.ts';

/** What a decision answered: its outcome, or the field at fault. */
export type Told = { readonly [name: string]: unknown };

/**
 * Asks one decision of a contract again and again with a few facts changed: gives a function from the changes to the outcome
 * as JSON, or `{ fault: field }`. A change to `undefined` takes the fact away.
 */
export function asking(pack: Pack, name: string, base: Told): (changes?: Told) => Told {
  return (changes = {}) => {
    const answer = decide(pack.id, name, { ...base, ...changes });
    return 'error' in answer ? { fault: answer.error.field } : answer.result;
  };
}
