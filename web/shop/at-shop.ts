import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { sessionQuery } from '../api/session.ts';
import type { MyShop, ShopHome } from '../api/shapes.ts';
import { myShopQuery } from './queries.ts';

/** The shop that somebody is in. */
export const ShopContext = createContext<ShopHome | undefined>(undefined);

/** The shop that somebody is in, and what it knows of them once they are signed in. */
export function useShop(): {
  readonly shop: ShopHome;
  readonly signedIn: boolean;
  readonly mine: MyShop | undefined;
} {
  const shop = useContext(ShopContext);
  if (!shop) throw new Error('no shop around this component');
  const signedIn = useQuery(sessionQuery).data?.user?.kind === 'customer';
  const mine = useQuery({ ...myShopQuery, enabled: signedIn }).data;
  return { shop, signedIn, mine };
}
