import { z } from 'zod';
import { tmfDay, tmfHref, tmfRef, type TmfResource } from '../../formats/tmf-resource.ts';
import { civilDate, isoDate } from '../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { dayText } from '../../platform/http/worded-fields.ts';
import type { OrderInput, OrderState, ProductOrder } from './domain/product-order.ts';

/** TMF622 names the states of an order. */
const STATUS: Readonly<Record<OrderState, string>> = {
  acknowledged: 'acknowledged',
  pending: 'pending',
  'in-progress': 'inProgress',
  completed: 'completed',
  cancelled: 'cancelled',
};

/** TMF622: the order, its offer as the first item. */
export function orderResource(order: ProductOrder): TmfResource {
  const item = (code: string, at: number): TmfResource => {
    const offering = `${order.pack}:${code}`;
    return {
      id: String(at + 1),
      action: 'add',
      quantity: 1,
      state: STATUS[order.state],
      productOffering: tmfRef('ProductOffering', offering, tmfHref('productOffering', offering)),
      '@type': 'ProductOrderItem',
    };
  };
  return {
    id: order.id,
    href: tmfHref('productOrder', order.id),
    ...(order.externalId === null ? {} : { externalId: order.externalId }),
    state: STATUS[order.state],
    orderDate: tmfDay(isoDate(order.orderedOn)),
    channel: [{ id: order.channel, name: order.channel, '@referredType': 'Channel' }],
    billingAccount: tmfRef('BillingAccount', order.accountId, tmfHref('billingAccount', order.accountId)),
    agreement: [tmfRef('Agreement', order.agreementId, tmfHref('agreement', order.agreementId))],
    note: order.documentsMissing.map((code) => ({ id: code, text: `missing document: ${code}` })),
    productOrderItem: [order.offer, ...order.options].map(item),
    '@type': 'ProductOrder',
  };
}

const characteristic = z.object({ name: z.string(), value: z.unknown() });
const item = z.object({
  id: z.string(),
  action: z.literal('add'),
  productOffering: z.object({ id: z.string() }),
  product: z
    .object({
      place: z.array(z.object({ id: z.string() })).optional(),
      productCharacteristic: z.array(characteristic).optional(),
    })
    .optional(),
});

/** TMF622 `ProductOrder_Create`, as far as a subscription needs it; other attributes are let in and left aside. */
export const orderBody = z.object({
  externalId: z.string().max(200).optional(),
  channel: z.array(z.object({ id: z.enum(['shop', 'distance', 'door-to-door']) })).min(1),
  billingAccount: z.object({ id: z.uuid() }),
  productOrderItem: z.array(item).min(1),
});

/** What an order tells beside its offer, by the names of its product's characteristics. */
const told = z.object({
  documents: z.array(z.string()).default([]),
  identityType: z.string().optional(),
  identityExpiresOn: dayText.optional(),
  number: z.string().optional(),
  iban: z.string().optional(),
  paymentMethod: z.enum(['transfer', 'card', 'cheque']).optional(),
  takesDecoder: z.boolean().optional(),
  appointmentNeeded: z.boolean().optional(),
});

/** Reads an order: the first item is the offer, installed at its product's place; the others are options of the same contract. */
export function orderInput(body: z.infer<typeof orderBody>): Result<OrderInput> {
  const [first, ...others] = body.productOrderItem;
  const [pack = '', offer = ''] = first!.productOffering.id.split(':');
  const options = others.map((one) => one.productOffering.id.split(':')[1] ?? '');
  const addressId = first!.product?.place?.[0]?.id;
  if (addressId === undefined) {
    return fail(
      'product-order/place-missing',
      'Indiquez où le service est voulu.',
      'Say where the service is wanted.',
      'productOrderItem.0.product.place',
    );
  }
  const facts = told.safeParse(
    Object.fromEntries((first!.product?.productCharacteristic ?? []).map((one) => [one.name, one.value])),
  );
  if (!facts.success) {
    const field = `productOrderItem.0.product.productCharacteristic.${String(facts.error.issues[0]?.path[0] ?? '')}`;
    return fail(
      'product-order/wrong-characteristic',
      'Cette caractéristique n’a pas la forme attendue.',
      'This characteristic does not have the expected form.',
      field,
    );
  }
  const { documents, identityType, identityExpiresOn, iban, paymentMethod, number, takesDecoder, appointmentNeeded } =
    facts.data;
  return ok({
    accountId: body.billingAccount.id,
    pack,
    offer,
    options,
    channel: body.channel[0]!.id,
    addressId,
    ...(body.externalId === undefined ? {} : { externalId: body.externalId }),
    documents: {
      provided: documents,
      ...(identityType === undefined ? {} : { identityType }),
      ...(identityExpiresOn === undefined ? {} : { identityExpiresOn: civilDate(identityExpiresOn) }),
    },
    ...(iban === undefined ? {} : { mandate: { iban } }),
    ...(paymentMethod === undefined ? {} : { paymentMethod }),
    ...(number === undefined ? {} : { number }),
    ...(takesDecoder === undefined ? {} : { takesDecoder }),
    ...(appointmentNeeded === undefined ? {} : { appointmentNeeded }),
  });
}
