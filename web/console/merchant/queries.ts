import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { MerchantPage, MerchantsPage, PurchasesPage } from '../../api/shapes.ts';

/** Merchants, what was bought last, payouts and complaints. */
export const merchantsQuery = queryOptions({
  queryKey: ['merchants'],
  queryFn: () => call<MerchantsPage>('/api/merchants'),
});

/** One merchant. */
export const merchantQuery = (merchantId: string) =>
  queryOptions({
    queryKey: ['merchants', merchantId],
    queryFn: () => call<MerchantPage>(`/api/merchants/${merchantId}`),
  });

/** What a customer bought. */
export const customerPurchasesQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['purchases', accountId],
    queryFn: () => call<PurchasesPage>(`/api/customers/${accountId}/purchases`),
  });
