import type { ContractInLife } from '../../src/terms/model/procedure.ts';

/** A Trio at home in Amnéville since 20 January 2026, committed for three months. */
export const TRIO: ContractInLife = {
  territory: 'FR-57',
  segment: 'residential',
  channel: 'shop',
  offer: 'TRIO-RES',
  options: [],
  characteristics: { segment: 'residential', service: 'internet', services: 'tv+internet+fixed-telephony' },
  orderedOn: '2026-01-05',
  monthlyPriceInclTax: '39.90',
  activatedOn: '2026-01-20',
  commitmentMonths: 3,
  commune: 'Amnéville',
  today: '2026-03-02',
  now: '2026-03-02T10:00:00+01:00',
  openedOn: '2026-03-02',
  openedAt: '2026-03-02T10:00:00+01:00',
  state: 'active',
  commitmentEndsOn: '2026-04-20',
  naturalPerson: true,
  overdueInclTax: '0.00',
  monthlyPriceExclTax: '33.25',
  equipment: [{ kind: 'modem', serial: 'MOD-1' }],
  paymentMethod: 'direct-debit',
  customerSince: '2026-01-05',
};
/** A professional’s Duo at the same place. */
export const PRO: ContractInLife = {
  ...TRIO,
  segment: 'professional',
  offer: 'DUO-PRO',
  characteristics: { segment: 'professional', service: 'internet', services: 'internet+fixed-telephony' },
  monthlyPriceInclTax: '54.00',
};
/** A mobile line with twelve months of commitment. */
export const MOBILE: ContractInLife = {
  ...TRIO,
  offer: 'O-MAXI',
  characteristics: { segment: 'residential', service: 'mobile', services: 'mobile', mobilePlan: 'O-maxi' },
  monthlyPriceInclTax: '16.90',
};
