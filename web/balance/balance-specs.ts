import type { BalancePage } from '../api/shapes.ts';
import type { ActionSpec } from '../console/act/action-spec.ts';
import type { Words } from '../design/language.tsx';

function specOf(root: string, balance: BalancePage, verb: string, title: string, lede: string): ActionSpec {
  return { key: verb, title, lede, path: `${root}/agreements/${balance.agreementId}/${verb}`, fields: [] };
}

/** What a customer may do with a balance. */
export function mySpecs(balance: BalancePage, { t }: Words): ActionSpec[] {
  const code = { name: 'code', kind: 'text', label: t('balance.code'), required: true } as const;
  return [
    { ...specOf('/api/me', balance, 'top-up', t('balance.top-up'), t('balance.top-up-lede')), fields: [code] },
    specOf('/api/me', balance, 'balance-statement', t('balance.statement'), t('balance.statement-lede')),
  ];
}

/** What an agent may do with a balance: top it up by a voucher or for money, tell the last year. */
export function agentSpecs(balance: BalancePage, { t }: Words): ActionSpec[] {
  const method = {
    name: 'method',
    kind: 'choice',
    label: t('balance.method'),
    options: (['cash', 'card', 'gift'] as const).map((value) => ({ value, label: t(`balance.${value}`) })),
    shown: (values: { readonly [name: string]: unknown }) => values.amount !== '' && values.amount !== undefined,
  } as const;
  return [
    {
      ...specOf('/api', balance, 'top-up', t('balance.top-up'), t('balance.top-up-agent-lede')),
      fields: [
        { name: 'code', kind: 'text', label: t('balance.code') },
        { name: 'amount', kind: 'amount', label: t('balance.amount') },
        method,
      ],
    },
    specOf('/api', balance, 'balance-statement', t('balance.statement'), t('balance.statement-lede')),
  ];
}
