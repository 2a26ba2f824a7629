import { valueOf } from '../../../platform/http/refuse.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { accountOf } from '../../account/index.ts';
import { agreementsOf } from '../../agreement/index.ts';
import { billFormOf } from '../../customer-bill/index.ts';
import { payersOf } from '../../third-party-payer/index.ts';
import { payerShape } from '../domain/write-payer.ts';
import type { WholeCustomer } from '../shapes/whole-customer.ts';
import { readAccess } from './read-access.ts';
import { readBalances } from './read-balances.ts';
import { readToldChanges } from './read-changes.ts';
import { readConsumption } from './read-consumption.ts';
import { readCustomer } from './read-customer.ts';
import { readForms } from './read-forms.ts';
import { readNumbers } from './read-numbers.ts';
import { readProcessFlows } from './read-process-flows.ts';
import { readRisk } from './read-risk.ts';
import { readServiceQuality } from './read-tickets.ts';

/** Everything that the page of a customer shows at first, in one answer; what is known of their debts only for who may read it. */
export async function readWholeCustomer(
  tx: Tx,
  context: Context,
  accountId: string,
  mayReadRisk: boolean,
): Promise<Result<WholeCustomer>> {
  const page = await readCustomer(tx, context, accountId);
  if (!page.ok) return page;
  const account = (await accountOf(tx, accountId))!;
  const contracts: WholeCustomer['contracts'] = [];
  const agreements = await agreementsOf(tx, accountId);
  for (const agreement of agreements) {
    const numbers = await readNumbers(tx, context, account, { agreementId: agreement.id });
    contracts.push({ agreementId: agreement.id, numbers, changes: await readToldChanges(tx, agreement) });
  }
  return ok({
    page: page.value,
    contracts,
    forms: readForms(agreements.map((one) => one.pack)),
    flows: { processFlows: await readProcessFlows(tx, context, accountId) },
    quality: await readServiceQuality(tx, context, accountId),
    risk: mayReadRisk ? await readRisk(tx, accountId) : null,
    payers: (await payersOf(tx, accountId)).map(payerShape),
    balances: { balances: await readBalances(tx, context, [accountId]) },
    consumption: valueOf(await readConsumption(tx, context, account, {})),
    billForm: await billFormOf(tx, accountId),
    access: valueOf(await readAccess(tx, context, accountId)),
  });
}
