import type { ExplainedMovement } from '../api/shapes.ts';
import type { ActionSpec } from '../console/act/action-spec.ts';
import { money } from '../design/format.ts';
import type { Words } from '../design/language.tsx';

const KINDS = ['bank-fee', 'own-transfer', 'cards', 'cheques'] as const;

/** What an agent may decide of a movement that nobody explained. */
export function movementActions(one: ExplainedMovement, words: Words): ActionSpec[] {
  if (one.outcome !== 'unallocated' && one.outcome !== 'set-aside') return [];
  const { t, language } = words;
  const path = `/api/bank-statements/${one.statementId}/movements`;
  const fixed = { reference: one.reference };
  const told = { amount: money(one.amount, language), who: one.counterparty ?? '—' };
  const why = { name: 'why', kind: 'text', label: t('recon.why'), required: true } as const;
  const euros = one.currency === 'EUR';
  const received = euros && Number(one.amount) > 0;
  const assign: ActionSpec = {
    key: `assign ${one.reference}`,
    title: t('recon.assign'),
    lede: t('recon.assign-lede', told),
    path: `${path}/assign`,
    fixed,
    fields: [{ name: 'to', kind: 'text', label: t('recon.to'), hint: t('recon.to-hint'), required: true }],
  };
  const giveBack: ActionSpec = {
    key: `give-back ${one.reference}`,
    title: t('recon.give-back'),
    lede: t('recon.give-back-lede', told),
    path: `${path}/give-back`,
    fixed,
    fields: [
      {
        name: 'iban',
        kind: 'text',
        label: t('recon.iban'),
        hint: one.counterpartyIban ? t('recon.iban-hint', { iban: one.counterpartyIban }) : t('recon.iban-unknown'),
        required: one.counterpartyIban === null,
        initial: one.counterpartyIban ?? '',
      },
      { name: 'holder', kind: 'text', label: t('recon.holder'), initial: one.counterparty ?? '' },
      why,
    ],
  };
  const name: ActionSpec = {
    key: `name ${one.reference}`,
    title: t('recon.name'),
    lede: t('recon.name-lede'),
    path: `${path}/name`,
    fixed,
    fields: [
      {
        name: 'kind',
        kind: 'choice',
        label: t('recon.what'),
        required: true,
        options: KINDS.map((value) => ({ value, label: t(`recon.${value}`) })),
      },
    ],
  };
  const aside: ActionSpec = {
    key: `aside ${one.reference}`,
    title: t('recon.aside'),
    lede: t('recon.aside-lede'),
    path: `${path}/set-aside`,
    fixed,
    fields: [why],
  };
  return [
    ...(received ? [assign, giveBack] : []),
    ...(euros ? [name] : []),
    ...(one.outcome === 'unallocated' ? [aside] : []),
  ];
}
