import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import type { MyArrears } from '../../api/shapes.ts';
import { COLLECTION_LABELS } from '../../collection/labels.ts';
import { PlanView } from '../../collection/plan-view.tsx';
import { ActionButtons } from '../../console/act/action-buttons.tsx';
import { Amount } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { longDay, money } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Mark } from '../../design/term.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { REQUEST_LABELS } from '../requests/labels.ts';
import { myPlanSpec, myPromiseSpec } from './arrears-specs.ts';

/** What is late and what may be asked for. */
export const arrearsQuery = queryOptions({
  queryKey: ['me', 'arrears'],
  queryFn: () => call<MyArrears>('/api/me/arrears'),
});

type LateBill = MyArrears['bills'][number];

function BillCard({ bill, page }: { readonly bill: LateBill; readonly page: MyArrears }) {
  const words = useWords();
  const { t, language } = words;
  const said = (day: string) => longDay(day, language);
  const { next } = bill;
  return (
    <Section title={t('arrears.bill', { number: bill.number })}>
      <div className="stack">
        <dl className="facts">
          <dt>{t('arrears.left')}</dt>
          <dd>
            <Amount value={bill.left} />{' '}
            <span className="small soft">· {t('arrears.was-due', { day: said(bill.dueOn) })}</span>
          </dd>
          {bill.done.length > 0 ? (
            <>
              <dt>{t('arrears.done')}</dt>
              <dd>{bill.done.map((one) => `${t(`coll-step.${one.step}`)} (${said(one.on)})`).join(', ')}</dd>
            </>
          ) : null}
          {bill.waitsFor === null && next !== null && next.on !== null ? (
            <>
              <dt>{t('arrears.next')}</dt>
              <dd>
                <Mark
                  why={next.why}
                  shown={`${t(`coll-step.${next.step}`)}, ${t('coll.on-day', { day: said(next.on) })}`}
                />
              </dd>
            </>
          ) : null}
        </dl>
        {bill.waitsFor === null ? null : (
          <p className="notice">
            {t('arrears.waits', { what: t(`coll-waits.${bill.waitsFor}`) })}{' '}
            {bill.waitsUntil === null ? null : t('arrears.waits-until', { day: said(bill.waitsUntil) })}
          </p>
        )}
        <div className="row">
          <Link
            className="button"
            data-look={page.bills.length > 1 ? 'plain' : 'strong'}
            to="/pay"
            search={{ bill: bill.billId }}
          >
            {t('arrears.pay', { amount: money(bill.left, language) })}
          </Link>
          {bill.waitsFor === null && !bill.promised ? (
            <ActionButtons specs={[myPromiseSpec(bill, page.promiseMostDays, words)]} small={false} />
          ) : null}
        </div>
      </div>
    </Section>
  );
}

function Hardship({ page }: { readonly page: MyArrears }) {
  const words = useWords();
  const { t, language } = words;
  const { offer } = page;
  const free = page.bills.some((one) => one.waitsFor === null || one.waitsFor === 'promise');
  if (!free) return null;
  return (
    <Section title={t('arrears.hardship')}>
      <div className="stack">
        <p>{t('arrears.hardship-lede')}</p>
        {offer ? (
          <>
            <p className="small soft">
              {t('arrears.offer', { most: offer.mostInstalments, amount: money(offer.mostAmount, language) })}
            </p>
            <div className="row">
              <ActionButtons specs={[myPlanSpec(page.today, offer, words)]} small={false} />
            </div>
          </>
        ) : null}
        {page.hardship.length > 0 ? (
          <p className="small soft">
            <Mark why={{ decision: null, clauses: [...page.hardship] }} shown={t('arrears.clauses')} />
          </p>
        ) : null}
      </div>
    </Section>
  );
}

/** What a customer owes past its day: where it stands, what comes next, and what may be asked for. */
export function ArrearsPage() {
  useAlso(COLLECTION_LABELS);
  useAlso(PROCEDURE_LABELS);
  useAlso(REQUEST_LABELS);
  const { t, language } = useWords();
  const arrears = useQuery(arrearsQuery);
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('arrears.title')}</h1>
        <p className="lede">{t('arrears.lede')}</p>
      </div>
      <Asked query={arrears}>
        {(page) => (
          <>
            {page.bills.length === 0 ? (
              <Empty title={t('arrears.none')}>{t('arrears.none-why')}</Empty>
            ) : (
              <div className="stack">
                <p>{t('arrears.owed', { amount: money(page.owed, language) })}</p>
                {page.bills.length > 1 ? (
                  <div className="row">
                    <Link className="button" data-look="strong" to="/pay">
                      {t('arrears.pay-all')}
                    </Link>
                  </div>
                ) : null}
              </div>
            )}
            {page.bills.map((bill) => (
              <BillCard key={bill.billId} bill={bill} page={page} />
            ))}
            {page.plans.length > 0 ? (
              <Section title={t('coll.plans')}>
                {page.plans.map((plan) => (
                  <PlanView key={plan.id} plan={plan} />
                ))}
              </Section>
            ) : null}
            {page.bills.length > 0 ? <Hardship page={page} /> : null}
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
