import type { ShopQuote } from '../api/shapes.ts';
import { money } from '../design/format.ts';
import { useWords } from '../design/language.tsx';

/** What an order comes to, line by line. */
export function Totals({ quote }: { readonly quote: ShopQuote }) {
  const { t, language } = useWords();
  const row = (label: string, amount: string, strong = false) => (
    <div className="total-row" data-strong={strong || undefined}>
      <dt>{label}</dt>
      <dd>{money(amount, language)}</dd>
    </div>
  );
  return (
    <div className="totals">
      <dl>
        {row(t('shop.goods'), quote.goodsExclTax)}
        {row(t('shop.delivery-fee'), quote.deliveryExclTax)}
        {row(t('shop.vat'), quote.vat)}
        {row(t('shop.total'), quote.totalInclTax, true)}
        {quote.voucher
          ? row(t('shop.by-voucher', { code: quote.voucher.code }), `-${quote.voucher.appliedInclTax}`)
          : null}
        {quote.voucher ? row(t('shop.to-pay'), quote.toPayInclTax, true) : null}
      </dl>
      <p className="small soft">
        {t('shop.of-which', {
          eco: money(quote.ecoContributionExclTax, language),
          copy: money(quote.privateCopyExclTax, language),
        })}
      </p>
      {quote.voucher && Number(quote.voucher.lostInclTax) > 0 ? (
        <p className="notice small">{t('shop.lost', { amount: money(quote.voucher.lostInclTax, language) })}</p>
      ) : null}
    </div>
  );
}
