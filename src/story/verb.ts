import { z } from 'zod';
import type { CivilDate } from '../kernel/civil-date.ts';
import { type Instant, instant, instantOf, timeOfDay } from '../kernel/instant.ts';
import { fail, type Result } from '../kernel/result.ts';
import type { Agreement } from '../modules/agreement/index.ts';
import type { Account } from '../modules/account/index.ts';
import type { Context } from '../platform/context.ts';
import type { Tx } from '../platform/database/connect.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { dayOf, day, timeOfDayText, told } from './fields.ts';
import type { Cast } from './cast.ts';
import type { Stage } from './stage.ts';

/** Where an event happens: to whom, on which day. */
export interface Scene {
  readonly stage: Stage;
  readonly cast: Cast;
  readonly on: CivilDate;
  readonly context: Context;
  /** Runs an operation in one transaction, undone when it is refused. */
  act<T>(operation: (tx: Tx, context: Context) => Promise<Result<T>>): Promise<Result<T>>;
}

/** What may happen in a story: its word, what an event of it says, and the operation that it calls. */
export interface Verb {
  readonly name: string;
  /** When it happens on its day, unless the event says so. */
  readonly at: string;
  readonly schema: z.ZodObject;
  run(scene: Scene, event: never): Promise<Result<unknown>>;
}

/** What every event says. */
export const eventCommon = {
  on: day,
  at: timeOfDayText.optional().describe('Time of day in the territory, such as "10:00".'),
  expect: z
    .enum(['done', 'refused'])
    .or(told({ refused: z.string().describe('Code of the refusal, such as `withdrawal/too-late`.') }))
    .optional()
    .describe('What must come of it; the story fails when something else does.'),
};

/** Declares a word of the vocabulary. */
export function verb<S extends z.core.$ZodLooseShape>(declared: {
  readonly name: string;
  readonly summary: string;
  readonly at?: string;
  readonly fields: S;
  run(scene: Scene, event: z.infer<z.ZodObject<S>>): Promise<Result<unknown>>;
}): Verb {
  const schema = told({ do: z.literal(declared.name), ...eventCommon, ...declared.fields }).describe(declared.summary);
  return {
    name: declared.name,
    at: declared.at ?? '10:00',
    schema: schema as unknown as z.ZodObject,
    run: declared.run as Verb['run'],
  };
}

/** Runs an operation in one transaction, undone when it is refused. */
export async function actOn<T>(
  stage: Stage,
  context: Context,
  operation: (tx: Tx, context: Context) => Promise<Result<T>>,
): Promise<Result<T>> {
  class Refused extends Error {
    readonly result: Result<T>;
    constructor(result: Result<T>) {
      super('refused');
      this.result = result;
    }
  }
  try {
    return await inTransaction(stage.db, context, async (tx) => {
      const result = await operation(tx, context);
      if (!result.ok) throw new Refused(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
}

/** Reads a moment of a story: local to the territory unless it has an offset. */
export function momentOf(account: Pick<Account, 'territory'>, text: string): Instant {
  if (/(Z|[+-]\d{2}:\d{2})$/.test(text)) return instant(text);
  return instantOf(account.territory, dayOf(text.slice(0, 10)), timeOfDay(text.slice(11, 16)));
}

const NOTHING = fail(
  'story/nothing-ordered',
  'Rien n’a encore été commandé dans cette histoire.',
  'Nothing has been ordered in this story yet.',
);

/** The agreement that the story is about, or a refusal before there is one. */
export async function withAgreement<T>(
  scene: Scene,
  use: (agreementId: Agreement['id']) => Promise<Result<T>>,
): Promise<Result<T>> {
  return scene.cast.agreementId === undefined ? NOTHING : use(scene.cast.agreementId);
}
