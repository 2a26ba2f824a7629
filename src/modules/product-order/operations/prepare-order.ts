import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountOf } from '../../account/index.ts';
import { agreementsOf } from '../../agreement/index.ts';
import { openJournal } from '../../decision/index.ts';
import { contractsSold, offeringOf, offSale, versionInForce } from '../../product-catalog/index.ts';
import { placeOf } from '../../qualification/index.ts';
import { assessRisk } from '../../risk-assessment/index.ts';
import type { OrderInput } from '../domain/product-order.ts';
import type { Asking } from './ask-order.ts';

/** Contracts in these states run no more. */
const OVER: ReadonlySet<string> = new Set(['terminated', 'withdrawn', 'cancelled']);

/** Finds who orders what, where and under which terms; refuses what the operator does not sell. */
export async function prepare(tx: Tx, context: Context, input: OrderInput, orderId: string): Promise<Result<Asking>> {
  const account = await accountOf(tx, input.accountId);
  if (!account) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.', 'accountId');
  const on = localDate(account.territory, context.clock.now());
  const offering = offeringOf(input.pack, input.offer);
  if (offering?.kind !== 'offer')
    return fail('product-catalog/offer-unknown', 'Cette offre n’existe pas.', 'There is no such offer.', 'offer');
  const unknown = (input.options ?? []).find((code) => offeringOf(input.pack, code)?.kind !== 'option');
  if (unknown !== undefined)
    return fail(
      'product-catalog/option-unknown',
      `L’option ${unknown} n’existe pas.`,
      `There is no option ${unknown}.`,
      'options',
    );
  const off = await offSale(tx, on);
  if ([input.offer, ...(input.options ?? [])].some((code) => off.has(`${input.pack}:${code}`))) {
    return fail(
      'product-order/off-sale',
      'Cette offre ou cette option n’est plus en vente.',
      'This offer or option is no longer on sale.',
      'offer',
    );
  }
  if (!(await contractsSold(tx, on)).some((sold) => sold.pack === input.pack)) {
    return fail(
      'product-order/contract-not-sold',
      'L’opérateur ne vend pas sous ce contrat.',
      'The operator does not sell under this contract.',
      'pack',
    );
  }
  const { territory } = account;
  const where =
    input.addressId === undefined
      ? input.address
        ? { address: { ...input.address, territory } }
        : {}
      : { addressId: input.addressId };
  const place = await placeOf(tx, where);
  if (!place.ok) return place;
  const version = versionInForce(input.pack, on);
  const journal = await openJournal(tx, context, {
    accountId: account.id,
    subject: `order:${orderId}`,
    pack: input.pack,
    version,
    on,
  });
  const running = (await agreementsOf(tx, account.id))
    .filter((one) => one.pack === input.pack && !OVER.has(one.state))
    .map((one) => isoDate(one.orderedOn));
  const subject = `order:${orderId}`;
  const risk = journal.life.risk && (await assessRisk(tx, context, { account, subject, on, risk: journal.life.risk }));
  return ok({ context, journal, account, place: place.value, offering, running, input, on, risk });
}
