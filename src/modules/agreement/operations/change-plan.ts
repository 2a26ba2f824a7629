import { type CivilDate, isoDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { euros, type Money } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type ContractFacts, LifeFault, type MonthlyPrice, type Taken } from '../../../terms/model/life.ts';
import { billFrom } from '../../customer-bill/index.ts';
import { type Journal, refusalInWords, withoutFault } from '../../decision/index.ts';
import { offeringOf } from '../../product-catalog/index.ts';
import { changeProducts, type NewProduct, productsOf, setProductsSuspended } from '../../product-inventory/index.ts';
import type { Agreement, AgreementOutcome, OnAgreement } from '../domain/agreement.ts';
import { contractFacts } from '../domain/contract-facts.ts';
import { given, type KeptAgreement, updateAgreement } from '../store.ts';
import { holdAgreement, journalOf, NOT_OVER, tellChange } from './change-agreement.ts';
import { changeResources } from './change-resources.ts';

/** What an agreement becomes; what is absent stays. */
export interface PlanChange extends OnAgreement {
  /** First day of the new plan. */
  readonly from: CivilDate;
  readonly offer?: string;
  readonly addOptions?: readonly string[];
  readonly removeOptions?: readonly string[];
  readonly characteristics?: ContractFacts['characteristics'];
  /** A minimum period that begins again on that day. */
  readonly commitmentMonths?: number;
  /** The decision behind the change. */
  readonly decision?: Taken;
}

type Plan = Pick<Agreement, 'offer' | 'options' | 'characteristics'>;

function planOf(agreement: Agreement, change: PlanChange): Result<Plan> {
  const offer = change.offer ?? agreement.offer;
  const offering = offeringOf(agreement.pack, offer);
  if (offering?.kind !== 'offer')
    return fail('product-catalog/offer-unknown', 'Cette offre n’existe pas.', 'There is no such offer.', 'offer');
  const added = change.addOptions ?? [];
  const unknown = added.find((code) => offeringOf(agreement.pack, code)?.kind !== 'option');
  if (unknown !== undefined) {
    const [fr, en] = [`L’option ${unknown} n’existe pas.`, `There is no option ${unknown}.`];
    return fail('product-catalog/option-unknown', fr, en, 'addOptions');
  }
  const removed = new Set(change.removeOptions ?? []);
  const options = [...new Set([...agreement.options, ...added])].filter((code) => !removed.has(code));
  const own = change.offer === undefined ? {} : offering.characteristics;
  return ok({ offer, options, characteristics: { ...agreement.characteristics, ...own, ...change.characteristics } });
}

function priceOf(journal: Journal, agreement: Agreement, plan: Plan, on: CivilDate): MonthlyPrice {
  const { territory, segment, channel, address } = agreement;
  const commune = address.city === '' ? {} : { commune: address.city };
  return journal.life.monthlyPrice(journal.ask, {
    ...plan,
    territory,
    segment,
    channel,
    orderedOn: isoDate(on),
    ...commune,
  });
}

/** What the plan of before comes with; nothing when the contract of today can no longer price it. Not journalled: nobody decides. */
async function suppliedBefore(tx: Tx, context: Context, agreement: Agreement, on: CivilDate) {
  try {
    return priceOf(await journalOf(tx, context, agreement, on), agreement, agreement, on);
  } catch (error) {
    if (error instanceof LifeFault) return undefined;
    throw error;
  }
}

/** Which change makes equipment useless, in the contracts' words. */
function triggerOf(change: PlanChange) {
  if (change.offer !== undefined) return 'offer-change';
  return change.addOptions || change.removeOptions ? 'option-change' : 'equipment-change';
}

function productsFrom(price: MonthlyPrice, plan: Plan): NewProduct[] {
  return price.lines.map((line) => ({
    code: line.code,
    kind: line.code === plan.offer ? 'offer' : 'option',
    label: line.label,
    monthlyPriceInclTax: euros(line.amountInclTax),
    ...(price.taken === undefined ? {} : { decision: price.taken.decision }),
  }));
}

/** An agreement's lines become others from a day on: those that are new are billed from that day, included. */
export async function replaceLines(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  products: readonly NewProduct[],
  from: CivilDate,
): Promise<void> {
  const { accountId, id: agreementId } = agreement;
  const before = new Set((await productsOf(tx, { accountId, agreementId })).map((one) => one.id));
  const contract = contractFacts(agreement);
  const now = await changeProducts(tx, context, { accountId, agreementId, from, products, contract });
  const added = now.filter((one) => !before.has(one.id) && one.startedOn !== null).map((one) => one.id);
  await billFrom(tx, { accountId, productIds: added, from });
  // What is added to a service that is cut waits for it to come back.
  if (agreement.state === 'suspended') await setProductsSuspended(tx, { accountId, agreementId, suspended: true });
}

async function keepPlan(
  tx: Tx,
  taken: KeptAgreement,
  plan: Plan,
  price: Money,
  change: PlanChange,
): Promise<KeptAgreement> {
  const months = change.commitmentMonths;
  return updateAgreement(tx, taken, {
    ...plan,
    monthlyPriceInclTax: price,
    ...(months === undefined
      ? {}
      : { commitmentMonths: months, commitmentEndsOn: months === 0 ? null : endOf(change.from, months) }),
  });
}

const endOf = (from: CivilDate, months: number): CivilDate => plusDays(plusMonths(from, months), -1);

/**
 * Gives an agreement, running or still awaited, another offer, other options or other characteristics from a day on, priced by its contract as it
 * stands; the days already billed of the lines that end are credited on the next bill. Refused when the contract does not sell it so.
 */
export async function changePlan(tx: Tx, context: Context, change: PlanChange): Promise<Result<AgreementOutcome>> {
  return withoutFault(async () => {
    const taken = await holdAgreement(tx, change, NOT_OVER);
    if (!taken.ok) return taken;
    const plan = planOf(taken.value, change);
    if (!plan.ok) return plan;
    const journal = await journalOf(tx, context, taken.value, change.from);
    const price = priceOf(journal, taken.value, plan.value, change.from);
    if (!price.eligible) {
      const why = refusalInWords(journal.notes(), price.reason);
      const [fr, en] = [`Cette formule n’est pas vendue. ${why.fr}`, `This plan is not sold. ${why.en}`];
      return fail('agreement/plan-refused', fr, en, 'offer');
    }
    const before = await suppliedBefore(tx, context, taken.value, change.from);
    const agreement = await keepPlan(tx, taken.value, plan.value, euros(price.monthlyPriceInclTax), change);
    await replaceLines(tx, context, agreement, productsFrom(price, plan.value), change.from);
    await tellChange(tx, context, agreement, {
      kind: 'plan-changed',
      on: change.from,
      title: {
        fr: `Formule modifiée : ${price.monthlyPriceInclTax} € TTC par mois`,
        en: `Plan changed: EUR ${price.monthlyPriceInclTax} a month, tax included`,
      },
      decision: change.decision?.decision ?? price.taken?.decision,
      detail: { offer: agreement.offer, options: agreement.options, before: taken.value.offer },
    });
    if (before) {
      const why = { trigger: triggerOf(change), on: change.from, taken: change.decision ?? price.taken } as const;
      const supplied = await changeResources(tx, context, agreement, journal, { before, after: price, ...why });
      if (!supplied.ok) return supplied;
    }
    await journal.save(tx);
    return ok({ agreement: given(agreement), charges: [], due: [], notes: journal.notes() });
  });
}
