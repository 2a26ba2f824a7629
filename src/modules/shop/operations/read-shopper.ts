import { readPhoneNumber } from '../../../formats/phone-number.ts';
import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Account } from '../../account/index.ts';
import { openBills } from '../../customer-bill/index.ts';
import { numbersOf } from '../../resource-inventory/index.ts';
import { saveBuyer, selectBuyer } from '../store-carts.ts';
import type { BuyerRow } from '../tables.ts';

/** Who orders, as far as the house knows them. */
export interface Shopper {
  /** `null` for a visitor. */
  readonly accountId: string | null;
  readonly checksPassed: boolean;
  readonly isMobilitySubscriber: boolean;
  readonly enterpriseAccess: 'none' | 'existing-login' | 'created';
}

/** A visitor of whom nothing is known. */
export const VISITOR: Shopper = {
  accountId: null,
  checksPassed: true,
  isMobilitySubscriber: false,
  enterpriseAccess: 'none',
};

/**
 * Who orders under an account: whether an agent has refused them, or they owe a bill that is late; whether they have a mobile
 * line, whose login is that of the company already, or have opened a company's space.
 */
export async function readShopper(tx: Tx, context: Context, account: Account): Promise<Shopper> {
  const buyer = await selectBuyer(tx, account.id);
  const today = localDate(account.territory, context.clock.now());
  const late = (await openBills(tx, account.id)).some((bill) => bill.due_on < today);
  const mobile = (await numbersOf(tx, { accountId: account.id })).some(
    (one) => readPhoneNumber(one.e164)?.kind === 'mobile',
  );
  return {
    accountId: account.id,
    checksPassed: buyer?.checks !== 'refused' && !late,
    isMobilitySubscriber: mobile,
    enterpriseAccess: mobile ? 'existing-login' : buyer?.enterprise_access ? 'created' : 'none',
  };
}

async function changeBuyer(tx: Tx, context: Context, accountId: string, change: Partial<BuyerRow>): Promise<void> {
  const before = await selectBuyer(tx, accountId);
  await saveBuyer(tx, {
    account_id: accountId,
    enterprise_access: before?.enterprise_access ?? false,
    checks: before?.checks ?? 'passed',
    checks_note: before?.checks_note ?? null,
    ...change,
    updated_at: context.clock.now(),
    updated_by: context.actor,
  });
}

/** Opens the customer space of a company, which orders of mobile plans ask for. */
export async function openEnterpriseAccess(tx: Tx, context: Context, accountId: string): Promise<void> {
  await changeBuyer(tx, context, accountId, { enterprise_access: true });
  await recordAudit(tx, context, { action: 'shop:enterprise-access', subject: `account:${accountId}` });
}

/** Keeps what came of the checks that an agent made on who buys. */
export async function judgeBuyer(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly checks: BuyerRow['checks']; readonly why: string },
): Promise<void> {
  await changeBuyer(tx, context, input.accountId, { checks: input.checks, checks_note: input.why });
  await recordAudit(tx, context, {
    action: `shop:checks-${input.checks}`,
    subject: `account:${input.accountId}`,
    why: input.why,
  });
}
