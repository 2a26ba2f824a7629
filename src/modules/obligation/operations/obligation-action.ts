import type { Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Obligation } from '../domain/obligation.ts';

/** What a room does when an obligation falls due unfulfilled. Runs in a transaction of its own; a refusal keeps the obligation open with its reason. */
export type ObligationAction = (tx: Tx, context: Context, obligation: Obligation) => Promise<Result<unknown>>;
