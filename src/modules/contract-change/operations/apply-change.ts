import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Taken } from '../../../terms/model/life.ts';
import { agreementOf, moveToTerms, repriceLine } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { productsOf } from '../../product-inventory/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { ContractChange, ToldChange } from '../domain/contract-change.ts';
import { selectChange } from '../store.ts';
import { selectToldOf, setToldState } from '../store-told.ts';

const RUNNING = new Set(['active', 'suspended', 'terminating']);

async function reprice(tx: Tx, context: Context, change: ContractChange, told: ToldChange): Promise<Result<unknown>> {
  const { accountId, agreementId } = told;
  const lines = await productsOf(tx, { accountId, agreementId });
  const decision: Taken = { decision: told.decision!, name: 'contract-change', result: {}, because: told.because };
  for (const { code, amountInclTax } of change.prices ?? []) {
    const line = lines.find((one) => one.code === code && (one.status === 'active' || one.status === 'suspended'));
    if (!line || moneyText(line.monthlyPriceInclTax) === amountInclTax) continue;
    const input = { agreementId, on: change.effectiveOn, code, amountInclTax, decision };
    const done = await repriceLine(tx, context, input);
    if (!done.ok) return done;
  }
  return ok(undefined);
}

async function takenBack(tx: Tx, context: Context, change: ContractChange, told: ToldChange): Promise<Result<unknown>> {
  const { accountId, agreementId } = told;
  await setToldState(tx, told, 'not-applied', 'withdrawn-by-operator');
  await recordEvent(tx, context, {
    accountId,
    agreementId,
    kind: 'contract-change-withdrawn',
    on: change.effectiveOn,
    title: { fr: 'Le changement annoncé est abandonné', en: 'The change announced is given up' },
  });
  await sendMessage(tx, context, {
    accountId,
    template: 'contract-change-withdrawn',
    channel: 'email',
    dedupeKey: `contract-change-withdrawn:${change.id}:${agreementId}`,
    data: { effectiveOn: isoDate(change.effectiveOn) },
  });
  return ok(undefined);
}

/** The day has come: the contract takes its new prices or terms, unless it has ended before or the operator gave the change up. */
export async function applyChange(
  tx: Tx,
  context: Context,
  input: { readonly changeId: string; readonly agreementId: string },
): Promise<Result<unknown>> {
  const change = await selectChange(tx, input.changeId);
  const told = (await selectToldOf(tx, input.agreementId)).find((one) => one.changeId === input.changeId);
  const agreement = await agreementOf(tx, input.agreementId);
  if (!change || !told || !agreement) return ok(undefined);
  if (told.state !== 'told' && told.state !== 'leaving') return ok(undefined);
  if (change.state === 'withdrawn') return takenBack(tx, context, change, told);
  const over = agreement.endsOn !== null && agreement.endsOn < change.effectiveOn;
  if (!RUNNING.has(agreement.state) || over) {
    await setToldState(tx, told, 'not-applied', 'contract-ended');
    return ok(undefined);
  }
  const { agreementId } = told;
  const on = change.effectiveOn;
  const decision = told.decision === null ? {} : { decision: told.decision };
  const done =
    change.kind === 'price'
      ? await reprice(tx, context, change, told)
      : await moveToTerms(tx, context, { agreementId, on, version: change.toVersion!, ...decision });
  if (!done.ok) return done;
  if (told.state === 'told') await setToldState(tx, told, 'applied');
  return ok(undefined);
}
