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
  cheques: { code: '511200', label: { fr: 'Chèques à encaisser', en: 'Cheques to be cashed' } },
  vouchersReceived: { code: '511300', label: { fr: 'Bons et chèques-cadeaux à encaisser', en: 'Vouchers to cash in' } },
  directDebits: { code: '511500', label: { fr: 'Prélèvements à l’encaissement', en: 'Direct debits presented' } },
  cardTerminal: { code: '511600', label: { fr: 'Cartes au terminal à encaisser', en: 'Card terminal takings' } },
  cards: { code: '511700', label: { fr: 'Cartes bancaires à l’encaissement', en: 'Cards in transit' } },
  bank: { code: '512000', label: { fr: 'Banque', en: 'Bank' } },
  till: { code: '530000', label: { fr: 'Caisse', en: 'Till' } },
  transfers: { code: '580000', label: { fr: 'Virements internes', en: 'Internal transfers' } },
  bankFees: { code: '627000', label: { fr: 'Frais bancaires', en: 'Bank charges' } },
  tillShort: { code: '658100', label: { fr: 'Manquants de caisse', en: 'Till shortages' } },
  subscriptions: { code: '706100', label: { fr: 'Abonnements', en: 'Subscriptions' } },
  communications: { code: '706200', label: { fr: 'Communications', en: 'Communications' } },
  fees: { code: '706300', label: { fr: 'Frais et mises en service', en: 'Fees' } },
  indemnities: { code: '758000', label: { fr: 'Indemnités et pénalités reçues', en: 'Indemnities received' } },
  tillOver: { code: '758100', label: { fr: 'Excédents de caisse', en: 'Till overages' } },
  lateIncreases: { code: '763100', label: { fr: 'Majorations de retard', en: 'Late payment increases' } },
  compensations: { code: '658000', label: { fr: 'Indemnisations accordées aux clients', en: 'Compensation granted' } },
  badDebts: { code: '654000', label: { fr: 'Créances irrécouvrables', en: 'Bad debts' } },
} as const satisfies Record<string, { readonly code: string; readonly label: Bilingual }>;

export type LedgerAccount = keyof typeof CHART;
