import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import { euros } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { requestHash } from '../../../platform/database/idempotency.ts';
import type { DueEffect } from '../../../terms/model/life.ts';
import { accountOf, addSearchWords, readIban, signMandate } from '../../account/index.ts';
import { type Agreement, agreementOf, contractFacts, openAgreement } from '../../agreement/index.ts';
import { openJournal, withoutFault } from '../../decision/index.ts';
import { sendMessages } from '../../communication/index.ts';
import { openObligations } from '../../obligation/index.ts';
import { contractsSold, offeringOf, versionInForce } from '../../product-catalog/index.ts';
import { addProducts } from '../../product-inventory/index.ts';
import { placeOf } from '../../qualification/index.ts';
import { assignEquipmentSet, type Equipment, reserveNumber } from '../../resource-inventory/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { documentsInWords } from '../domain/document-labels.ts';
import type { OrderInput, OrderOutcome } from '../domain/product-order.ts';
import { insertOrder, lockReference, type OrderRow } from '../store.ts';
import { type Accepted, askOrder, type Asking } from './ask-order.ts';
import { orderFrom } from './read-orders.ts';

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
  return ok({ order: orderFrom(row, agreement), agreement, price: null, qualification: null, equipment: [], number: null, alreadyPlaced: true, notes: [] });
}

/** Finds who orders what, where and under which terms; refuses what the operator does not sell. */
async function prepare(tx: Tx, context: Context, input: OrderInput, orderId: string): Promise<Result<Asking>> {
  const account = await accountOf(tx, input.accountId);
  if (!account) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.', 'accountId');
  const on = localDate(account.territory, context.clock.now());
  const offering = offeringOf(input.pack, input.offer);
  if (offering?.kind !== 'offer') return fail('product-catalog/offer-unknown', 'Cette offre n’existe pas.', 'There is no such offer.', 'offer');
  const unknown = (input.options ?? []).find((code) => offeringOf(input.pack, code)?.kind !== 'option');
  if (unknown !== undefined) return fail('product-catalog/option-unknown', `L’option ${unknown} n’existe pas.`, `There is no option ${unknown}.`, 'options');
  if (!(await contractsSold(tx, on)).some((sold) => sold.pack === input.pack)) {
    return fail('product-order/contract-not-sold', 'L’opérateur ne vend pas sous ce contrat.', 'The operator does not sell under this contract.', 'pack');
  }
  const { territory } = account;
  const where = input.addressId === undefined ? (input.address ? { address: { ...input.address, territory } } : {}) : { addressId: input.addressId };
  const place = await placeOf(tx, where);
  if (!place.ok) return place;
  const version = versionInForce(input.pack, on);
  const journal = openJournal(context, { accountId: account.id, subject: `order:${orderId}`, pack: input.pack, version, on });
  return ok({ context, journal, account, place: place.value, offering, input, on });
}

async function open(tx: Tx, asking: Asking, accepted: Accepted, id: string): Promise<Agreement> {
  const { context, account, place, input, on, journal } = asking;
  const { price, facts } = accepted;
  const alreadyConnected = place.served?.alreadyConnected ?? false;
  const appointmentNeeded = input.appointmentNeeded ?? !alreadyConnected;
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
      decision: price.taken.decision,
    })),
  });
  return agreement;
}

/** What the order makes due: papers, a deposit, an appointment, activation, equipment that lacks in stock. */
function dueFrom(asking: Asking, accepted: Accepted, agreement: Agreement): DueEffect[] {
  const { journal, on } = asking;
  const contract = contractFacts(agreement);
  const asOf = isoDate(on);
  const { appointmentNeeded, alreadyConnected } = agreement.installation;
  const due = [...accepted.documents.due, ...(accepted.deposit ? [accepted.deposit] : [])];
  const appointment = journal.life.appointment(journal.ask, contract, { needed: appointmentNeeded, asOf });
  if (appointment.latestOn !== null) {
    due.push({
      kind: 'appointment',
      label: { fr: 'Rendez-vous d’installation à fixer', en: 'Installation appointment to be fixed' },
      dueOn: appointment.latestOn,
      by: 'operator',
      action: 'end-without-appointment',
      taken: appointment.taken,
    });
  }
  const activation = journal.life.activation(journal.ask, contract, { alreadyConnected, excused: false, asOf });
  if (activation.latestOn !== null) {
    due.push({
      kind: 'activation',
      label: { fr: 'Mise en service', en: 'Activation' },
      dueOn: activation.latestOn,
      by: 'operator',
      taken: activation.taken,
    });
  }
  return due;
}

async function openDue(tx: Tx, asking: Asking, agreement: Agreement, orderId: string, due: readonly DueEffect[]): Promise<void> {
  const { accountId, id: agreementId, territory } = agreement;
  const ofActivation = new Set(['appointment', 'activation']);
  await openObligations(
    tx,
    asking.context,
    due.map((effect) => ({
      accountId,
      agreementId,
      territory,
      effect,
      subject: ofActivation.has(effect.kind) ? `activation:${agreementId}` : `order:${orderId}`,
    })),
  );
}

interface Handed {
  readonly equipment: readonly Equipment[];
  readonly lacking: readonly DueEffect[];
}

/** Keeps a piece of each kind that the offer comes with; one that stock lacks becomes something for the operator to hand over. */
async function giveEquipment(tx: Tx, asking: Asking, accepted: Accepted, agreement: Agreement): Promise<Handed> {
  const { context, on } = asking;
  const { accountId, id: agreementId, installation } = agreement;
  const items = accepted.price.equipment.filter((item) => item.kind !== 'decoder' || installation.takesDecoder);
  const equipment = await assignEquipmentSet(tx, context, { accountId, agreementId, items, on });
  const left = [...equipment];
  const lacking = items.flatMap(({ kind, model }): DueEffect[] => {
    const at = left.findIndex((piece) => piece.kind === kind && piece.model === model);
    if (at >= 0) left.splice(at, 1);
    if (at >= 0) return [];
    const label = { fr: `${model} à remettre au client`, en: `${model} to hand over to the customer` };
    return [{ kind: 'equipment-to-hand-over', label, dueOn: isoDate(on), by: 'operator', taken: accepted.price.taken }];
  });
  return { equipment, lacking };
}

/** Reserves the number wanted, or the next free one of the territory. */
async function giveNumber(tx: Tx, asking: Asking, agreementId: string): Promise<Result<string | null>> {
  const { context, input, account, place } = asking;
  if (input.number === 'none') return ok(null);
  const wanted = input.number === undefined ? {} : { number: input.number };
  const reserved = await reserveNumber(tx, context, { accountId: account.id, agreementId, territory: place.territory, ...wanted });
  if (!reserved.ok) return reserved;
  await addSearchWords(tx, account.id, [reserved.value.e164]);
  return ok(reserved.value.e164);
}

function rowOf(asking: Asking, accepted: Accepted, agreement: Agreement, orderId: string, hash: string, on: CivilDate): OrderRow {
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

async function tellOrder(
  tx: Tx,
  asking: Asking,
  accepted: Accepted,
  agreement: Agreement,
  orderId: string,
  given: { readonly equipment: readonly Equipment[]; readonly number: string | null },
): Promise<void> {
  const { context, on, offering, journal } = asking;
  await recordEvent(tx, context, {
    accountId: agreement.accountId,
    agreementId: agreement.id,
    kind: 'order-placed',
    on,
    title: { fr: `Commande : ${offering.label.fr}`, en: `Order: ${offering.label.en}` },
    decision: accepted.price.taken.decision,
    detail: { orderId, monthlyPriceInclTax: accepted.price.monthlyPriceInclTax, missing: accepted.documents.missing },
  });
  await recordAudit(tx, context, {
    action: 'product-order:place',
    subject: `order:${orderId}`,
    terms: `${journal.pack}@${journal.version}`,
    detail: { agreement: agreement.id, offer: agreement.offer, equipment: given.equipment.map((piece) => piece.serial), number: given.number },
  });
  const { price, documents, deposit } = accepted;
  const { monthlyPriceInclTax: monthlyPrice, commitmentMonths } = price;
  const to = { accountId: agreement.accountId, channel: 'email' as const };
  const confirmed = { orderedOn: isoDate(on), offer: offering.label, monthlyPrice, commitmentMonths, missing: documentsInWords(documents.missing) };
  const asked = { amount: asking.input.deposit?.amountInclTax, dueOn: deposit?.dueOn };
  await sendMessages(tx, context, [
    { ...to, template: 'order-confirmed', dedupeKey: `order-confirmed:${orderId}`, data: confirmed },
    ...(deposit ? [{ ...to, template: 'deposit-requested', dedupeKey: `deposit-requested:${orderId}`, data: asked }] : []),
  ]);
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
    const number = await giveNumber(tx, asking.value, agreementId);
    if (!number.ok) return number;
    if (input.mandate) await signMandate(tx, context, { accountId: input.accountId, ...input.mandate });
    const agreement = await open(tx, asking.value, accepted.value, agreementId);
    const { equipment, lacking } = await giveEquipment(tx, asking.value, accepted.value, agreement);
    const row = rowOf(asking.value, accepted.value, agreement, orderId, hash, asking.value.on);
    await insertOrder(tx, row);
    await openDue(tx, asking.value, agreement, orderId, [...dueFrom(asking.value, accepted.value, agreement), ...lacking]);
    await tellOrder(tx, asking.value, accepted.value, agreement, orderId, { equipment, number: number.value });
    const { journal } = asking.value;
    await journal.save(tx);
    const { price, qualification } = accepted.value;
    return ok({ order: orderFrom(row, agreement), agreement, price, qualification, equipment, number: number.value, alreadyPlaced: false, notes: journal.notes() });
  });
}
