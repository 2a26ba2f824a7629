import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { MyShop, PlacedShopOrder, ShopQuote } from '../api/shapes.ts';
import { Button } from '../design/button.tsx';
import { Choices, Tick } from '../design/field.tsx';
import { money } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { PageWithMargin } from '../design/margin.tsx';
import { Empty, Section } from '../design/section.tsx';
import { useShop } from './at-shop.ts';
import { Modes, PlaceFields } from './delivery-part.tsx';
import { EnterPart } from './enter-part.tsx';
import { OwnTerms } from './own-terms.tsx';
import { Picture } from './picture.tsx';
import { PlanPapers, type Papers, NO_PAPERS, papersBody } from './plan-papers.tsx';
import { myShopQuery, quoteQuery, type Wish } from './queries.ts';
import { Refusal, Refusals } from './refusals.tsx';
import { Totals } from './totals.tsx';
import { useCart } from './use-cart.ts';

/** When money moves, as the terms say. */
function When({ charged }: { readonly charged: ShopQuote['charged']['card'] | undefined }) {
  const { t } = useWords();
  return charged ? <span className="small soft">{t(`shop.on-${charged.event}`)}</span> : null;
}

function Payments({
  quote,
  wish,
  onChange,
}: {
  readonly quote: ShopQuote | undefined;
  readonly wish: Wish;
  readonly onChange: (change: Partial<Wish>) => void;
}) {
  const { t } = useWords();
  const refused = (quote?.cashOnDeliveryRefusals ?? []).length > 0;
  return (
    <Choices label={t('shop.pay-how')}>
      <Tick
        type="radio"
        name="payment"
        checked={wish.payment === 'card'}
        onChange={() => onChange({ payment: 'card' })}
      >
        {t('shop.card')} <When charged={quote?.charged.card} />
      </Tick>
      <Tick
        type="radio"
        name="payment"
        checked={wish.payment === 'cash-on-delivery'}
        disabled={refused && wish.payment !== 'cash-on-delivery'}
        onChange={() => onChange({ payment: 'cash-on-delivery' })}
      >
        {t('shop.cash')} <When charged={quote?.charged.cash} />
      </Tick>
      {(quote?.cashOnDeliveryRefusals ?? []).map((one) => (
        <Refusal key={one.code} refusal={one} />
      ))}
    </Choices>
  );
}

function EnterpriseAccess({ mine }: { readonly mine: MyShop }) {
  const { t } = useWords();
  const client = useQueryClient();
  const open = useMutation({
    mutationFn: () => call<MyShop>('/api/me/shop/enterprise-access', { method: 'POST', body: {} }),
    onSuccess: (now) => {
      client.setQueryData(myShopQuery.queryKey, now);
      void client.invalidateQueries({ queryKey: ['shop-quote'] });
    },
  });
  if (mine.enterpriseAccess !== 'none') return null;
  return (
    <div className="notice stack">
      <p>{t('shop.enterprise-needed')}</p>
      <div className="row">
        <Button onClick={() => open.mutate()} disabled={open.isPending}>
          {t('shop.enterprise-open')}
        </Button>
      </div>
    </div>
  );
}

const blank = (mine: MyShop, deliveryMode: string): Omit<Wish, 'lines' | 'vouchers'> => ({
  deliveryMode,
  place: { ...mine.address },
  payment: 'card',
  termsAccepted: false,
  professionalUse: false,
  wholesale: false,
  partialDelivery: false,
});

/** What is about to be ordered, once more before it is. */
function Articles({ quote }: { readonly quote: ShopQuote }) {
  const { t, say, language } = useWords();
  return (
    <ul className="cart">
      {quote.lines.map((one) => (
        <li key={`${one.sku} ${one.plan?.fr ?? ''}`} className="cart-line">
          <Picture kind={one.kind} colour={one.colour} />
          <div className="stack tight">
            <strong>
              {one.quantity} × {say(one.label)}
            </strong>
            {one.plan ? <span className="small">{t('shop.with-plan', { plan: say(one.plan) })}</span> : null}
          </div>
          <span className="amount">{money(one.inclTax, language)}</span>
        </li>
      ))}
    </ul>
  );
}

function usePlacing() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: unknown) => call<PlacedShopOrder>('/api/me/shop/orders', { method: 'POST', body }),
    onSuccess: ({ order, pageUrl }) => {
      if (!order) return;
      void client.invalidateQueries({ queryKey: myShopQuery.queryKey });
      if (pageUrl) window.location.assign(pageUrl);
      else void navigate({ to: '/commandes/$orderId', params: { orderId: order.id } });
    },
  });
}

function Declarations({
  wish,
  own,
  onChange,
}: {
  readonly wish: Wish;
  readonly own: ShopQuote['ownTerms'];
  readonly onChange: (change: Partial<Wish>) => void;
}) {
  const { t } = useWords();
  const { shop } = useShop();
  return (
    <Choices label={t('shop.declare')}>
      <Tick
        type="checkbox"
        checked={wish.professionalUse}
        onChange={(professionalUse) => onChange({ professionalUse })}
      >
        {t('shop.professional')}
      </Tick>
      <Tick type="checkbox" checked={wish.wholesale} onChange={(wholesale) => onChange({ wholesale })}>
        {t('shop.wholesale')}
      </Tick>
      <Tick
        type="checkbox"
        checked={wish.partialDelivery}
        onChange={(partialDelivery) => onChange({ partialDelivery })}
      >
        {t('shop.partial')}
      </Tick>
      <Tick type="checkbox" checked={wish.termsAccepted} onChange={(termsAccepted) => onChange({ termsAccepted })}>
        {t(own.length === 0 ? 'shop.accept' : 'shop.accept-own', { name: shop.name })}
      </Tick>
      <p className="small">
        <Link to="/conditions" target="_blank">
          {t('shop.terms')}
        </Link>
      </p>
    </Choices>
  );
}

function CheckoutForm({ mine }: { readonly mine: MyShop }) {
  const { t, language } = useWords();
  const { shop } = useShop();
  const { content } = useCart();
  const [told, setTold] = useState(() => blank(mine, shop.deliveryModes[0]!.code));
  const [papers, setPapers] = useState<Papers>(NO_PAPERS);
  const wish: Wish = { ...told, ...content };
  const quoted = useQuery(quoteQuery(shop.operatorId, true, wish));
  const quote = quoted.data;
  const placing = usePlacing();
  const change = (more: Partial<Wish>): void => {
    placing.reset();
    setTold((now) => ({ ...now, ...more }));
  };
  const withPlan = content.lines.some((one) => one.plan !== undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    placing.mutate({ ...wish, ...(withPlan ? { papers: papersBody(papers) } : {}) });
  };
  const refusals = placing.data && !placing.data.order ? placing.data.quote.refusals : [];
  const pickUp = shop.deliveryModes.find((one) => one.code === wish.deliveryMode)?.to === 'pick-up-point';
  return (
    <form className="stack" onSubmit={submit}>
      {withPlan ? <EnterpriseAccess mine={mine} /> : null}
      <Section title={t('shop.delivery')}>
        <div className="stack">
          <Modes quote={quote} wish={wish} onChange={change} />
          <PlaceFields place={wish.place!} pickUp={pickUp} onChange={(place) => change({ place })} />
        </div>
      </Section>
      {withPlan ? (
        <Section title={t('shop.papers')}>
          <PlanPapers papers={papers} onChange={setPapers} />
        </Section>
      ) : null}
      <Section title={t('shop.payment')}>
        <div className="stack">
          <Payments quote={quote} wish={wish} onChange={change} />
          <OwnTerms terms={quote?.ownTerms ?? []} />
          <Declarations wish={wish} own={quote?.ownTerms ?? []} onChange={change} />
        </div>
      </Section>
      <Section title={t('shop.summary')}>
        <div className="stack">
          {quote ? <Articles quote={quote} /> : null}
          {quote ? <Totals quote={quote} /> : null}
          <Refusals refusals={refusals} />
          {placing.error || quoted.error ? (
            <p className="problem" role="alert">
              {(placing.error ?? quoted.error)!.message}
            </p>
          ) : null}
          <div className="row">
            <Button type="submit" look="strong" disabled={!quote || placing.isPending}>
              {quote ? t('shop.place', { amount: money(quote.toPayInclTax, language) }) : t('wait')}
            </Button>
          </div>
        </div>
      </Section>
    </form>
  );
}

/** Ordering: who, where to, how it is paid; all that the terms refuse is said before and after. */
export function CheckoutPage() {
  const { t } = useWords();
  const { signedIn, mine } = useShop();
  const { content, ready } = useCart();
  const empty = ready && content.lines.length === 0;
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('shop.ordering')}</h1>
      </div>
      {empty ? (
        <Empty title={t('shop.cart-empty')}>
          <Link to="/">{t('shop.cart-empty-why')}</Link>
        </Empty>
      ) : null}
      {signedIn || empty ? null : <EnterPart />}
      {signedIn && mine && content.lines.length > 0 ? <CheckoutForm mine={mine} /> : null}
    </PageWithMargin>
  );
}
