import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { sessionQuery } from '../api/session.ts';
import { leaveSpace } from '../api/session-change.ts';
import { Asked } from '../design/asked.tsx';
import { Button } from '../design/button.tsx';
import { useWords } from '../design/language.tsx';
import { Shell } from '../design/shell.tsx';
import { ShopContext, useShop } from './at-shop.ts';
import { myShopQuery, shopQuery, shopsQuery } from './queries.ts';
import { useCart, useJoinedCart } from './use-cart.ts';
import './shop.css';

const KEPT = 'regie-shop';

function Pages() {
  const { t } = useWords();
  const { count } = useCart();
  const { signedIn } = useShop();
  return (
    <>
      <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
        {t('shop-nav.products')}
      </Link>
      <Link to="/panier">{t('shop-nav.cart', { count })}</Link>
      {signedIn ? <Link to="/commandes">{t('shop-nav.orders')}</Link> : null}
      {signedIn ? (
        <a href="/espace/">{t('shop-nav.space')}</a>
      ) : (
        <Link to="/identification">{t('shop-nav.enter')}</Link>
      )}
    </>
  );
}

function Tools() {
  const { t } = useWords();
  const client = useQueryClient();
  const { signedIn, mine } = useShop();
  if (!signedIn) return null;
  return (
    <>
      {mine ? <span className="small soft">{mine.holder}</span> : null}
      <Button look="quiet" small onClick={() => void leaveSpace(client)}>
        {t('shell.sign-out')}
      </Button>
    </>
  );
}

function Inside() {
  const { pathname } = useLocation();
  const { t } = useWords();
  const { shop } = useShop();
  useJoinedCart();
  return (
    <Shell
      at={pathname}
      mark={
        <Link to="/" className="wordmark">
          {shop.name}
        </Link>
      }
      links={<Pages />}
      tools={<Tools />}
    >
      <Outlet />
      <footer className="space-foot small">
        {t('shop.foot')} <Link to="/conditions">{t('shop.terms')}</Link>
      </footer>
    </Shell>
  );
}

function InShop({ operatorId }: { readonly operatorId: string }) {
  const shop = useQuery(shopQuery(operatorId));
  return <Asked query={shop}>{(home) => <ShopContext value={home}>{<Inside />}</ShopContext>}</Asked>;
}

function ChooseShop({
  shops,
  onChoose,
}: {
  readonly shops: readonly { readonly operatorId: string; readonly name: string }[];
  readonly onChoose: (operatorId: string) => void;
}) {
  const { t } = useWords();
  return (
    <main className="signin" id="main" tabIndex={-1}>
      <h1>{t(shops.length === 0 ? 'shop.none' : 'shop.which')}</h1>
      <div className="stack">
        {shops.map((one) => (
          <Button key={one.operatorId} onClick={() => onChoose(one.operatorId)}>
            {one.name}
          </Button>
        ))}
      </div>
    </main>
  );
}

/** The frame of the shop: whose shop it is, then its pages. Somebody who is signed in is in the shop of their operator. */
export function ShopFrame() {
  const session = useQuery(sessionQuery);
  const signedIn = session.data?.user?.kind === 'customer';
  const mine = useQuery({ ...myShopQuery, enabled: signedIn });
  const shops = useQuery(shopsQuery);
  const [chosen, setChosen] = useState(() => localStorage.getItem(KEPT));
  if (!session.data || (signedIn && !mine.data && !mine.isError)) return null;
  return (
    <Asked query={shops}>
      {({ shops: all }) => {
        const wanted = mine.data?.operatorId ?? chosen;
        const found = all.find((one) => one.operatorId === wanted) ?? (all.length === 1 ? all[0] : undefined);
        if (found) return <InShop key={found.operatorId} operatorId={found.operatorId} />;
        const choose = (id: string): void => {
          localStorage.setItem(KEPT, id);
          setChosen(id);
        };
        return <ChooseShop shops={all} onChoose={choose} />;
      }}
    </Asked>
  );
}
