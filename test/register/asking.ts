import { decide, type Decided } from '../../src/terms/decide.ts';

/** What was answered: the outcome, or the field at fault. */
export type Asked = Decided['result'] | { readonly fault: string };

/**
 * Asks one decision again and again about facts that differ in little: a fact given as `undefined` is taken away.
 */
export function asking(pack: string, name: string, usual: Readonly<Record<string, unknown>>) {
  return (changed: Readonly<Record<string, unknown>> = {}): Asked => {
    const answer = decide(pack, name, { ...usual, ...changed });
    return 'error' in answer ? { fault: answer.error.field } : answer.result;
  };
}
