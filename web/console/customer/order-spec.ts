import { useQuery } from '@tanstack/react-query';
import { CHANGE_LABELS } from '../../change/labels.ts';
import type { CustomerPage, OfferVerdict, ServedAddress } from '../../api/shapes.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import type { ActionSpec, Values } from '../act/action-spec.ts';
import { contractsQuery } from '../../decision/contracts.ts';
import type { Channel } from './order-page.tsx';

interface Chosen {
  readonly page: CustomerPage;
  readonly channel: Channel;
  readonly address: ServedAddress | undefined;
  readonly offer: OfferVerdict | undefined;
  readonly options: readonly string[];
}

const withIdentity = (values: Values): boolean =>
  Array.isArray(values['documents.provided']) && values['documents.provided'].includes('identity');

/** The form that ends an order, once the address and the offer are chosen: papers as the contract names them, visit, mandate. */
export function useOrderSpec({ page, channel, address, offer, options }: Chosen): ActionSpec | undefined {
  useAlso(CHANGE_LABELS);
  const words = useWords();
  const contract = useQuery(contractsQuery()).data?.find((one) => one.pack === offer?.pack);
  if (!address || !offer) return undefined;
  const { t, word } = words;
  const input = contract?.decisions.find((one) => one.name === 'subscription-documents')?.input;
  const papers = input?.properties?.provided?.items?.enum ?? [];
  const types = input?.properties?.identityType?.enum ?? [];
  const labelled = (group: string, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: word(group, value) }));
  return {
    key: 'order',
    title: t('order.place'),
    lede: t('order.place-lede', { offer: words.say(offer.label) }),
    path: `/api/customers/${page.account.id}/orders`,
    fixed: { pack: offer.pack, offer: offer.code, options, channel, addressId: address.id },
    fields: [
      {
        name: 'documents.provided',
        kind: 'many',
        label: t('field.provided'),
        required: true,
        options: labelled('document', papers),
      },
      {
        name: 'documents.identityType',
        kind: 'choice',
        label: t('field.identity-type'),
        options: labelled('code', types),
        shown: withIdentity,
      },
      { name: 'documents.identityExpiresOn', kind: 'date', label: t('field.identity-expires-on'), shown: withIdentity },
      { name: 'takesDecoder', kind: 'tick', label: t('field.takes-decoder') },
      { name: 'appointmentAt', kind: 'local-time', label: t('field.visit-at'), hint: t('field.visit-later') },
      {
        name: 'deposit.amountInclTax',
        kind: 'amount',
        label: t('risk.deposit'),
        hint: t('risk.deposit-hint'),
        folded: true,
      },
      { name: 'mandate.iban', kind: 'text', label: t('field.iban'), hint: t('field.iban-hint') },
      {
        name: 'paymentMethod',
        kind: 'choice',
        label: t('field.payment-means'),
        hint: t('field.payment-means-hint'),
        options: labelled('payment-method', ['card', 'cheque', 'transfer']),
        shown: (values) => (values['mandate.iban'] ?? '') === '',
      },
      { name: 'number', kind: 'text', label: t('field.number'), hint: t('field.number-hint') },
    ],
  };
}
