import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { subscribersAfter } from '../../product-inventory/index.ts';
import type { ContractChange } from '../domain/contract-change.ts';
import type { ChangeLetter } from '../domain/write-letter.ts';
import { concernedBy } from './announce-change.ts';
import { type Judged, judgeChange } from './judge-change.ts';
import { letterOf } from './tell-customer.ts';

/** Contracts looked at to tell the kinds apart. */
const LOOKED_AT = 200;
const MOST_KINDS = 8;

/** Customers whom a change concerns in the same way: one of them, and how many were found like them. */
export interface KindOfCustomer {
  readonly judged: Judged;
  readonly count: number;
  /** `undefined`: the contract does not allow the change, and nothing is written. */
  readonly letter: ChangeLetter | undefined;
}

/** Two customers are of one kind when their contracts answer alike and their letters say the same. */
function kindOf({ agreement, account, steps, answer }: Judged): string {
  const exit = answer?.exit ? [answer.exit.until, answer.exit.reason.ground] : null;
  const prices = steps.map((step) => [step.code, String(step.before)]);
  const { offer, termsVersion } = agreement;
  return JSON.stringify([
    offer,
    termsVersion,
    account.language,
    answer?.allowed ?? null,
    answer?.reason ?? null,
    exit,
    prices,
  ]);
}

/** The kinds of customers among the first contracts concerned, the most numerous first, each with the letter that it gets. */
export async function kindsOfCustomers(
  tx: Tx,
  context: Context,
  change: ContractChange,
): Promise<readonly KindOfCustomer[]> {
  const kinds = new Map<string, { judged: Judged; count: number }>();
  for (const { agreementId } of await subscribersAfter(tx, { ...concernedBy(change), limit: LOOKED_AT })) {
    const judged = await judgeChange(tx, context, change, agreementId);
    if (!judged) continue;
    const kind = kinds.get(kindOf(judged));
    if (kind) kind.count += 1;
    else kinds.set(kindOf(judged), { judged, count: 1 });
  }
  return [...kinds.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_KINDS)
    .map((kind) => ({ ...kind, letter: kind.judged.answer?.allowed ? letterOf(change, kind.judged) : undefined }));
}
