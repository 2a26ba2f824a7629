import type { LinkProps } from '@tanstack/react-router';
import type { SearchHit, WorkEntry } from '../../api/shapes.ts';

/** Where something that waits is dealt with, below the console. */
export function whereWork(one: Pick<WorkEntry, 'kind' | 'id' | 'accountId' | 'about'>): string {
  const customer = `/customers/${one.accountId ?? ''}`;
  switch (one.kind) {
    case 'ticket':
      return `/tickets/${one.id}`;
    case 'case':
      return `/cases/${one.id}`;
    case 'movement':
      return `/money-in/${one.id.split('~')[0]!}`;
    case 'bill-check':
      return '/billing';
    case 'collection':
      return `/collection/${one.accountId ?? ''}/${one.id}`;
    case 'usage-file':
      return `/usage/${one.id}`;
    case 'message':
      return `${customer}#papers`;
    case 'obligation':
      return whereAbout(one.accountId ?? '', one.about);
  }
}

/** Where what an obligation is about is shown: its page when it has one, else its part of the customer's. */
function whereAbout(accountId: string, about: WorkEntry['about']): string {
  const customer = `/customers/${accountId}`;
  switch (about?.kind) {
    case 'shop-order':
      return `/shop/orders/${accountId}/${about.id}`;
    case 'bill':
      return `${customer}/bills/${about.id}`;
    case 'order':
      return `${customer}#contracts`;
    case 'equipment':
      return `${customer}#equipment`;
    default:
      return `${customer}#life`;
  }
}

/** Where something found is shown. */
export function whereFound(hit: SearchHit): string {
  const customer = `/customers/${hit.accountId ?? ''}`;
  if (hit.kind === 'shop-order') return `/shop/orders/${hit.accountId ?? ''}/${hit.id}`;
  if (hit.kind === 'bill') return `${customer}/bills/${hit.id}`;
  if (hit.kind === 'case') return `/cases/${hit.id}`;
  if (hit.kind === 'order') return `${customer}#contracts`;
  if (hit.kind === 'equipment') return hit.accountId === null ? '/stock' : `${customer}#equipment`;
  return customer;
}

/** An address below the console, as the router reads it. */
export function linkTo(to: string): LinkProps {
  const [path = '', rest = ''] = to.split('?');
  const [where = '', hash] = path.split('#');
  return { to: where, search: Object.fromEntries(new URLSearchParams(rest)), ...(hash ? { hash } : {}) } as LinkProps;
}
