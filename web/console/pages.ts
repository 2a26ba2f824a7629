import type { User } from '../api/session.ts';
import type { NavGroup, NavPage } from '../design/navigation.tsx';

/** Pages, with the permission without which the server would refuse them; the ones that go together under one name. */
const PAGES = [
  { to: '/customers', label: 'nav.customers', needs: 'account:read' },
  { to: '/inbox', label: 'nav.inbox', needs: 'obligation:read' },
  {
    label: 'nav.lines',
    pages: [
      { to: '/portings', label: 'nav.portings', needs: 'number-portability:read' },
      { to: '/stock', label: 'nav.stock', needs: 'resource-inventory:read' },
      { to: '/shop', label: 'nav.shop', needs: 'shop:read' },
    ],
  },
  {
    label: 'nav.money',
    pages: [
      { to: '/billing', label: 'nav.billing', needs: 'customer-bill:read' },
      { to: '/usage', label: 'nav.usage', needs: 'usage:read' },
      { to: '/price-sheets', label: 'nav.price-sheets', needs: 'usage:write' },
      { to: '/money-in', label: 'nav.money-in', needs: 'payment:bank-read' },
      { to: '/till', label: 'nav.till', needs: 'till:read' },
      { to: '/card-payments', label: 'nav.card-payments', needs: 'payment:bank-read' },
      { to: '/merchants', label: 'nav.merchants', needs: 'merchant:read' },
      { to: '/collection', label: 'nav.collection', needs: 'collection:read' },
      { to: '/books', label: 'nav.books', needs: 'ledger:read' },
    ],
  },
  {
    label: 'nav.service',
    pages: [
      { to: '/cases', label: 'nav.cases', needs: 'process-flow:read' },
      { to: '/tickets', label: 'nav.tickets', needs: 'trouble-ticket:read' },
      { to: '/assistance', label: 'nav.assistance', needs: 'remote-assistance:read' },
      { to: '/network', label: 'nav.network', needs: 'trouble-ticket:read' },
      { to: '/messages', label: 'nav.messages', needs: 'communication:read' },
    ],
  },
  {
    label: 'nav.steering',
    pages: [
      { to: '/dashboards', label: 'nav.dashboards', needs: 'account:read' },
      { to: '/settings', label: 'nav.settings', needs: 'configuration:read' },
    ],
  },
  {
    label: 'nav.access',
    pages: [
      { to: '/access/users', label: 'nav.users', needs: 'user:read' },
      { to: '/access/roles', label: 'nav.roles', needs: 'user:read' },
      { to: '/access/files', label: 'nav.file-accesses', needs: 'audit:read' },
      { to: '/privacy', label: 'nav.privacy', needs: 'privacy:read' },
      { to: '/access/keys', label: 'nav.keys', needs: 'user:read' },
      { to: '/access/single-sign-on', label: 'nav.single-sign-on', needs: 'user:read' },
    ],
  },
  {
    label: 'nav.terms',
    pages: [
      { to: '/contract-changes', label: 'nav.contract-changes', needs: 'terms:read' },
      { to: '/decisions', label: 'nav.decisions', needs: 'terms:read' },
      { to: '/simulator', label: 'nav.simulator', needs: 'account:read' },
    ],
  },
] as const;

/** What an agent may open, as the menu has it. */
export function pagesFor({ permissions }: User): (NavPage | NavGroup)[] {
  const open = (page: NavPage & { readonly needs: string }): boolean => permissions.includes(page.needs);
  return PAGES.flatMap((entry): (NavPage | NavGroup)[] => {
    if ('to' in entry) return open(entry) ? [entry] : [];
    return [{ label: entry.label, pages: entry.pages.filter(open) }];
  });
}

/** The first page, which everybody may open. */
export const HOME: NavPage = { to: '/', label: 'nav.home' };

/** The same pages, one after another. */
export function openPages(user: User): NavPage[] {
  return pagesFor(user).flatMap((entry) => ('to' in entry ? [entry] : entry.pages));
}
