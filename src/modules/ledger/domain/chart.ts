import type { Bilingual } from '../../../terms/model/decision.ts';

/** Accounts of the French chart (plan comptable général) that the product posts to. */
export const CHART = {
  customers: { code: '411000', label: { fr: 'Clients', en: 'Customers' } },
  doubtful: { code: '416000', label: { fr: 'Clients douteux', en: 'Doubtful customers' } },
  deposits: { code: '165000', label: { fr: 'Dépôts de garantie reçus', en: 'Deposits received' } },
  advances: { code: '419100', label: { fr: 'Avances et trop-perçus de clients', en: 'Customer advances' } },
  vatCollected: { code: '445710', label: { fr: 'TVA collectée', en: 'VAT collected' } },
  thirdParties: { code: '467000', label: { fr: 'Sommes pour compte de tiers', en: 'Third-party money' } },
  unallocated: { code: '471000', label: { fr: 'Encaissements à affecter', en: 'Receipts to allocate' } },
  deferredRevenue: { code: '487000', label: { fr: 'Produits constatés d’avance', en: 'Deferred revenue' } },
  directDebits: { code: '511500', label: { fr: 'Prélèvements à l’encaissement', en: 'Direct debits presented' } },
  bank: { code: '512000', label: { fr: 'Banque', en: 'Bank' } },
  till: { code: '530000', label: { fr: 'Caisse', en: 'Till' } },
  subscriptions: { code: '706100', label: { fr: 'Abonnements', en: 'Subscriptions' } },
  communications: { code: '706200', label: { fr: 'Communications', en: 'Communications' } },
  fees: { code: '706300', label: { fr: 'Frais et mises en service', en: 'Fees' } },
  indemnities: { code: '758000', label: { fr: 'Indemnités et pénalités reçues', en: 'Indemnities received' } },
  lateIncreases: { code: '763100', label: { fr: 'Majorations de retard', en: 'Late payment increases' } },
  compensations: { code: '658000', label: { fr: 'Indemnisations accordées aux clients', en: 'Compensation granted' } },
  badDebts: { code: '654000', label: { fr: 'Créances irrécouvrables', en: 'Bad debts' } },
} as const satisfies Record<string, { readonly code: string; readonly label: Bilingual }>;

export type LedgerAccount = keyof typeof CHART;
