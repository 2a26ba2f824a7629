import { fail, type Result } from '../../../kernel/result.ts';
import { LifeFault } from '../../../terms/model/life.ts';

/** Runs an operation's body: facts that a decision refused become the failure `decision/faulty-facts`, which names the field. */
export async function withoutFault<T>(body: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await body();
  } catch (error) {
    if (error instanceof LifeFault) return fail('decision/faulty-facts', error.told.fr, error.told.en, error.field);
    throw error;
  }
}
