import { z } from 'zod';
import { plusYears } from '../../kernel/civil-date.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { addSearchWords, createCustomer } from '../../modules/account/index.ts';
import { otherMeansUnder } from '../../modules/agreement/index.ts';
import { type Journal, openJournalIn } from '../../modules/decision/index.ts';
import { offeringOf, versionInForce } from '../../modules/product-catalog/index.ts';
import {
  type DocumentFacts,
  type OrderInput,
  type OrderOutcome,
  placeOrder,
} from '../../modules/product-order/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ContractFactsBeforeOrder } from '../../terms/model/life.ts';
import { isoDate } from '../../kernel/civil-date.ts';
import { accountOfCast, type Cast } from '../cast.ts';
import { documentFacts, documentsSchema } from '../documents.ts';
import { supplyAddresses, supplyEquipment, supplyNumbers } from '../supply.ts';
import { type Scene, verb } from '../verb.ts';
import { fictitiousIban } from '../fictitious-iban.ts';
import { partyOfStory } from '../party-of-story.ts';

/** Makes the account of somebody at their first order. */
async function meet(tx: Tx, context: Context, cast: Cast, journal: Journal): Promise<Result<unknown>> {
  if (cast.account) return ok(cast.account);
  const { customer, address } = cast.told;
  const { method } = customer.payment;
  const made = await createCustomer(tx, context, {
    territory: address.territory,
    segment: customer.segment,
    language: customer.language,
    party: partyOfStory(customer, address),
    paymentMethod: method === 'direct-debit' ? 'transfer' : (method ?? otherMeansUnder(journal)),
    paperBill: customer.paperBill,
    ...(customer.billingDay === undefined ? {} : { billingDay: customer.billingDay }),
    ...(customer.payer === undefined ? {} : { payer: customer.payer }),
  });
  if (!made.ok) return made;
  cast.account = made.value.account;
  await addSearchWords(tx, made.value.account.id, [address.street, address.commune]);
  return made;
}

function factsBeforeOrder(scene: Scene): ContractFactsBeforeOrder {
  const { contract, address, customer } = scene.cast.told;
  const offering = offeringOf(contract.pack, contract.offer);
  return {
    territory: address.territory,
    commune: address.commune,
    segment: customer.segment,
    channel: contract.channel,
    offer: contract.offer,
    options: contract.options,
    characteristics: { ...address.facts, ...offering?.characteristics, ...contract.characteristics },
    orderedOn: isoDate(scene.on),
  };
}

interface Foreseen {
  readonly papers: DocumentFacts;
  readonly equipment: readonly { readonly kind: string; readonly model: string }[];
  readonly number: 'fixed' | 'mobile' | 'none';
}

/** The contract that the story is about, asked without anything being kept. */
function termsInForce({ cast, on, context }: Scene): Journal {
  const { pack } = cast.told.contract;
  const version = versionInForce(pack, on);
  return openJournalIn('law-first', context, { accountId: null, subject: 'story:order', pack, version });
}

/** What the contract will ask for: its papers, and the equipment that must be in stock. Asked of the pack, so that no operator is known here. */
function foresee(scene: Scene): Foreseen {
  const { customer } = scene.cast.told;
  const facts = factsBeforeOrder(scene);
  const journal = termsInForce(scene);
  const identity = { identityType: 'passport', identityExpiresOn: isoDate(plusYears(scene.on, 5)) };
  const { required } = journal.life.documents(journal.ask, {
    ...facts,
    ...identity,
    subscribedOn: isoDate(scene.on),
    provided: [],
    identityIsOriginal: true,
    bothSidesCopied: true,
    addressesDiffer: false,
    directDebitChosen: customer.payment.method === 'direct-debit',
  });
  const { equipment, number } = journal.life.monthlyPrice(journal.ask, facts);
  return {
    equipment,
    number: number ?? 'fixed',
    papers: { provided: required, identityType: 'passport', identityExpiresOn: plusYears(scene.on, 5) },
  };
}

function orderInput(scene: Scene, papers: DocumentFacts, externalId: string | undefined): OrderInput {
  const { customer, address, contract } = scene.cast.told;
  const { comment: _comment, deposit, ...told } = contract;
  const { payment } = customer;
  const account = accountOfCast(scene.cast);
  const mandate =
    payment.method === 'direct-debit'
      ? {
          mandate: {
            iban: payment.iban ?? fictitiousIban(scene.stage.next('iban')),
            ...(payment.bic === undefined ? {} : { bic: payment.bic }),
            ...(payment.holder === undefined ? {} : { holder: payment.holder }),
          },
        }
      : {};
  return {
    ...told,
    accountId: account.id,
    naturalPerson: contract.naturalPerson ?? customer.kind === 'individual',
    address: { commune: address.commune, postcode: address.postcode, street: address.street },
    documents: papers,
    ...(externalId === undefined ? {} : { externalId }),
    ...(deposit ? { deposit: { amountInclTax: deposit.amountInclTax, facts: deposit.facts as never } } : {}),
    ...mandate,
  };
}

/** Sees to it that the address is served, and that equipment and a number are there to be given. */
async function supply(tx: Tx, { stage, cast, context }: Scene, { equipment, number }: Foreseen): Promise<void> {
  const { address, contract } = cast.told;
  await supplyAddresses(tx, context, [address]);
  await supplyEquipment(tx, context, stage, equipment);
  if (contract.number === undefined && number !== 'none')
    await supplyNumbers(tx, context, stage, address.territory, 1, number);
}

function remember(cast: Cast, outcome: OrderOutcome): void {
  cast.orderId = outcome.order.id;
  cast.agreementId = outcome.agreement.id;
  if (outcome.number !== null) cast.number = outcome.number;
}

/** The customer orders: the account is opened, the address served, stock and numbers are there, the order is placed. */
export const order = verb({
  name: 'order',
  summary: 'Places the order of the contract; the papers that it asks for are given unless said otherwise.',
  fields: {
    documents: documentsSchema.optional(),
    externalId: z.string().optional().describe('The caller’s reference: the same one again changes nothing.'),
  },
  async run(scene, event) {
    const { stage, cast } = scene;
    const known = cast.account;
    const done = await scene.act(async (tx, context) => {
      const met = await meet(tx, context, cast, termsInForce(scene));
      if (!met.ok) return met;
      const foreseen = foresee(scene);
      if (!stage.supplied) await supply(tx, scene, foreseen);
      const papers = event.documents ? documentFacts(event.documents) : foreseen.papers;
      return placeOrder(tx, context, orderInput(scene, papers, event.externalId));
    });
    if (done.ok) remember(cast, done.value as OrderOutcome);
    else if (known === undefined) delete cast.account;
    return done;
  },
});
