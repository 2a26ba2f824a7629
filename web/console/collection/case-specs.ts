import type { CasePage, CollectionHold, PaymentPlan } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { caseActions } from '../customer/customer-actions.ts';

const HOLDS = ['over-indebtedness', 'social-fund', 'complaint', 'death', 'illness', 'other'];
const METHODS = ['direct-debit', 'card', 'transfer', 'cheque', 'cash'];

/** What may be agreed on with the customer: a plan, a promise, a situation that stops everything. */
export function arrangementSpecs(page: CasePage, words: Words): ActionSpec[] {
  const { t } = words;
  const url = `/api/customers/${page.accountId}`;
  if (page.state !== 'open') return [];
  const choice = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));
  const plan: ActionSpec = {
    key: 'plan',
    title: t('coll.plan'),
    lede: t('coll.plan-lede'),
    path: `${url}/payment-plans`,
    fields: [
      { name: 'instalments', kind: 'count', label: t('coll.instalments'), required: true, initial: '3' },
      { name: 'firstOn', kind: 'date', label: t('coll.first-on'), required: true, initial: page.today },
      {
        name: 'method',
        kind: 'choice',
        label: t('coll.method'),
        required: true,
        initial: 'card',
        options: choice('payment-way', METHODS),
      },
    ],
  };
  const promise: ActionSpec = {
    key: 'promise',
    title: t('coll.promise'),
    lede: t('coll.promise-lede'),
    path: `${url}/bills/${page.billId}/promise`,
    fields: [
      { name: 'byOn', kind: 'date', label: t('coll.by-on'), required: true },
      { name: 'amount', kind: 'amount', label: t('coll.amount'), hint: t('coll.all-hint') },
    ],
  };
  const hold: ActionSpec = {
    key: 'hold',
    title: t('coll.hold'),
    lede: t('coll.hold-lede'),
    path: `${url}/holds`,
    fields: [
      { name: 'kind', kind: 'choice', label: t('coll.kind'), required: true, options: choice('coll-waits', HOLDS) },
      { name: 'reason', kind: 'text', label: t('coll.reason'), required: true },
      { name: 'until', kind: 'date', label: t('coll.until'), hint: t('coll.until-hint') },
    ],
  };
  const arranged = page.waitsFor === 'plan' || page.waitsFor === 'promise';
  return [...(arranged ? [] : [plan, promise]), hold];
}

/** What may be done with the case itself. */
export function stepSpecs(page: CasePage, words: Words): ActionSpec[] {
  const { t } = words;
  const url = `/api/customers/${page.accountId}/cases/${page.id}`;
  if (page.state !== 'open') return [];
  const specs: ActionSpec[] = [];
  if (page.pausedUntil !== null)
    specs.push({
      key: 'resume',
      title: t('coll.resume'),
      lede: t('coll.resume-lede'),
      path: `${url}/resume`,
      fields: [],
    });
  else specs.push(...caseActions(page.accountId, page, words));
  if (page.notice !== null && !page.terminated)
    specs.push({
      key: 'presentation',
      title: t('coll.presentation'),
      lede: t('coll.presentation-lede'),
      path: `${url}/presentation`,
      fields: [
        {
          name: 'presentedOn',
          kind: 'date',
          label: t('coll.presented-on'),
          required: true,
          initial:
            page.notice.presentedOn !== null && page.notice.presentedOn < page.today
              ? page.notice.presentedOn
              : page.today,
        },
        { name: 'tracking', kind: 'text', label: t('coll.tracking') },
      ],
    });
  if (page.suspended && !page.terminated)
    specs.push({
      key: 'reactivation',
      title: t('coll.reactivation'),
      lede: t('coll.reactivation-lede'),
      path: `${url}/reactivation`,
      fields: [],
    });
  if (page.terminated && page.handedOverTo === null)
    specs.push({
      key: 'hand-over',
      title: t('coll.hand-over'),
      lede: t('coll.hand-over-lede'),
      path: `${url}/hand-over`,
      fields: [{ name: 'to', kind: 'text', label: t('coll.to'), required: true }],
    });
  return specs;
}

/** Ending a situation that stops collection. */
export function releaseSpec(page: CasePage, hold: CollectionHold, { t }: Words): ActionSpec {
  return {
    key: `release-${hold.id}`,
    title: t('coll.release'),
    lede: t('coll.release-lede'),
    path: `/api/customers/${page.accountId}/holds/${hold.id}/end`,
    fields:
      hold.kind === 'social-fund'
        ? [
            {
              name: 'outcome',
              kind: 'choice',
              label: t('coll.outcome'),
              options: ['granted', 'refused'].map((value) => ({ value, label: t(`coll-outcome.${value}`) })),
            },
          ]
        : [],
  };
}

/** Giving up a plan that runs. */
export function cancelPlanSpec(page: CasePage, plan: PaymentPlan, { t }: Words): ActionSpec {
  return {
    key: `cancel-${plan.id}`,
    title: t('coll.cancel-plan'),
    lede: t('coll.release-lede'),
    path: `/api/customers/${page.accountId}/payment-plans/${plan.id}/cancel`,
    fields: [{ name: 'reason', kind: 'text', label: t('coll.reason'), required: true }],
  };
}
