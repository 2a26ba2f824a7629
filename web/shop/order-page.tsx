import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { ShopOrder, ShopRefusal } from '../api/shapes.ts';
import { Moment } from '../design/amount.tsx';
import { Asked } from '../design/asked.tsx';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { longDay, money } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { PageWithMargin } from '../design/margin.tsx';
import { Section } from '../design/section.tsx';
import { State } from '../design/state.tsx';
import { Mark } from '../design/term.tsx';
import { Complaints } from './complaints.tsx';
import { Picture } from './picture.tsx';
import { orderQuery } from './queries.ts';
import { Refusal } from './refusals.tsx';
import { Updates } from './updates.tsx';

function PayAgain({ order }: { readonly order: ShopOrder }) {
  const { t } = useWords();
  const open = useMutation({
    mutationFn: () =>
      call<{ pageUrl: string | null }>(`/api/me/shop/orders/${order.id}/card-page`, { method: 'POST', body: {} }),
    onSuccess: ({ pageUrl }) => {
      if (pageUrl) window.location.assign(pageUrl);
    },
  });
  if (order.state !== 'awaiting-payment') return null;
  return (
    <div className="notice stack">
      <p>{t('shop.awaiting')}</p>
      <div className="row">
        <Button look="strong" onClick={() => open.mutate()} disabled={open.isPending}>
          {t('shop.pay-now')}
        </Button>
      </div>
      {open.error ? (
        <p className="problem" role="alert">
          {open.error.message}
        </p>
      ) : null}
    </div>
  );
}

function Exchange({ order }: { readonly order: ShopOrder }) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const [position, setPosition] = useState(order.lines[0]!.position);
  const [at, setAt] = useState('');
  const asking = useMutation({
    mutationFn: () =>
      call<{ granted: boolean; refusal: ShopRefusal | null }>(`/api/me/shop/orders/${order.id}/exchanges`, {
        method: 'POST',
        body: { position, brokeDownAt: at },
      }),
    onSuccess: () => void client.invalidateQueries({ queryKey: orderQuery(order.id).queryKey }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    asking.mutate();
  };
  if (order.deliveredAt === null) return null;
  return (
    <Section title={t('shop.exchange')}>
      <p>{t('shop.exchange-why')}</p>
      <form className="form" onSubmit={submit}>
        <Field label={t('shop.which-article')}>
          {(given) => (
            <select {...given} value={position} onChange={(event) => setPosition(Number(event.target.value))}>
              {order.lines.map((one) => (
                <option key={one.position} value={one.position}>
                  {say(one.label)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('shop.broke-down')}>
          {(given) => (
            <input
              {...given}
              type="datetime-local"
              required
              value={at}
              onChange={(event) => setAt(event.target.value)}
            />
          )}
        </Field>
        {asking.data?.refusal ? <Refusal refusal={asking.data.refusal} /> : null}
        {asking.data?.granted ? (
          <p className="notice" role="status">
            {t('shop.exchange-granted')}
          </p>
        ) : null}
        {asking.error ? (
          <p className="problem" role="alert">
            {asking.error.message}
          </p>
        ) : null}
        <div className="row">
          <Button type="submit" disabled={asking.isPending}>
            {t('shop.ask-exchange')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Steps({ order }: { readonly order: ShopOrder }) {
  const { t, say } = useWords();
  return (
    <Section title={t('shop.tracking')}>
      <ol className="order-steps">
        {order.steps.map((one) => (
          <li key={`${one.at} ${one.kind}`} data-kind={one.kind}>
            <span className="small soft">
              <Moment value={one.at} />
            </span>
            <span>
              <Mark
                long
                why={{ decision: one.decision, clauses: one.clauses.map((clause) => clause.id) }}
                clauses={one.clauses}
                shown={say(one.words)}
              />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Lines({ order }: { readonly order: ShopOrder }) {
  const { t, say, language } = useWords();
  return (
    <Section title={t('shop.articles')}>
      <ul className="cart">
        {order.lines.map((one) => (
          <li key={one.position} className="cart-line">
            <Picture kind={one.kind} colour={one.colour} />
            <div className="stack tight">
              <strong>
                {one.quantity} × {say(one.label)}
              </strong>
              {one.plan ? <span className="small">{t('shop.with-plan', { plan: say(one.plan) })}</span> : null}
              <span className="small soft">{t('shop.each', { amount: money(one.unitExclTax, language) })}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The papers of an order: its bill, and the terms under which it was bought beside the shop's. */
function Papers({ order }: { readonly order: ShopOrder }) {
  const { t, say } = useWords();
  return (
    <>
      {order.bill ? (
        <>
          <dt>{t('shop.bill')}</dt>
          <dd>
            <a href={`/espace/bills/${order.bill.id}`}>{order.bill.number}</a>
          </dd>
        </>
      ) : null}
      {order.ownTerms.length === 0 ? null : (
        <>
          <dt>{t('shop.own-terms')}</dt>
          <dd>
            {order.ownTerms.map((one) => (
              <div key={one.id}>
                <a href={`/api/accounts/${order.accountId}/documents/${one.id}/content`}>{say(one.title)}</a>
              </div>
            ))}
          </dd>
        </>
      )}
    </>
  );
}

function Facts({ order }: { readonly order: ShopOrder }) {
  const { t, say, word, language } = useWords();
  const { place } = order;
  return (
    <dl className="facts">
      <dt>{t('shop.state')}</dt>
      <dd>
        <State group="shop-state" code={order.state} />
        {order.late ? <State group="shop-state" code="late" /> : null}
      </dd>
      <dt>{t('shop.total')}</dt>
      <dd>{money(order.totalInclTax, language)}</dd>
      <dt>{t('shop.payment')}</dt>
      <dd>{word('shop-payment', order.payment)}</dd>
      <dt>{t('shop.delivery')}</dt>
      <dd>
        {say(order.deliveryMode)} : {place.name}, {place.line1}, {place.postcode} {place.city}
      </dd>
      {order.earliestOn && order.latestOn && order.deliveredAt === null ? (
        <>
          <dt>{t('shop.expected')}</dt>
          <dd>
            {t('shop.between', {
              from: longDay(order.earliestOn, language),
              to: longDay(order.latestOn, language),
            })}
          </dd>
        </>
      ) : null}
      {order.carrierReference ? (
        <>
          <dt>{t('shop.parcel')}</dt>
          <dd>{order.carrierReference}</dd>
        </>
      ) : null}
      {order.collectBy && order.deliveredAt === null ? (
        <>
          <dt>{t('shop.collect-by')}</dt>
          <dd>{longDay(order.collectBy, language)}</dd>
        </>
      ) : null}
      <Papers order={order} />
      {order.ownedOn ? (
        <>
          <dt>{t('shop.owned')}</dt>
          <dd>{longDay(order.ownedOn, language)}</dd>
        </>
      ) : null}
      {order.cancelledWhy ? (
        <>
          <dt>{t('shop.cancelled-why')}</dt>
          <dd>{say(order.cancelledWhy)}</dd>
        </>
      ) : null}
    </dl>
  );
}

/** An order as its buyer follows it, and what they may ask once it is there. */
export function OrderPage() {
  const { t } = useWords();
  const { orderId } = useParams({ from: '/commandes/$orderId' });
  const page = useQuery(orderQuery(orderId));
  return (
    <PageWithMargin>
      <Asked query={page}>
        {(order) => (
          <>
            <div className="page-head">
              <p className="overline">
                <Link to="/commandes">{t('shop-nav.orders')}</Link>
              </p>
              <h1>{t('shop.order', { number: order.number })}</h1>
            </div>
            <PayAgain order={order} />
            <Facts order={order} />
            <Lines order={order} />
            <Steps order={order} />
            <Updates updates={order.updates} />
            <Exchange order={order} />
            <Complaints order={order} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
