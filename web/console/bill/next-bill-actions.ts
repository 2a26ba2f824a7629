import type { CustomerPage } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec } from '../act/action-spec.ts';

const SERVICES = ['purchase', 'assistance', 'merchant'];

function discount(agreement: CustomerPage['agreements'][number], today: string, { t, say }: Words): ActionSpec {
  return {
    key: `discount:${agreement.id}`,
    title: t('discount.title-of', { offer: say(agreement.offerLabel) }),
    lede: t('discount.lede'),
    path: `/api/agreements/${agreement.id}/discounts`,
    fields: [
      { name: 'monthlyInclTax', kind: 'amount', label: t('discount.monthly'), required: true },
      { name: 'months', kind: 'count', label: t('discount.months'), required: true, initial: '6' },
      { name: 'from', kind: 'date', label: t('discount.from'), initial: today },
      { name: 'label', kind: 'text', label: t('discount.label'), required: true },
      { name: 'reason', kind: 'text', label: t('discount.reason'), required: true },
    ],
  };
}

/** What an agent may do about a bill that is not made yet: lower a price for a time, add what another service sold. */
export function nextBillActions(page: CustomerPage, words: Words): ActionSpec[] {
  const { t, word } = words;
  const running = page.agreements.filter((one) => one.state === 'active' || one.state === 'suspended');
  const charge: ActionSpec = {
    key: 'charge',
    title: t('service-charge.title'),
    lede: t('service-charge.lede'),
    path: `/api/customers/${page.account.id}/charges`,
    fields: [
      {
        name: 'service',
        kind: 'choice',
        label: t('service-charge.service'),
        required: true,
        options: SERVICES.map((value) => ({ value, label: word('line-kind', value) })),
      },
      { name: 'label', kind: 'text', label: t('service-charge.label'), required: true },
      { name: 'amountInclTax', kind: 'amount', label: t('service-charge.amount'), required: true },
      { name: 'reference', kind: 'text', label: t('service-charge.reference'), required: true },
    ],
  };
  return [...running.map((one) => discount(one, page.today, words)), charge];
}
