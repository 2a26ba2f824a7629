import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { MerchantPurchase, PurchasesPage } from '../../api/shapes.ts';

/** What the customer bought from merchants. */
export const purchasesQuery = queryOptions({
  queryKey: ['me', 'purchases'],
  queryFn: () => call<PurchasesPage>('/api/me/purchases'),
});

/** One purchase: the one that a merchant asks to be paid for. */
export const purchaseQuery = (purchaseId: string) =>
  queryOptions({
    queryKey: ['me', 'purchases', purchaseId],
    queryFn: () => call<MerchantPurchase>(`/api/me/purchases/${purchaseId}`),
  });
