import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ShopProductPage, ShopVariant } from '../api/shapes.ts';
import { Asked } from '../design/asked.tsx';
import { Button } from '../design/button.tsx';
import { Choices, Field, Tick } from '../design/field.tsx';
import { money, moment } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { PageWithMargin } from '../design/margin.tsx';
import { Section } from '../design/section.tsx';
import { Mark } from '../design/term.tsx';
import { useShop } from './at-shop.ts';
import { OwnTerms } from './own-terms.tsx';
import { Picture } from './picture.tsx';
import { runningSale, StockWord } from './product-card.tsx';
import { productQuery } from './queries.ts';
import { Refusal } from './refusals.tsx';
import { Updates } from './updates.tsx';
import { useCart } from './use-cart.ts';

/** What a price is made of: tax and delivery are beside it, the contributions inside. */
function Price({ page, variant }: { readonly page: ShopProductPage; readonly variant: ShopVariant }) {
  const { t, language } = useWords();
  const sale = runningSale(variant);
  const shown = money(sale?.priceExclTax ?? variant.priceExclTax, language);
  return (
    <div className="stack">
      <p className="big-price">
        {sale ? <s>{money(variant.priceExclTax, language)}</s> : null}{' '}
        <Mark
          why={{ decision: null, clauses: page.priceClauses.map((one) => one.id) }}
          clauses={page.priceClauses}
          shown={shown}
        >
          <strong>{shown}</strong>
        </Mark>{' '}
        {t('shop.excl-tax')}
      </p>
      <ul className="small soft inside">
        <li>{t('shop.eco', { amount: money(variant.ecoContributionExclTax, language) })}</li>
        {Number(variant.privateCopyExclTax) > 0 ? (
          <li>{t('shop.copy', { amount: money(variant.privateCopyExclTax, language) })}</li>
        ) : null}
        <li>{t('shop.delivery-beside')}</li>
      </ul>
      {variant.sale ? (
        <p className="notice">
          <span className="tag">{t(`shop.${variant.sale.kind}`)}</span>{' '}
          {t('shop.sale-until', { at: moment(variant.sale.endsAt, language) })}
          {variant.sale.left === null ? null : ` ${t('shop.sale-left', { count: variant.sale.left })}`}
        </p>
      ) : null}
      {variant.sale?.refusal ? <Refusal refusal={variant.sale.refusal} /> : null}
    </div>
  );
}

function Buying({ page, variant }: { readonly page: ShopProductPage; readonly variant: ShopVariant }) {
  const { t, say } = useWords();
  const { content, keep } = useCart();
  const navigate = useNavigate();
  const [quantity, setQuantity] = useState('1');
  const [plan, setPlan] = useState('');
  const sale = runningSale(variant);
  const add = (): void => {
    const line = {
      sku: variant.sku,
      quantity: Math.max(1, Number.parseInt(quantity, 10) || 1),
      ...(sale ? { saleId: sale.id } : {}),
      ...(plan === '' ? {} : { plan }),
    };
    const same = (one: typeof line): boolean =>
      one.sku === line.sku && one.plan === line.plan && one.saleId === line.saleId;
    const before = content.lines.find((one) => same(one as typeof line));
    const lines = before
      ? content.lines.map((one) => (one === before ? { ...one, quantity: one.quantity + line.quantity } : one))
      : [...content.lines, line];
    keep.mutate({ ...content, lines }, { onSuccess: () => void navigate({ to: '/panier' }) });
  };
  return (
    <div className="stack">
      {page.plans.length === 0 ? null : (
        <Choices label={t('shop.plan')} hint={t('shop.plan-hint')}>
          <Tick type="radio" name="plan" checked={plan === ''} onChange={() => setPlan('')}>
            {t('shop.no-plan')}
          </Tick>
          {page.plans.map((one) => (
            <Tick key={one.id} type="radio" name="plan" checked={plan === one.id} onChange={() => setPlan(one.id)}>
              {say(one.label)}
            </Tick>
          ))}
        </Choices>
      )}
      <div className="row buying">
        <Field label={t('shop.quantity')}>
          {(given) => (
            <input
              {...given}
              className="control count"
              inputMode="numeric"
              value={quantity}
              onChange={(event) => setQuantity(event.target.value)}
            />
          )}
        </Field>
        <Button look="strong" disabled={keep.isPending || page.refusal !== null} onClick={add}>
          {t(page.product.preOrder ? 'shop.pre-order' : 'shop.add')}
        </Button>
      </div>
      {keep.error ? (
        <p className="problem" role="alert">
          {keep.error.message}
        </p>
      ) : null}
    </div>
  );
}

/** What is to be known of a product before and after it is bought. */
function Below({ page }: { readonly page: ShopProductPage }) {
  const { t, say } = useWords();
  return (
    <>
      <Section title={t('shop.about')}>
        <p className="measure">{say(page.description)}</p>
        <dl className="facts">
          {page.features.map((one) => (
            <div key={one.label.fr} className="fact-pair">
              <dt>{say(one.label)}</dt>
              <dd>{say(one.value)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {page.ownTerms === null ? null : (
        <Section title={t('shop.own-terms')}>
          <OwnTerms terms={[page.ownTerms]} />
        </Section>
      )}
      <Updates updates={page.updates} />
      <Section title={t('shop.after-sales')}>
        <p>
          <Mark
            why={{ decision: null, clauses: page.contact.clauses.map((one) => one.id) }}
            clauses={page.contact.clauses}
            shown={say(page.contact.words)}
          />
        </p>
      </Section>
    </>
  );
}

function Shown({ page }: { readonly page: ShopProductPage }) {
  const { t, say } = useWords();
  const { product } = page;
  const [sku, setSku] = useState(product.variants[0]!.sku);
  const variant = product.variants.find((one) => one.sku === sku) ?? product.variants[0]!;
  return (
    <>
      <p className="small to-shelf">
        <Link to="/" search={{ category: product.category }}>
          {t('shop.back')}
        </Link>
      </p>
      <div className="product-sheet">
        <div className="product-picture">
          <Picture kind={product.kind} colour={variant.colour} label={`${say(product.name)}, ${say(variant.label)}`} />
        </div>
        <div className="stack">
          <span className="overline">{product.brand}</span>
          <h1>{say(product.name)}</h1>
          <p className="lede">{say(product.summary)}</p>
          {product.variants.length < 2 ? null : (
            <Choices label={t('shop.variant')}>
              {product.variants.map((one) => (
                <Tick
                  key={one.sku}
                  type="radio"
                  name="variant"
                  checked={one.sku === variant.sku}
                  onChange={() => setSku(one.sku)}
                >
                  <span className="swatch" style={{ background: one.colour }} aria-hidden /> {say(one.label)}
                </Tick>
              ))}
            </Choices>
          )}
          <Price page={page} variant={variant} />
          <p>
            <StockWord product={product} variant={variant} />
          </p>
          {page.refusal ? <Refusal refusal={page.refusal} /> : null}
          <Buying page={page} variant={variant} />
        </div>
      </div>
      <Below page={page} />
    </>
  );
}

/** One product: drawn, described, priced, with its variants and the plans that go with it. */
export function ProductPage() {
  const { shop } = useShop();
  const { code } = useParams({ from: '/produits/$code' });
  const page = useQuery(productQuery(shop.operatorId, code));
  return (
    <PageWithMargin>
      <Asked query={page}>{(answer) => <Shown key={answer.product.code} page={answer} />}</Asked>
    </PageWithMargin>
  );
}
