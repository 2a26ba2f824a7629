import type { CivilDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { euros } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { requestHash } from '../../../platform/database/idempotency.ts';
import { changeAccount, readIban, signMandate } from '../../account/index.ts';
import { type Agreement, agreementOf, contractFacts, openAgreement } from '../../agreement/index.ts';
import { withoutFault } from '../../decision/index.ts';
import { addProducts } from '../../product-inventory/index.ts';
import type { OrderInput, OrderOutcome } from '../domain/product-order.ts';
import { insertOrder, lockReference, type OrderRow } from '../store.ts';
import { type Accepted, askOrder, type Asking } from './ask-order.ts';
import { dueFrom, giveEquipment, giveNumber, openDue } from './order-resources.ts';
import { prepare } from './prepare-order.ts';
import { orderFrom } from './read-orders.ts';
import { tellOrder } from './tell-order.ts';

async function alreadyPlaced(tx: Tx, row: OrderRow, hash: string): Promise<Result<OrderOutcome>> {
  const agreement = await agreementOf(tx, row.agreement_id);
  if (row.request_hash !== hash || !agreement) {
    return fail(
      'product-order/reference-reused',
      'Cette référence a déjà servi pour une autre commande.',
      'This reference was already used for another order.',
      'externalId',
    );
  }
  return ok({
    order: orderFrom(row, agreement),
    agreement,
    price: null,
    qualification: null,
    equipment: [],
    number: null,
    alreadyPlaced: true,
    depositGrounds: [],
    notes: [],
  });
}

async function open(tx: Tx, asking: Asking, accepted: Accepted, id: string): Promise<Agreement> {
  const { context, account, place, input, on, journal } = asking;
  const { price, facts } = accepted;
  const alreadyConnected = place.served?.alreadyConnected ?? false;
  const appointmentNeeded = input.appointmentNeeded ?? price.visitNeeded ?? !alreadyConnected;
  const { street = '', postcode = '', commune = '' } = place.served ?? input.address ?? {};
  const agreement = await openAgreement(tx, context, {
    id,
    ready: !appointmentNeeded,
    accountId: account.id,
    pack: journal.pack,
    termsVersion: journal.version,
    territory: place.territory,
    segment: account.segment,
    channel: input.channel,
    offer: facts.offer,
    options: facts.options,
    characteristics: facts.characteristics,
    installation: {
      takesDecoder: input.takesDecoder ?? true,
      newTvCustomer: input.newTvCustomer ?? input.takesDecoder ?? true,
      detachedHouse: place.served?.detachedHouse ?? false,
      alreadyConnected,
      visitFoundNeededAtSubscription: input.visitFoundNeededAtSubscription ?? false,
      appointmentNeeded,
    },
    monthlyPriceInclTax: euros(price.monthlyPriceInclTax),
    commitmentMonths: price.commitmentMonths,
    orderedOn: on,
    address: { line: street, postcode, city: commune },
  });
  await addProducts(tx, context, {
    accountId: account.id,
    agreementId: agreement.id,
    pack: journal.pack,
    version: journal.version,
    contract: contractFacts(agreement),
    products: price.lines.map((line) => ({
      code: line.code,
      kind: line.code === facts.offer ? 'offer' : 'option',
      label: line.label,
      monthlyPriceInclTax: euros(line.amountInclTax),
      ...(price.taken === undefined ? {} : { decision: price.taken.decision }),
    })),
  });
  return agreement;
}

/** The means of payment that came with the order becomes the one of the account. */
async function settleMeans(tx: Tx, context: Context, { input, account }: Asking): Promise<void> {
  const { mandate, paymentMethod, accountId } = input;
  if (mandate) await signMandate(tx, context, { accountId, ...mandate });
  else if (paymentMethod !== undefined && paymentMethod !== account.paymentMethod)
    await changeAccount(tx, context, { accountId, paymentMethod });
}

function rowOf(
  asking: Asking,
  accepted: Accepted,
  agreement: Agreement,
  orderId: string,
  hash: string,
  on: CivilDate,
): OrderRow {
  return {
    account_id: agreement.accountId,
    id: orderId,
    agreement_id: agreement.id,
    external_id: asking.input.externalId ?? null,
    request_hash: hash,
    ordered_on: on,
    channel: asking.input.channel,
    pack: agreement.pack,
    offer: agreement.offer,
    options: agreement.options,
    documents: accepted.kept,
    documents_required: accepted.documents.required,
    documents_missing: accepted.documents.missing,
    version: 1,
  };
}

/**
 * Places an order: qualifies, checks papers and price, opens the agreement on the terms in force, keeps its products, equipment
 * and number, and opens what falls due. The same reference with the same content again changes nothing and answers what stands.
 */
export async function placeOrder(tx: Tx, context: Context, input: OrderInput): Promise<Result<OrderOutcome>> {
  return withoutFault(async () => {
    const hash = requestHash(input);
    const before = input.externalId === undefined ? undefined : await lockReference(tx, input.externalId);
    if (before) return alreadyPlaced(tx, before, hash);
    const orderId = uuidV7(context.clock.now(), context.random);
    const asking = await prepare(tx, context, input, orderId);
    if (!asking.ok) return asking;
    const accepted = askOrder(asking.value);
    if (!accepted.ok) return accepted;
    // Whatever may still be refused comes before the first thing that is kept.
    const iban = input.mandate && readIban(input.mandate.iban, input.mandate.bic);
    if (iban && !iban.ok) return iban;
    const agreementId = uuidV7(context.clock.now(), context.random);
    const number = await giveNumber(tx, asking.value, accepted.value, agreementId);
    if (!number.ok) return number;
    await settleMeans(tx, context, asking.value);
    const agreement = await open(tx, asking.value, accepted.value, agreementId);
    const { equipment, lacking } = await giveEquipment(tx, asking.value, accepted.value, agreement);
    const row = rowOf(asking.value, accepted.value, agreement, orderId, hash, asking.value.on);
    await insertOrder(tx, row);
    await openDue(tx, asking.value, agreement, orderId, [
      ...dueFrom(asking.value, accepted.value, agreement),
      ...lacking,
    ]);
    await tellOrder(tx, asking.value, accepted.value, agreement, orderId, { equipment, number: number.value });
    const { journal } = asking.value;
    await journal.save(tx);
    const { price, qualification } = accepted.value;
    return ok({
      order: orderFrom(row, agreement),
      agreement,
      price,
      qualification,
      equipment,
      number: number.value,
      alreadyPlaced: false,
      depositGrounds: accepted.value.depositGrounds,
      notes: journal.notes(),
    });
  });
}
