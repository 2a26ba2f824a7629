import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { type Money, moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import type { CollectedService } from '../../../terms/model/life.ts';
import { productsToBill, subscribedContracts } from '../../product-inventory/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { chargeByReference, insertCharge } from '../store.ts';
import { openBilling } from './add-charge.ts';

export interface ServiceCharge {
  readonly accountId: string;
  readonly service: CollectedService;
  /** What was bought and from whom, as the customer reads it. */
  readonly label: string;
  readonly amount: Money;
  readonly on: CivilDate;
  /** Names the sale where it was made: brought again, it is not charged again. */
  readonly reference: string;
}

/** The newest contract of an account that lets its bill carry what that service sells, and the clauses that say so. */
async function collecting(tx: Tx, accountId: string, service: CollectedService, on: CivilDate) {
  const products = await productsToBill(tx, { accountIds: [accountId], from: on, to: plusDays(on, 1) });
  const contracts = await subscribedContracts(tx, [...new Set(products.map((one) => one.agreementId))]);
  for (const contract of [...contracts.values()].reverse()) {
    const found = packOf(contract.pack)?.life?.collects?.[service];
    const pack = found && packOf(found.pack);
    if (found && pack) {
      const version = found.pack === contract.pack ? contract.version : pack.versions.at(-1)!.id;
      return { agreementId: contract.agreementId, version, ...found };
    }
  }
  return undefined;
}

/**
 * Puts on the next bill of an account what another service sold: the shop, assistance, a merchant whose sales are collected. The
 * contract must let its bill carry it. A merchant's money is not the operator's: no tax of ours is in it.
 */
export async function chargeService(
  tx: Tx,
  context: Context,
  input: ServiceCharge,
): Promise<Result<{ readonly chargeId: string; readonly because: readonly string[]; readonly already: boolean }>> {
  const { accountId, service, amount, on } = input;
  if (amount <= 0n) return fail('charge/amount', 'Donnez un montant.', 'Give an amount.', 'amountInclTax');
  const found = await collecting(tx, accountId, service, on);
  if (!found) {
    return fail(
      'charge/not-collected',
      'Aucun contrat en cours de ce compte ne prévoit que sa facture porte ce service.',
      'No running contract of this account lets its bill carry that service.',
      'service',
    );
  }
  const known = await chargeByReference(tx, accountId, input.reference);
  if (known) return ok({ chargeId: known.id, because: found.clauses, already: true });
  const chargeId = uuidV7(context.clock.now(), context.random);
  await insertCharge(tx, context, {
    account_id: accountId,
    id: chargeId,
    agreement_id: found.agreementId,
    code: service.toUpperCase(),
    label: { fr: input.label, en: input.label },
    kind: service,
    amount,
    taxed: service !== 'merchant',
    on_date: on,
    pack: found.pack,
    version: found.version,
    decision_id: null,
    because: found.clauses,
    reference: input.reference,
  });
  await openBilling(tx, { accountId, startedOn: on });
  const text = moneyText(amount);
  await recordEvent(tx, context, {
    accountId,
    agreementId: found.agreementId,
    kind: 'service-charged',
    on,
    title: {
      fr: `${input.label} : ${text} €, sur la prochaine facture`,
      en: `${input.label}: EUR ${text}, on the next bill`,
    },
    detail: { chargeId },
  });
  await recordAudit(tx, context, {
    action: 'customer-bill:charge-service',
    subject: `account:${accountId}`,
    detail: { service, amount: text, on: isoDate(on), reference: input.reference },
  });
  return ok({ chargeId, because: found.clauses, already: false });
}
