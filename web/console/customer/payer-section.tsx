import { useQuery } from '@tanstack/react-query';
import type { CustomerPage, ThirdPartyPayer } from '../../api/shapes.ts';
import { PayerLines } from '../../change/payer-lines.tsx';
import { CHANGE_LABELS } from '../../change/labels.ts';
import { payersQuery } from '../../change/queries.ts';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords, type Words } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import type { ActionSpec } from '../act/action-spec.ts';

function nameAction(accountId: string, { t }: Words): ActionSpec {
  return {
    key: 'name-payer',
    title: t('payer.name'),
    lede: t('payer.name-lede'),
    path: `/api/customers/${accountId}/payer`,
    fields: [
      {
        name: 'kind',
        kind: 'choice',
        label: t('payer.kind'),
        required: true,
        initial: 'natural',
        options: ['natural', 'legal'].map((value) => ({ value, label: t(`payer.${value}`) })),
      },
      { name: 'name', kind: 'text', label: t('payer.payer-name'), required: true },
      {
        name: 'birthDate',
        kind: 'date',
        label: t('payer.birth-date'),
        required: true,
        shown: (values) => values.kind === 'natural',
      },
      { name: 'email', kind: 'text', label: t('payer.email') },
      { name: 'attested', kind: 'yes-no', label: t('payer.attested'), required: true },
      { name: 'mandate.iban', kind: 'text', label: t('payer.iban'), hint: t('payer.iban-hint') },
    ],
  };
}

function releaseAction(accountId: string, today: string, { t }: Words): ActionSpec {
  return {
    key: 'release-payer',
    title: t('payer.release'),
    lede: t('payer.release-lede'),
    path: `/api/customers/${accountId}/payer/release`,
    fields: [
      {
        name: 'by',
        kind: 'choice',
        label: t('payer.by'),
        required: true,
        initial: 'payer',
        options: ['payer', 'customer'].map((value) => ({ value, label: t(`payer.by-${value}`) })),
      },
      {
        name: 'registeredLetter',
        kind: 'yes-no',
        label: t('payer.registered'),
        required: true,
        shown: (values) => values.by === 'payer',
      },
      { name: 'receivedOn', kind: 'date', label: t('payer.received'), initial: today },
    ],
  };
}

function Payers({ page, payers }: { readonly page: CustomerPage; readonly payers: readonly ThirdPartyPayer[] }) {
  const words = useWords();
  const { t } = words;
  const now = payers.find((one) => one.releasedOn === null);
  const specs = [
    nameAction(page.account.id, words),
    ...(now ? [releaseAction(page.account.id, page.today, words)] : []),
  ];
  return (
    <div className="stack">
      <PayerLines payers={payers} self={t('payer.self')} why={t('payer.self-why')} owed={t('payer.still-owed')} />
      <div className="row">
        <ActionButtons specs={specs} />
      </div>
    </div>
  );
}

/** Who pays a customer's bills, named and freed as the contract allows. */
export function PayerSection({ page }: { readonly page: CustomerPage }) {
  useAlso(CHANGE_LABELS);
  const { t } = useWords();
  const payers = useQuery(payersQuery(page.account.id));
  return (
    <Section id="payer" title={t('payer.title')}>
      <Asked query={payers}>{(answer) => <Payers page={page} payers={answer} />}</Asked>
    </Section>
  );
}
