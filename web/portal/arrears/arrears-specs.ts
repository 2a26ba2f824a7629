import type { MyArrears } from '../../api/shapes.ts';
import type { ActionSpec } from '../../console/act/action-spec.ts';
import type { Words } from '../../design/language.tsx';

/** Asking for more time, within what the operator allows online. */
export function myPlanSpec(today: string, offer: NonNullable<MyArrears['offer']>, { t }: Words): ActionSpec {
  const counts = Array.from({ length: offer.mostInstalments - 1 }, (_, k) => String(k + 2));
  const methods = offer.directDebit ? ['card', 'direct-debit'] : ['card'];
  return {
    key: 'my-plan',
    title: t('arrears.ask-plan'),
    lede: t('arrears.ask-plan-lede'),
    path: '/api/me/payment-plans',
    fields: [
      {
        name: 'instalments',
        kind: 'count',
        label: t('coll.instalments'),
        hint: counts.join(', '),
        required: true,
        initial: counts.at(-1)!,
      },
      { name: 'firstOn', kind: 'date', label: t('coll.first-on'), required: true, initial: today },
      {
        name: 'method',
        kind: 'choice',
        label: t('coll.method'),
        required: true,
        initial: 'card',
        options: methods.map((value) => ({ value, label: t(`payment-way.${value}`) })),
      },
    ],
  };
}

/** Saying by when a bill will be paid. */
export function myPromiseSpec(bill: MyArrears['bills'][number], days: number, { t }: Words): ActionSpec {
  return {
    key: `promise-${bill.billId}`,
    title: t('arrears.ask-promise'),
    lede: t('arrears.ask-promise-lede'),
    path: `/api/me/bills/${bill.billId}/promise`,
    fields: [
      { name: 'byOn', kind: 'date', label: t('coll.by-on'), hint: t('arrears.promise-hint', { days }), required: true },
    ],
  };
}
