import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { MyHome } from '../../api/shapes.ts';
import { Amount, Day } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { money } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { homeQuery } from '../queries.ts';
import { AskSection } from './ask-section.tsx';
import { ContractSection, isRunning } from './contract-section.tsx';
import { DeadlinesSection } from './deadlines-section.tsx';

/** How what is owed is paid: by itself on its day, or by what the customer does. */
function ToPay({ home }: { readonly home: MyHome }) {
  const { t } = useWords();
  const late = home.bill?.overdue === true;
  const taken = home.account.paymentMethod === 'direct-debit' && !late;
  return (
    <>
      <p>{t(taken ? 'home.by-direct-debit' : 'home.how-to-pay', { number: home.account.number })}</p>
      <div className="row">
        <Link to="/pay" className="button" data-look={taken ? 'plain' : 'strong'}>
          {t('home.pay-by-card')}
        </Link>
        {late ? <Link to="/arrears">{t('home.late')}</Link> : null}
      </div>
    </>
  );
}

function Owed({ home }: { readonly home: MyHome }) {
  const { t, language } = useWords();
  const balance = Number(home.balance);
  const key = balance > 0 ? 'home.owe' : balance < 0 ? 'home.in-credit' : 'home.nothing-owed';
  return (
    <div className="page-head">
      <p className="overline">{t('home.hello', { name: home.name })}</p>
      <h1>{t(key)}</h1>
      {balance === 0 ? null : <p className="owed">{money(home.balance.replace('-', ''), language)}</p>}
      {balance > 0 ? <ToPay home={home} /> : null}
    </div>
  );
}

const BillWhy = lazy(() => import('./bill-why.tsx'));

function LastBill({ home }: { readonly home: MyHome }) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  const { bill } = home;
  const running = home.agreements.some(isRunning);
  return (
    <Section title={t('home.last-bill')} tools={<Link to="/bills">{t('home.all-bills')}</Link>}>
      {bill ? (
        <div className="stack">
          <p>
            <Link to="/bills/$billId" params={{ billId: bill.id }}>
              {t('home.bill-number', { number: bill.number })}
            </Link>{' '}
            — <Amount value={bill.total} /> <State code={bill.overdue ? 'overdue' : bill.state} />
          </p>
          {Number(bill.left) > 0 ? (
            <p className="soft">
              {t('bill.due')} <Day value={bill.dueOn} />
            </p>
          ) : null}
          <details onToggle={(event) => setAsked(event.currentTarget.open)}>
            <summary>{t('home.why-this-amount')}</summary>
            {asked ? (
              <Suspense fallback={<p className="wait">{t('wait')}</p>}>
                <BillWhy billId={bill.id} />
              </Suspense>
            ) : null}
          </details>
          {running ? (
            <p>
              <Link to="/bills/next">{t('bills.next')}</Link>
            </p>
          ) : null}
        </div>
      ) : (
        <Empty title={t('home.no-bill')}>{t('home.no-bill-yet')}</Empty>
      )}
    </Section>
  );
}

/** What a customer sees first: what they owe and why, their contract, what comes next. */
export function MyHomePage() {
  const { t } = useWords();
  const home = useQuery(homeQuery);
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <Asked query={home}>
        {(answer) => (
          <>
            <Owed home={answer} />
            <LastBill home={answer} />
            {answer.agreements.map((agreement) => (
              <ContractSection key={agreement.id} agreement={agreement} today={answer.today} />
            ))}
            <DeadlinesSection home={answer} />
            <AskSection />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
