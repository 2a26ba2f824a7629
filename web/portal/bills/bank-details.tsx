import { useQuery } from '@tanstack/react-query';
import type { BankDetails } from '../../api/shapes.ts';
import { BANK_LABELS } from '../../bank/labels.ts';
import { myBankDetailsQuery } from '../../bank/queries.ts';
import { ActionButtons } from '../../console/act/action-buttons.tsx';
import type { ActionSpec } from '../../console/act/action-spec.ts';
import { Amount, Day } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { longDay } from '../../design/format.ts';
import { useAlso, useWords, type Words } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';

function actionsOf({ mandate, creditor, others }: BankDetails, { t, word }: Words): ActionSpec[] {
  const change: ActionSpec = {
    key: 'bank-details',
    title: mandate ? t('mine.change') : t('mine.sign'),
    lede: mandate ? t('mine.change-lede') : t('mine.sign-lede', creditor),
    path: '/api/me/bank-details',
    fields: [
      { name: 'iban', kind: 'text', label: t('recon.iban'), required: true },
      { name: 'holder', kind: 'text', label: t('recon.holder'), initial: mandate?.holder ?? '' },
      { name: 'bic', kind: 'text', label: t('mine.bic') },
      ...(mandate
        ? [{ name: 'changedOn', kind: 'date', label: t('mine.changed-on'), hint: t('mine.changed-hint') } as const]
        : []),
    ],
  };
  const revoke: ActionSpec = {
    key: 'revoke-mandate',
    title: t('mine.revoke'),
    lede: t('mine.revoke-lede'),
    path: '/api/me/mandate/revoke',
    fields: [],
  };
  const otherwise: ActionSpec = {
    key: 'payment-means',
    title: t('mine.means'),
    lede: t('mine.means-lede'),
    path: '/api/me/payment-means',
    fields: [
      {
        name: 'method',
        kind: 'choice',
        label: t('mine.means-method'),
        required: true,
        options: others.map((value) => ({ value, label: word('payment-method', value) })),
      },
    ],
  };
  return [change, ...(mandate ? [revoke] : []), ...(others.length > 0 ? [otherwise] : [])];
}

function Mandate({ details }: { readonly details: BankDetails }) {
  const { t, say, word } = useWords();
  const { mandate, creditor } = details;
  if (!mandate)
    return (
      <>
        <Empty title={t('mine.none')}>{t('mine.none-why')}</Empty>
        <p>{t('mine.paid-by', { method: word('payment-method', details.paymentMethod) })}</p>
      </>
    );
  return (
    <>
      {mandate.stopped ? <p role="alert">{t('mine.stopped', { why: say(mandate.stopped) })}</p> : null}
      <dl className="facts">
        <dt>{t('mine.iban')}</dt>
        <dd>{mandate.iban}</dd>
        <dt>{t('mine.holder')}</dt>
        <dd>{mandate.holder}</dd>
        <dt>{t('mine.mandate')}</dt>
        <dd>{mandate.reference}</dd>
        <dt>{t('mine.signed')}</dt>
        <dd>
          <Day value={mandate.signedOn} />
        </dd>
        <dt>{t('mine.creditor')}</dt>
        <dd>
          {creditor.name} ({creditor.id})
        </dd>
      </dl>
    </>
  );
}

function Debits({ details }: { readonly details: BankDetails }) {
  const { t, say, language } = useWords();
  if (details.debits.length === 0) return null;
  return (
    <Table
      caption={t('mine.debits')}
      rows={details.debits}
      keyOf={(one) => one.id}
      empty={null}
      columns={[
        {
          name: 'on',
          label: t('mine.collect-on'),
          by: (one) => one.collectOn,
          cell: (one) => <Day value={one.collectOn} short />,
        },
        {
          name: 'state',
          label: t('mine.state'),
          cell: (one) => (
            <>
              <State code={one.state} /> {one.reason ? say(one.reason) : null}{' '}
              {one.presentedAgainOn ? t('mine.again', { on: longDay(one.presentedAgainOn, language) }) : null}
            </>
          ),
        },
        {
          name: 'amount',
          label: t('mine.amount'),
          end: true,
          by: (one) => Number(one.amount),
          cell: (one) => <Amount value={one.amount} />,
        },
      ]}
    />
  );
}

/** From which account the customer is debited; they change it, sign a mandate or revoke it. */
export function MyBankDetails() {
  useAlso(BANK_LABELS);
  const words = useWords();
  const { t } = words;
  const details = useQuery(myBankDetailsQuery);
  return (
    <Section id="bank-details" title={t('mine.title')}>
      <Asked query={details}>
        {(answer) =>
          answer.payer === null ? (
            <div className="stack">
              <Mandate details={answer} />
              <div className="row">
                <ActionButtons specs={actionsOf(answer, words)} />
              </div>
              <Debits details={answer} />
            </div>
          ) : (
            <p>{t('mine.payer', { name: answer.payer })}</p>
          )
        }
      </Asked>
    </Section>
  );
}
