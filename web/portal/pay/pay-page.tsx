import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call, Problem } from '../../api/client.ts';
import type { MyPayments, StartedPayment } from '../../api/shapes.ts';
import { typedAmount } from '../../console/act/action-spec.ts';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Choices, Field, Tick } from '../../design/field.tsx';
import { longDay, money } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { PAY_LABELS } from './labels.ts';
import { MyCardPayments } from './my-card-payments.tsx';
import { payQuery } from './queries.ts';

const ALL = 'all';
const PART = 'part';

/** What somebody has chosen to pay, as it is asked of the server. */
function bodyOf(choice: string, part: string): { billId?: string; amount?: string } {
  if (choice === ALL) return {};
  return choice === PART ? { amount: typedAmount(part) } : { billId: choice };
}

function amountOf(page: MyPayments, choice: string, part: string): string {
  if (choice === ALL) return page.owed;
  if (choice === PART) return /^\d+\.\d\d$/.test(typedAmount(part)) ? typedAmount(part) : '0.00';
  return page.bills.find((one) => one.id === choice)?.left ?? page.owed;
}

function PayForm({ page, asked }: { readonly page: MyPayments; readonly asked: string | undefined }) {
  const { t, language } = useWords();
  const free = page.bills.filter((one) => one.collectedOn === null);
  const [choice, setChoice] = useState(() => (free.length > 1 && free.find((one) => one.id === asked)?.id) || ALL);
  const [part, setPart] = useState('');
  const start = useMutation({
    mutationFn: () => call<StartedPayment>('/api/me/card-payments', { method: 'POST', body: bodyOf(choice, part) }),
    onSuccess: ({ pageUrl }) => window.location.assign(pageUrl),
  });
  const failure = start.error;
  const onAmount = failure instanceof Problem ? failure.errors.find((one) => one.field === 'amount') : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    start.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      <Choices label={t('pay.what')}>
        <Tick type="radio" name="what" checked={choice === ALL} onChange={() => setChoice(ALL)}>
          {t('pay.all', { amount: money(page.owed, language) })}
        </Tick>
        {free.length > 1
          ? free.map((bill) => (
              <Tick
                key={bill.id}
                type="radio"
                name="what"
                checked={choice === bill.id}
                onChange={() => setChoice(bill.id)}
              >
                {t(bill.overdue ? 'pay.bill-late' : 'pay.bill', {
                  number: bill.number,
                  amount: money(bill.left, language),
                })}
              </Tick>
            ))
          : null}
        <Tick type="radio" name="what" checked={choice === PART} onChange={() => setChoice(PART)}>
          {t('pay.part')}
        </Tick>
      </Choices>
      {choice === PART ? (
        <Field label={t('pay.amount')} hint={t('pay.part-hint')} error={onAmount?.message}>
          {(given) => (
            <input
              {...given}
              inputMode="decimal"
              required
              value={part}
              onChange={(event) => setPart(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      {failure && !(onAmount && choice === PART) ? (
        <p className="problem" role="alert">
          {failure.message}
        </p>
      ) : null}
      <div className="row">
        <Button type="submit" look="strong" disabled={start.isPending || start.isSuccess}>
          {start.isPending || start.isSuccess
            ? t('pay.going')
            : t('pay.go', { amount: money(amountOf(page, choice, part), language) })}
        </Button>
      </div>
      <p className="small soft">{t('pay.safe')}</p>
    </form>
  );
}

function Collected({ page }: { readonly page: MyPayments }) {
  const { t, language } = useWords();
  return page.bills.map((bill) =>
    bill.collectedOn === null ? null : (
      <p key={bill.id} className="notice">
        {t('pay.collected', { number: bill.number, on: longDay(bill.collectedOn, language) })}
      </p>
    ),
  );
}

function ByTransfer({ transfer }: { readonly transfer: NonNullable<MyPayments['transfer']> }) {
  const { t } = useWords();
  return (
    <div className="stack">
      <h3>{t('pay.by-transfer')}</h3>
      <dl className="facts">
        <dt>{t('pay.name')}</dt>
        <dd>{transfer.name}</dd>
        <dt>{t('pay.iban')}</dt>
        <dd>{transfer.iban.replaceAll(/(.{4})(?=.)/g, '$1 ')}</dd>
        <dt>{t('pay.bic')}</dt>
        <dd>{transfer.bic}</dd>
        <dt>{t('pay.reference')}</dt>
        <dd>{transfer.reference}</dd>
      </dl>
    </div>
  );
}

/** What else the contract lets a customer pay by. */
function Otherwise({ page }: { readonly page: MyPayments }) {
  const { t, word } = useWords();
  const { transfer, chequeTo, atCounter, reference } = page;
  const shown = transfer !== null && transfer.iban !== '' ? transfer : null;
  if (!shown && chequeTo === null && atCounter.length === 0) return null;
  const means = atCounter.map((one) => word('payment-method', one)).join(', ');
  return (
    <Section title={t('pay.otherwise')}>
      {shown ? <ByTransfer transfer={shown} /> : null}
      {chequeTo === null ? null : (
        <div className="stack">
          <h3>{t('pay.by-cheque')}</h3>
          <p>{t('pay.cheque-to', { address: chequeTo, reference })}</p>
        </div>
      )}
      {atCounter.length === 0 ? null : (
        <div className="stack">
          <h3>{t('pay.at-counter')}</h3>
          <p>{t('pay.counter-means', { means })}</p>
        </div>
      )}
    </Section>
  );
}

/** What a customer owes, and how to pay it by card at once. */
export function PayPage() {
  useAlso(PAY_LABELS);
  const { t, language } = useWords();
  const { bill } = useSearch({ from: '/pay' });
  const page = useQuery(payQuery);
  return (
    <PageWithMargin>
      <Asked query={page}>
        {(answer) => (
          <>
            <div className="page-head">
              <h1>{t('pay.title')}</h1>
              {Number(answer.owed) > 0 ? (
                <>
                  <p>{t('pay.owed')}</p>
                  <p className="owed">{money(answer.owed, language)}</p>
                </>
              ) : null}
            </div>
            <Collected page={answer} />
            {Number(answer.owed) > 0 ? null : <Empty title={t('pay.nothing')}>{t('pay.nothing-why')}</Empty>}
            {Number(answer.owed) > 0 && !answer.offered ? <p className="notice">{t('pay.not-offered')}</p> : null}
            {Number(answer.owed) > 0 && answer.offered ? <PayForm page={answer} asked={bill} /> : null}
            {Number(answer.owed) > 0 ? <Otherwise page={answer} /> : null}
            <MyCardPayments page={answer} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
