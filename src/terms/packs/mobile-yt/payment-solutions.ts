import { oneOf } from '../../model/fields.ts';

/** The payment solutions built into the offer (operator-bill payments, article 4.5). */
export const PAYMENT_SOLUTIONS = ['internet-plus', 'sms-plus', 'app-store', 'orange-portal', 'premium-voice'] as const;

export type PaymentSolution = (typeof PAYMENT_SOLUTIONS)[number];

/** A field that names one of them. */
export const paymentSolution = oneOf(...PAYMENT_SOLUTIONS);
