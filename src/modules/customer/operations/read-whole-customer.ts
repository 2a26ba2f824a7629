import { valueOf } from '../../../platform/http/refuse.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { type Account, accountOf } from '../../account/index.ts';
import { type Agreement, agreementsOf } from '../../agreement/index.ts';
import { billFormOf } from '../../customer-bill/index.ts';
import { payersOf } from '../../third-party-payer/index.ts';
import { payerShape } from '../domain/write-payer.ts';
import type { WholeCustomer } from '../shapes/whole-customer.ts';
import { readAccess } from './read-access.ts';
import { readBalances } from './read-balances.ts';
import { readToldChanges } from './read-changes.ts';
import { readConsumption } from './read-consumption.ts';
import { NO_ACCOUNT, readCustomer } from './read-customer.ts';
import { readForms } from './read-forms.ts';
import { readNumbers } from './read-numbers.ts';
import { readProcessFlows } from './read-process-flows.ts';
import { readRisk } from './read-risk.ts';
import { readServiceQuality } from './read-tickets.ts';

/** The numbers of a contract, and the changes that its holder was told of. */
async function readContract(
  tx: Tx,
  context: Context,
  account: Account,
  agreement: Agreement,
): Promise<WholeCustomer['contracts'][number]> {
  const [numbers, changes] = await Promise.all([
    readNumbers(tx, context, account, { agreementId: agreement.id }),
    readToldChanges(tx, agreement),
  ]);
  return { agreementId: agreement.id, numbers, changes };
}

type OfContracts = Pick<WholeCustomer, 'contracts' | 'forms' | 'consumption'>;

/** What is asked of the contracts once they are known. */
async function readContracts(tx: Tx, context: Context, accountId: string): Promise<OfContracts | undefined> {
  const [account, agreements] = await Promise.all([accountOf(tx, accountId), agreementsOf(tx, accountId)]);
  if (!account) return undefined;
  const [consumption, ...contracts] = await Promise.all([
    readConsumption(tx, context, account, {}),
    ...agreements.map((one) => readContract(tx, context, account, one)),
  ]);
  const forms = readForms(agreements.map((one) => one.pack));
  return { contracts, forms, consumption: valueOf(consumption) };
}

/**
 * Everything that the page of a customer shows at first, in one answer; what is known of their debts only for who may read it.
 * Refuses an account that does not exist.
 */
export async function readWholeCustomer(
  tx: Tx,
  context: Context,
  accountId: string,
  mayReadRisk: boolean,
): Promise<Result<WholeCustomer>> {
  const [page, ofContracts, flows, quality, risk, payers, balances, billForm, access] = await Promise.all([
    readCustomer(tx, context, accountId),
    readContracts(tx, context, accountId),
    readProcessFlows(tx, context, accountId),
    readServiceQuality(tx, context, accountId),
    mayReadRisk ? readRisk(tx, accountId) : null,
    payersOf(tx, accountId),
    readBalances(tx, context, [accountId]),
    billFormOf(tx, accountId),
    readAccess(tx, context, accountId),
  ]);
  if (!page.ok) return page;
  if (!ofContracts) return NO_ACCOUNT;
  return ok({
    page: page.value,
    ...ofContracts,
    flows: { processFlows: flows },
    quality,
    risk,
    payers: payers.map(payerShape),
    balances: { balances },
    billForm,
    access: valueOf(access),
  });
}
