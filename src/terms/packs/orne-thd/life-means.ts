import type { MeansLife, PaymentMeans, PaymentWay } from '../../model/life-means.ts';

/** Article 10 knows neither transfers nor vouchers: they are asked about, and refused, in its own words. */
const METHODS = {
  'direct-debit': 'direct-debit',
  transfer: 'bank-transfer',
  card: 'card',
  cheque: 'cheque',
  cash: 'cash',
  voucher: 'other',
} as const satisfies Readonly<Record<PaymentMeans, string>>;
const CHANNELS = {
  automatic: 'automatic',
  counter: 'agency',
  'customer-space': 'customer-space',
  post: 'post',
} as const satisfies Readonly<Record<PaymentWay, string>>;
/** Where somebody who pays so every month does it without coming to an agency, when there is such a way. */
const USUALLY: Readonly<Record<PaymentMeans, PaymentWay>> = {
  'direct-debit': 'automatic',
  transfer: 'automatic',
  card: 'customer-space',
  cheque: 'post',
  cash: 'counter',
  voucher: 'counter',
};

/**
 * Article 10 lists how bills can be paid: it binds the means that the customer chooses. It does not let the operator turn away
 * money that comes otherwise: a transfer that shows on the bank statement is received, and pays what is owed.
 */
export const meansLife: MeansLife = {
  means(ask, { method, through = USUALLY[method] }) {
    const taken = ask('payment-methods', { method: METHODS[method], channel: CHANNELS[through] });
    const { eligible, reason, preferred, sendTo } = taken.result;
    return {
      eligible: eligible === true,
      ...(typeof reason === 'string' ? { reason } : {}),
      warnings: [],
      preferred: preferred === true,
      sendTo: typeof sendTo === 'string' ? sendTo : null,
      taken,
    };
  },
};
