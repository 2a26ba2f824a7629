import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ShopShelf } from '../api/shapes.ts';
import { Asked } from '../design/asked.tsx';
import { Button } from '../design/button.tsx';
import { Field, Tick } from '../design/field.tsx';
import { useWords } from '../design/language.tsx';
import { Empty } from '../design/section.tsx';
import { useShop } from './at-shop.ts';
import { ProductCard } from './product-card.tsx';
import { type ShelfSearch, shelfQuery } from './queries.ts';

function SearchForm({ search, onSearch }: { readonly search: ShelfSearch; readonly onSearch: (q: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(search.q ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSearch(typed);
  };
  return (
    <form className="shop-search" role="search" onSubmit={submit}>
      <Field label={t('shop.search')}>
        {(given) => <input {...given} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      <Button type="submit">{t('shop.find')}</Button>
    </form>
  );
}

function Filters({
  shelf,
  search,
  onChange,
}: {
  readonly shelf: ShopShelf | undefined;
  readonly search: ShelfSearch;
  readonly onChange: (change: Partial<Record<keyof ShelfSearch, string | undefined>>) => void;
}) {
  const { t } = useWords();
  return (
    <div className="shop-filters">
      <Field label={t('shop.brand')}>
        {(given) => (
          <select {...given} value={search.brand ?? ''} onChange={(event) => onChange({ brand: event.target.value })}>
            <option value="">{t('shop.all-brands')}</option>
            {(shelf?.brands ?? []).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('shop.sort')}>
        {(given) => (
          <select {...given} value={search.sort ?? ''} onChange={(event) => onChange({ sort: event.target.value })}>
            <option value="">{t('shop.sort-shop')}</option>
            <option value="name">{t('shop.sort-name')}</option>
            <option value="price">{t('shop.sort-price')}</option>
            <option value="price-down">{t('shop.sort-price-down')}</option>
          </select>
        )}
      </Field>
      <div className="shop-ticks">
        <Tick
          type="checkbox"
          checked={search.inStock === 'true'}
          onChange={(on) => onChange({ inStock: on ? 'true' : undefined })}
        >
          {t('shop.only-in-stock')}
        </Tick>
        {shelf?.plans ? (
          <Tick
            type="checkbox"
            checked={search.withPlan === 'true'}
            onChange={(on) => onChange({ withPlan: on ? 'true' : undefined })}
          >
            {t('shop.only-with-plan')}
          </Tick>
        ) : null}
      </div>
    </div>
  );
}

/** The shelves: categories, a search, filters, and what they leave. */
export function ShelfPage() {
  const { t, say } = useWords();
  const { shop } = useShop();
  const search = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const shelf = useQuery(shelfQuery(shop.operatorId, search));
  // On a telephone the products come first.
  const [narrow] = useState(() => window.matchMedia('(width < 44rem)').matches);
  const change = (more: Partial<Record<keyof ShelfSearch, string | undefined>>): void => {
    const next = Object.fromEntries(Object.entries({ ...search, ...more }).filter(([, value]) => value));
    void navigate({ search: next as ShelfSearch });
  };
  return (
    <main className="shop-page" id="main" tabIndex={-1}>
      <div className="page-head">
        <h1>{shop.name}</h1>
        <p>{t('shop.lede')}</p>
      </div>
      <nav className="shop-categories" aria-label={t('shop.categories')}>
        <Link to="/" search={{}} data-on={search.category === undefined || undefined}>
          {t('shop.all')}
        </Link>
        {shop.categories.map((one) => (
          <Link
            key={one.code}
            to="/"
            search={{ category: one.code }}
            data-on={search.category === one.code || undefined}
          >
            {say(one.label)} <span className="soft">{one.products}</span>
          </Link>
        ))}
      </nav>
      <SearchForm key={search.q ?? ''} search={search} onSearch={(q) => change({ q })} />
      {narrow ? (
        <details className="folded" open={search.brand !== undefined || search.sort !== undefined}>
          <summary>{t('shop.filters')}</summary>
          <Filters shelf={shelf.data} search={search} onChange={change} />
        </details>
      ) : (
        <Filters shelf={shelf.data} search={search} onChange={change} />
      )}
      <Asked query={shelf}>
        {({ products }) =>
          products.length === 0 ? (
            <Empty title={t('shop.nothing')}>{t('shop.nothing-why')}</Empty>
          ) : (
            <>
              <p className="small soft" role="status">
                {t('shop.found', { count: products.length })}
              </p>
              <ul className="shelf">
                {products.map((one) => (
                  <ProductCard key={one.code} product={one} />
                ))}
              </ul>
            </>
          )
        }
      </Asked>
    </main>
  );
}
