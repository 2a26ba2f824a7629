import type { Agreement } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec } from '../act/action-spec.ts';

/** What may be done with the deposit of an order: note that it was paid, give it back when its holder asks. */
export function depositActions(agreement: Agreement, today: string, { t }: Words): ActionSpec[] {
  const { order } = agreement;
  if (!order?.deposit) return [];
  const path = `/api/orders/${order.id}`;
  const { state } = order.deposit;
  if (state === 'awaited')
    return [
      {
        key: 'deposit-payment',
        title: t('act.deposit-payment'),
        lede: t('act.deposit-payment-lede'),
        path: `${path}/deposit-payment`,
        fields: [{ name: 'on', kind: 'date', label: t('field.deposit-paid-on'), initial: today }],
      },
    ];
  if (state !== 'kept') return [];
  return [
    {
      key: 'deposit-refund',
      title: t('act.deposit-refund'),
      lede: t('act.deposit-refund-lede'),
      path: `${path}/deposit-refund`,
      fields: [
        { name: 'requestedOn', kind: 'date', label: t('field.deposit-requested-on'), initial: today },
        {
          name: 'because',
          kind: 'long-text',
          label: t('field.deposit-because'),
          hint: t('field.deposit-because-hint'),
          onDemand: true,
        },
      ],
    },
  ];
}
