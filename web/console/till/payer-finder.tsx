import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { TillPage, TillPayer } from '../../api/shapes.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { money } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { refundSpec, takeSpec } from './till-actions.ts';
import { tillPayerQuery } from './queries.ts';

function Found({ payer, page }: { readonly payer: TillPayer; readonly page: TillPage }) {
  const words = useWords();
  const { t, say, language } = words;
  const balance = Number(payer.balance);
  const key = balance > 0 ? 'till.owes' : balance < 0 ? 'till.credit' : 'till.owes-nothing';
  const specs = [takeSpec(payer, page, words), ...(balance < 0 ? [refundSpec(payer, page, words)] : [])];
  return (
    <div className="stack" role="status">
      <dl className="facts">
        <dt>{t('till.who')}</dt>
        <dd>
          {payer.holder}, {payer.number}{' '}
          <Link to="/customers/$accountId" params={{ accountId: payer.accountId }}>
            {t('till.page')}
          </Link>
        </dd>
        <dt>{t(key)}</dt>
        <dd>{balance === 0 ? '—' : money(payer.balance.replace('-', ''), language)}</dd>
        {payer.bills.map((bill) => (
          <FoundBill key={bill.id} name={bill.number}>
            {money(bill.left, language)} {bill.overdue ? `(${t('till.late')})` : ''}
          </FoundBill>
        ))}
      </dl>
      {payer.warning ? <p className="notice">{say(payer.warning)}</p> : null}
      <div className="row">
        <ActionButtons key={payer.accountId} small={false} specs={specs} />
      </div>
    </div>
  );
}

function FoundBill({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Finds who pays by the number that they show, then takes their payment. */
export function PayerFinder({ page }: { readonly page: TillPage }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const payer = useQuery(tillPayerQuery(asked));
  const find = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(typed.trim());
  };
  return (
    <div className="stack">
      <form className="form-pair" role="search" onSubmit={find}>
        <Field
          label={t('till.payer')}
          hint={t('till.payer-hint')}
          error={asked !== '' && payer.error ? payer.error.message : undefined}
        >
          {(given) => (
            <input {...given} type="search" required value={typed} onChange={(event) => setTyped(event.target.value)} />
          )}
        </Field>
        <div className="row">
          <Button type="submit">{t('till.find')}</Button>
        </div>
      </form>
      {payer.data ? <Found payer={payer.data} page={page} /> : null}
    </div>
  );
}
