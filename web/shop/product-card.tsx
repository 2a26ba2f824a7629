import { Link } from '@tanstack/react-router';
import type { ShopProduct, ShopVariant } from '../api/shapes.ts';
import { money, shortDay } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { Picture } from './picture.tsx';

/** The sale of an article that can be ordered now. */
export function runningSale(variant: ShopVariant) {
  return variant.sale && variant.sale.refusal === null ? variant.sale : undefined;
}

/** Whether an article is there, will be, or is not. */
export function StockWord({ product, variant }: { readonly product: ShopProduct; readonly variant: ShopVariant }) {
  const { t, language } = useWords();
  if (product.preOrder) {
    return (
      <span className="stock" data-tone="wait">
        {product.releaseOn
          ? t('shop.released-on', { on: shortDay(product.releaseOn, language) })
          : t('shop.release-unknown')}
      </span>
    );
  }
  if (variant.free > 0)
    return (
      <span className="stock" data-tone="good">
        {t('shop.in-stock', { count: variant.free })}
      </span>
    );
  return (
    <span className="stock" data-tone="wait">
      {t(product.restocked ? 'shop.to-come' : 'shop.gone')}
    </span>
  );
}

/** A product on the shelf. */
export function ProductCard({ product }: { readonly product: ShopProduct }) {
  const { t, say, language } = useWords();
  const first = product.variants[0]!;
  const sold = product.variants.find((one) => runningSale(one)) ?? first;
  const sale = runningSale(sold);
  return (
    <li className="product-card">
      <Picture kind={product.kind} colour={sold.colour} />
      <div className="product-words">
        <span className="overline">{product.brand}</span>
        <h2>
          <Link to="/produits/$code" params={{ code: product.code }}>
            {say(product.name)}
          </Link>
        </h2>
        <p className="small soft">{say(product.summary)}</p>
        <p className="price">
          {sale ? <s>{money(sold.priceExclTax, language)}</s> : null}{' '}
          <strong>{money(sale?.priceExclTax ?? product.fromExclTax, language)}</strong> {t('shop.excl-tax')}
        </p>
        <p className="row small">
          {sale ? <span className="tag">{t(`shop.${sale.kind}`)}</span> : null}
          <StockWord product={product} variant={sold} />
        </p>
      </div>
    </li>
  );
}
