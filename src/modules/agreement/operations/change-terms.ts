import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { euros, moneyText, subtract, sum } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { Taken } from '../../../terms/model/life.ts';
import { type NewProduct, type Product, productsOf } from '../../product-inventory/index.ts';
import type { Agreement, OnAgreement } from '../domain/agreement.ts';
import { given, type KeptAgreement, updateAgreement } from '../store.ts';
import { holdAgreement, LIVING, NOT_OVER, tellChange } from './change-agreement.ts';
import { replaceLines } from './change-plan.ts';

interface Dated extends OnAgreement {
  readonly on: CivilDate;
  /** The decision behind the change. */
  readonly decision?: Taken;
}

async function changed(
  tx: Tx,
  context: Context,
  agreement: KeptAgreement,
  told: { readonly kind: string; readonly title: Bilingual; readonly input: Dated; readonly detail?: unknown },
): Promise<Result<Agreement>> {
  const { kind, title, input, detail } = told;
  await tellChange(tx, context, agreement, { kind, on: input.on, title, decision: input.decision?.decision, detail });
  return ok(given(agreement));
}

/** Starts a new minimum period; its last day is included. */
export async function commitAgain(
  tx: Tx,
  context: Context,
  input: Dated & { readonly months: number; readonly endsOn: CivilDate },
): Promise<Result<Agreement>> {
  const taken = await holdAgreement(tx, input, LIVING);
  if (!taken.ok) return taken;
  const agreement = await updateAgreement(tx, taken.value, {
    commitmentMonths: input.months,
    commitmentEndsOn: input.endsOn,
  });
  const day = isoDate(input.endsOn);
  const title = { fr: `Engagement jusqu’au ${day}`, en: `Minimum period until ${day}` };
  return changed(tx, context, agreement, { kind: 'commitment-changed', title, input });
}

const asNew = (line: Product): NewProduct => ({
  code: line.code,
  kind: line.kind,
  label: line.label,
  monthlyPriceInclTax: line.monthlyPriceInclTax,
  ...(line.decision === null ? {} : { decision: line.decision }),
});

/** Changes the monthly price of one line from a day on, that day included. Refused when the agreement has no such line. */
export async function repriceLine(
  tx: Tx,
  context: Context,
  input: Dated & { readonly code: string; readonly amountInclTax: string },
): Promise<Result<Agreement>> {
  const taken = await holdAgreement(tx, input, LIVING);
  if (!taken.ok) return taken;
  const { accountId, id: agreementId } = taken.value;
  const running = (await productsOf(tx, { accountId, agreementId })).filter(
    (line) => line.status === 'active' || line.status === 'suspended',
  );
  const line = running.find((one) => one.code === input.code);
  if (!line) {
    const [fr, en] = [`Ce contrat n’a pas ${input.code}.`, `This contract does not have ${input.code}.`];
    return fail('agreement/no-such-line', fr, en, 'code');
  }
  const price = euros(input.amountInclTax);
  const all = sum(...running.map((one) => one.monthlyPriceInclTax));
  const monthlyPriceInclTax = sum(subtract(all, line.monthlyPriceInclTax), price);
  const agreement = await updateAgreement(tx, taken.value, { monthlyPriceInclTax });
  const decision = input.decision === undefined ? {} : { decision: input.decision.decision };
  const products = running.map((one) =>
    one === line ? { ...asNew(one), monthlyPriceInclTax: price, ...decision } : asNew(one),
  );
  await replaceLines(tx, context, agreement, products, input.on);
  const title = {
    fr: `${line.label.fr} : ${input.amountInclTax} € TTC par mois au lieu de ${moneyText(line.monthlyPriceInclTax)} €`,
    en: `${line.label.en}: EUR ${input.amountInclTax} a month, tax included, instead of EUR ${moneyText(line.monthlyPriceInclTax)}`,
  };
  return changed(tx, context, agreement, { kind: 'price-changed', title, input, detail: { code: input.code } });
}

/** The service is supplied at another address from a day on. */
export async function moveAgreement(
  tx: Tx,
  context: Context,
  input: Dated & { readonly address: Agreement['address'] },
): Promise<Result<Agreement>> {
  const taken = await holdAgreement(tx, input, NOT_OVER);
  if (!taken.ok) return taken;
  const agreement = await updateAgreement(tx, taken.value, { address: input.address });
  const { line, postcode, city } = input.address;
  const place = `${line}, ${postcode} ${city}`;
  const title = { fr: `Déménagement : ${place}`, en: `Moved to ${place}` };
  return changed(tx, context, agreement, {
    kind: 'agreement-moved',
    title,
    input,
    detail: { before: taken.value.address },
  });
}

/** Changes settings of the service that have no price; its state stays, so that collection and billing see nothing of it. */
export async function configureAgreement(
  tx: Tx,
  context: Context,
  input: Dated & { readonly characteristics: Agreement['characteristics']; readonly title: Bilingual },
): Promise<Result<Agreement>> {
  const taken = await holdAgreement(tx, input, NOT_OVER);
  if (!taken.ok) return taken;
  const characteristics = { ...taken.value.characteristics, ...input.characteristics };
  const agreement = await updateAgreement(tx, taken.value, { characteristics });
  const { title } = input;
  return changed(tx, context, agreement, {
    kind: 'agreement-configured',
    title,
    input,
    detail: { characteristics: input.characteristics },
  });
}
