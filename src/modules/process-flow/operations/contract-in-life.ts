import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { type Instant, instantOf, inTerritory, isoInstant, localDate } from '../../../kernel/instant.ts';
import { moneyText, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import { exclTax, vatRate } from '../../../kernel/vat.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ContractInLife, EarlierCase } from '../../../terms/model/procedure.ts';
import { accountOf, settingsOf } from '../../account/index.ts';
import { type Agreement, agreementsOf, contractFacts, terminationRequestedOn } from '../../agreement/index.ts';
import { balanceOf, leftOf } from '../../balance/index.ts';
import { openBills } from '../../customer-bill/index.ts';
import { partyOf } from '../../party/index.ts';
import { equipmentOf, numbersOf } from '../../resource-inventory/index.ts';
import { unbilledOf } from '../../usage/index.ts';
import { selectCasesOf } from '../store.ts';

/** An instant as the clocks of a territory write it, with their offset. */
function written(territory: Territory, at: Instant): string {
  const { offsetMinutes } = inTerritory(territory, at);
  return isoInstant(at, offsetMinutes);
}

async function overdue(tx: Tx, accountId: string, today: CivilDate): Promise<string> {
  const late = (await openBills(tx, accountId)).filter((bill) => bill.due_on < today);
  return moneyText(sum(NO_MONEY, ...late.map((bill) => subtract(bill.total_incl, bill.settled))));
}

/** `0.0507` as `5.07`. */
function percent(rate: string): string {
  const [whole, part = ''] = rate.split('.');
  const decimals = part.padEnd(2, '0');
  return `${BigInt(whole + decimals.slice(0, 2))}.${decimals.slice(2) || '0'}`;
}

/** The rate in force on a day, in percent. */
async function legalRate(tx: Tx, context: Context, today: CivilDate): Promise<string | undefined> {
  const { legalRates } = await settingsOf(tx, context, today);
  const day = isoDate(today);
  const rate = legalRates.filter((one) => one.from <= day).at(-1)?.annualRate;
  return rate === undefined ? undefined : percent(rate);
}

async function earlierCases(tx: Tx, agreement: Agreement, besides?: string): Promise<readonly EarlierCase[]> {
  const cases = await selectCasesOf(tx, agreement.accountId, agreement.id);
  return cases
    .filter((one) => one.id !== besides)
    .map(({ procedure, openedOn, state, told }) => ({ procedure, openedOn: isoDate(openedOn), state, told }));
}

/** What a procedure may see of an agreement, by the context's clock; `opened` when a case is open already. */
export async function contractInLife(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  opened?: { readonly id: string; readonly on: CivilDate; readonly at: Instant },
): Promise<ContractInLife> {
  const { accountId, id: agreementId, territory } = agreement;
  const now = context.clock.now();
  const today = localDate(territory, now);
  const account = await accountOf(tx, accountId);
  const party = await partyOf(tx, accountId);
  const all = await agreementsOf(tx, accountId);
  const [number] = await numbersOf(tx, { accountId, agreementId });
  const pieces = await equipmentOf(tx, { accountId, agreementId });
  const since = all.reduce((first, one) => (one.orderedOn < first ? one.orderedOn : first), agreement.orderedOn);
  const asked = agreement.state === 'terminating' ? await terminationRequestedOn(tx, agreementId) : null;
  const balance = await balanceOf(tx, agreementId);
  const rate = await legalRate(tx, context, today);
  const day = (name: string, value: CivilDate | null) => (value === null ? {} : { [name]: isoDate(value) });
  return {
    ...contractFacts(agreement),
    today: isoDate(today),
    now: written(territory, now),
    openedOn: isoDate(opened?.on ?? today),
    openedAt: written(territory, opened?.at ?? now),
    state: agreement.state,
    ...day('commitmentEndsOn', agreement.commitmentEndsOn),
    ...day('suspendedOn', agreement.suspendedOn),
    ...day('endsOn', agreement.endsOn),
    naturalPerson: party?.kind !== 'organization',
    overdueInclTax: await overdue(tx, accountId, today),
    unbilledUseInclTax: moneyText(await unbilledOf(tx, accountId, agreementId)),
    monthlyPriceExclTax: moneyText(exclTax(agreement.monthlyPriceInclTax, vatRate(territory, today))),
    equipment: pieces.filter((one) => one.state === 'assigned').map(({ kind, serial }) => ({ kind, serial })),
    ...(balance?.state === 'open' ? { creditLeft: leftOf(balance) } : {}),
    ...(number === undefined ? {} : { number: number.e164 }),
    paymentMethod: account?.paymentMethod ?? 'transfer',
    customerSince: isoDate(since),
    earlierCases: await earlierCases(tx, agreement, opened?.id),
    ...(account === undefined ? {} : { billingDay: account.billingDay }),
    ...(rate === undefined ? {} : { legalRatePercent: rate }),
    ...(asked === null ? {} : { terminationRequestedAt: written(territory, instantOf(territory, asked)) }),
  };
}
