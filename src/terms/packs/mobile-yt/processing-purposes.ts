const CONTRACT = [
  'identity',
  'order',
  'equipment',
  'billing',
  'sale',
  'after-sale',
  'contract-data',
  'termination',
  'complaint',
  'customer-communication',
  'bill-recovery',
  'incoming-mail',
  'amicable-recovery',
  'litigation',
  'rights-request',
  'data-storage',
  'authentication-service',
] as const;

const LEGITIMATE_INTEREST = [
  'direct-marketing',
  'sales-event',
  'prize-game',
  'tv-recommendation',
  'usage-analysis',
  'survey',
  'improvement',
  'home-network-view',
  'platform-security',
  'network-study',
  'network-operation',
  'offer-operation',
  'connected-objects',
  'billing-supervision',
  'fraud-prevention',
  'digital-advertising',
] as const;

const LEGAL = ['judicial-requisition', 'authority-communication', 'stolen-mobile-blocking'] as const;

/** The purposes of the privacy policy, in its order. */
export const PURPOSES = [...CONTRACT, ...LEGITIMATE_INTEREST, 'embedded-agent', ...LEGAL, 'statistics'] as const;

export type Purpose = (typeof PURPOSES)[number];

/** What a processing rests on. */
export const BASES = [
  'contract',
  'legitimate-interest',
  'consent',
  'legal-obligation',
  'anonymous-statistics',
] as const;

export type Basis = (typeof BASES)[number];

/** The basis of each purpose (privacy policy, article 2). */
export const BASIS_OF: Readonly<Record<Purpose, Basis>> = Object.fromEntries<Basis>([
  ...CONTRACT.map((purpose) => [purpose, 'contract'] as const),
  ...LEGITIMATE_INTEREST.map((purpose) => [purpose, 'legitimate-interest'] as const),
  ['embedded-agent', 'consent'],
  ...LEGAL.map((purpose) => [purpose, 'legal-obligation'] as const),
  ['statistics', 'anonymous-statistics'],
]) as Record<Purpose, Basis>;

/** The clause that gives each basis. */
export const BASIS_CLAUSES: Readonly<Record<Basis, string>> = {
  contract: 'mobile-yt/privacy.2.b',
  'legitimate-interest': 'mobile-yt/privacy.2.f',
  consent: 'mobile-yt/privacy.2.f',
  'legal-obligation': 'mobile-yt/privacy.2.h',
  'anonymous-statistics': 'mobile-yt/privacy.2.j',
};
