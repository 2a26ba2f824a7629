import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NothingHere } from '../design/nothing-here.tsx';
import { ShopFrame } from './frame.tsx';
import { readShelfSearch } from './queries.ts';
import { ShelfPage } from './shelf-page.tsx';

const root = createRootRoute({ component: ShopFrame });
const under = { getParentRoute: () => root };

const routes = [
  createRoute({ ...under, path: '/', component: ShelfPage, validateSearch: readShelfSearch }),
  createRoute({
    ...under,
    path: '/produits/$code',
    component: lazyRouteComponent(() => import('./product-page.tsx'), 'ProductPage'),
  }),
  createRoute({
    ...under,
    path: '/panier',
    component: lazyRouteComponent(() => import('./cart-page.tsx'), 'CartPage'),
  }),
  createRoute({
    ...under,
    path: '/commander',
    component: lazyRouteComponent(() => import('./checkout-page.tsx'), 'CheckoutPage'),
  }),
  createRoute({
    ...under,
    path: '/identification',
    component: lazyRouteComponent(() => import('./identify-page.tsx'), 'IdentifyPage'),
  }),
  createRoute({
    ...under,
    path: '/conditions',
    component: lazyRouteComponent(() => import('./terms-page.tsx'), 'TermsPage'),
  }),
  createRoute({
    ...under,
    path: '/commandes',
    component: lazyRouteComponent(() => import('./orders-page.tsx'), 'OrdersPage'),
  }),
  createRoute({
    ...under,
    path: '/commandes/$orderId',
    component: lazyRouteComponent(() => import('./order-page.tsx'), 'OrderPage'),
  }),
];

export const router = createRouter({
  routeTree: root.addChildren(routes),
  basepath: '/boutique',
  defaultPreload: 'intent',
  defaultNotFoundComponent: NothingHere,
  scrollRestoration: true,
});
