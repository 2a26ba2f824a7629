import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { instantOf } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Taken } from '../../../terms/model/life.ts';
import { accountByNumber } from '../../account/index.ts';
import { billFrom, openBilling } from '../../customer-bill/index.ts';
import { cancelObligations } from '../../obligation/index.ts';
import { activateProducts, addProducts, endProducts, productsOf } from '../../product-inventory/index.ts';
import { passEquipmentOn, passLinesOn } from '../../resource-inventory/index.ts';
import type { Agreement, OnAgreement } from '../domain/agreement.ts';
import { contractFacts } from '../domain/contract-facts.ts';
import { given, insertAgreement, type KeptAgreement, updateAgreement } from '../store.ts';
import { CHANGES, forgetReturns } from './ask-equipment-back.ts';
import { holdAgreement, tellChange } from './change-agreement.ts';
import { keepContractSummary } from './contract-summary.ts';

/** Who takes a contract over, and from when. */
export interface TransferInput extends OnAgreement {
  /** First day of the new holder, included. */
  readonly on: CivilDate;
  readonly toAccountNumber: string;
  readonly decision?: Taken;
}

export interface Transferred {
  readonly from: Agreement;
  readonly to: Agreement;
}

/** The agreement of the new holder: the same plan at the same price under the same terms, with what is left of the commitment. */
async function openFor(
  tx: Tx,
  context: Context,
  old: KeptAgreement,
  accountId: string,
  on: CivilDate,
): Promise<KeptAgreement> {
  const id = uuidV7(context.clock.now(), context.random);
  const opened = await insertAgreement(tx, { ...old, id, accountId, ready: true, orderedOn: on });
  return updateAgreement(tx, opened, {
    state: 'active',
    // The service does not begin again: it is billed from that day on without a first period.
    activatedOn: on,
    commitmentEndsOn: old.commitmentEndsOn,
  });
}

async function passOn(tx: Tx, context: Context, old: KeptAgreement, next: KeptAgreement, on: CivilDate): Promise<void> {
  const from = { accountId: old.accountId, agreementId: old.id };
  const to = { accountId: next.accountId, agreementId: next.id };
  const running = (await productsOf(tx, from)).filter((one) => one.status === 'active' || one.status === 'suspended');
  await endProducts(tx, { ...from, on: plusDays(on, -1) });
  const contract = contractFacts(next);
  const products = running.map((one) => ({
    code: one.code,
    kind: one.kind,
    label: one.label,
    monthlyPriceInclTax: one.monthlyPriceInclTax,
    ...(one.decision === null ? {} : { decision: one.decision }),
  }));
  const added = await addProducts(tx, context, {
    ...to,
    pack: next.pack,
    version: next.termsVersion,
    contract,
    products,
  });
  await activateProducts(tx, { ...to, on, contract });
  await billFrom(tx, { accountId: next.accountId, productIds: added.map((one) => one.id), from: on });
  await openBilling(tx, { accountId: next.accountId, startedOn: on });
  await passLinesOn(tx, from, to, instantOf(old.territory, on));
  // What a change of plan asked of the old holder goes along with the rest, and comes back with it.
  await forgetReturns(tx, context, old, on, CHANGES);
  await passEquipmentOn(tx, from, to, on);
  await cancelObligations(tx, context, { ...from, exceptCases: true, on });
}

/**
 * Somebody else takes a running contract over from a day on: the holder's ends the day before, the new holder's begins with the
 * same plan, terms, equipment, numbers and what is left of the commitment. Refused: unknown account, other territory or segment.
 */
export async function transferAgreement(tx: Tx, context: Context, input: TransferInput): Promise<Result<Transferred>> {
  const taken = await holdAgreement(tx, input, ['active', 'suspended']);
  if (!taken.ok) return taken;
  const account = await accountByNumber(tx, input.toAccountNumber);
  if (!account || account.id === taken.value.accountId || account.status === 'closed') {
    const [fr, en] = [
      'Le repreneur doit avoir un autre compte ouvert : créez-le d’abord.',
      'The new holder must have another open account: create it first.',
    ];
    return fail('agreement/no-such-new-holder', fr, en, 'toAccountNumber');
  }
  if (account.territory !== taken.value.territory || account.segment !== taken.value.segment) {
    const [fr, en] = [
      'Le compte du repreneur n’est pas du même territoire ou de la même clientèle.',
      'The new holder’s account is not of the same territory or segment.',
    ];
    return fail('agreement/other-territory', fr, en, 'toAccountNumber');
  }
  const next = await openFor(tx, context, taken.value, account.id, input.on);
  await keepContractSummary(tx, context, given(next));
  await passOn(tx, context, taken.value, next, input.on);
  const lastDay = plusDays(input.on, -1);
  const old = await updateAgreement(tx, taken.value, { state: 'terminated', endsOn: lastDay, endReason: 'transfer' });
  const decision = input.decision?.decision;
  await tellChange(tx, context, old, {
    kind: 'agreement-transferred',
    on: input.on,
    title: { fr: 'Contrat repris par un autre titulaire', en: 'Contract taken over by another holder' },
    decision,
    detail: { toAgreement: next.id },
    message: { template: 'termination-done', data: { on: isoDate(lastDay) } },
  });
  await tellChange(tx, context, next, {
    kind: 'agreement-taken-over',
    on: input.on,
    title: { fr: 'Contrat repris d’un autre titulaire', en: 'Contract taken over from another holder' },
    decision,
    detail: { fromAgreement: old.id },
  });
  return ok({ from: given(old), to: given(next) });
}
