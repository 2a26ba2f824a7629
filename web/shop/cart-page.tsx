import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ShopQuote } from '../api/shapes.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { money } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { PageWithMargin } from '../design/margin.tsx';
import { Empty } from '../design/section.tsx';
import { useShop } from './at-shop.ts';
import { Picture } from './picture.tsx';
import { quoteQuery } from './queries.ts';
import { Refusals } from './refusals.tsx';
import { Totals } from './totals.tsx';
import { type CartContent, useCart } from './use-cart.ts';
import { plainWish } from './wish.ts';

/** What of an order does not depend on who places it. */
const ABOUT_ORDER = new Set(['order', 'delivery', 'payment']);

function Line({
  content,
  index,
  quoted,
  onChange,
}: {
  readonly content: CartContent;
  readonly index: number;
  readonly quoted: ShopQuote['lines'][number] | undefined;
  readonly onChange: (content: CartContent) => void;
}) {
  const { t, say, language } = useWords();
  const line = content.lines[index]!;
  const set = (quantity: number): void => {
    const lines = content.lines.flatMap((one, i) => (i !== index ? [one] : quantity < 1 ? [] : [{ ...one, quantity }]));
    onChange({ ...content, lines });
  };
  const name = quoted ? say(quoted.label) : line.sku;
  return (
    <li className="cart-line">
      {quoted ? <Picture kind={quoted.kind} colour={quoted.colour} /> : null}
      <div className="stack">
        <strong>
          {quoted ? (
            <Link to="/produits/$code" params={{ code: quoted.product }}>
              {name}
            </Link>
          ) : (
            name
          )}
        </strong>
        {quoted?.plan ? <span className="small">{t('shop.with-plan', { plan: say(quoted.plan) })}</span> : null}
        {quoted && !quoted.inStock ? (
          <span className="small soft">{t(quoted.preOrder ? 'shop.line-pre-order' : 'shop.line-waits')}</span>
        ) : null}
        <span className="small">
          {quoted ? t('shop.each', { amount: money(quoted.unitExclTax, language) }) : null}{' '}
          {quoted?.sale ? <span className="tag">{t(`shop.${quoted.sale}`)}</span> : null}
        </span>
      </div>
      <div className="row">
        <Button small aria-label={t('shop.less', { name })} onClick={() => set(line.quantity - 1)}>
          {'−'}
        </Button>
        <span aria-live="polite">{line.quantity}</span>
        <Button small aria-label={t('shop.more', { name })} onClick={() => set(line.quantity + 1)}>
          {'+'}
        </Button>
        <Button small look="quiet" aria-label={t('shop.remove-it', { name })} onClick={() => set(0)}>
          {t('shop.remove')}
        </Button>
      </div>
    </li>
  );
}

function VoucherForm({
  content,
  onChange,
}: {
  readonly content: CartContent;
  readonly onChange: (content: CartContent) => void;
}) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (code.trim() === '') return;
    onChange({ ...content, vouchers: [...new Set([...content.vouchers, code.trim()])] });
    setCode('');
  };
  return (
    <form className="shop-search" onSubmit={submit}>
      <Field label={t('shop.voucher')} hint={t('shop.voucher-hint')}>
        {(given) => <input {...given} value={code} onChange={(event) => setCode(event.target.value)} />}
      </Field>
      <Button type="submit">{t('shop.use')}</Button>
      {content.vouchers.map((one) => (
        <span key={one} className="row small">
          {one}
          <Button
            small
            look="quiet"
            aria-label={t('shop.remove-it', { name: one })}
            onClick={() => onChange({ ...content, vouchers: content.vouchers.filter((other) => other !== one) })}
          >
            {t('shop.remove')}
          </Button>
        </span>
      ))}
    </form>
  );
}

/** The cart: what is in it, what it comes to, what stands in its way already. */
export function CartPage() {
  const { t } = useWords();
  const { shop, signedIn } = useShop();
  const { content, ready, keep } = useCart();
  const quote = useQuery(quoteQuery(shop.operatorId, signedIn, plainWish(content, shop.deliveryModes[0]!.code)));
  const change = (next: CartContent): void => keep.mutate(next);
  const early = (quote.data?.refusals ?? []).filter((one) => !ABOUT_ORDER.has(one.about));
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('shop.cart')}</h1>
      </div>
      {ready && content.lines.length === 0 ? (
        <Empty title={t('shop.cart-empty')}>
          <Link to="/">{t('shop.cart-empty-why')}</Link>
        </Empty>
      ) : null}
      {content.lines.length === 0 ? null : (
        <div className="stack">
          <ul className="cart">
            {content.lines.map((line, i) => (
              <Line
                key={`${line.sku} ${line.plan ?? ''} ${line.saleId ?? ''}`}
                content={content}
                index={i}
                quoted={quote.data?.lines.find((one) => one.sku === line.sku)}
                onChange={change}
              />
            ))}
          </ul>
          <VoucherForm content={content} onChange={change} />
          {quote.error ? (
            <p className="problem" role="alert">
              {quote.error.message}
            </p>
          ) : null}
          <Refusals refusals={early} />
          {quote.data ? <Totals quote={quote.data} /> : null}
          <div className="row">
            <Link to="/commander" className="button" data-look="strong">
              {t('shop.checkout')}
            </Link>
          </div>
        </div>
      )}
    </PageWithMargin>
  );
}
