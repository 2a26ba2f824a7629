import type { z } from 'zod';
import type * as shapes from './merchant-payment.ts';

export type PurchaseShape = z.infer<typeof shapes.purchase>;
export type DisputeShape = z.infer<typeof shapes.dispute>;
export type PurchasesPage = z.infer<typeof shapes.purchasesPage>;
export type MerchantsPage = z.infer<typeof shapes.merchantsPage>;
export type MerchantPage = z.infer<typeof shapes.merchantPage>;
export type PayoutShape = z.infer<typeof shapes.payout>;
