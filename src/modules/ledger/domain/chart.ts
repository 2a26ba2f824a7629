import type { Bilingual } from '../../../terms/model/decision.ts';

/** Accounts of the French chart (plan comptable général) that the product posts to; docs/adr/0030-books.md says which for what. */
export const CHART = {
  openingResult: {
    code: '120000',
    label: { fr: 'Résultat de l’exercice (bénéfice)', en: 'Result of the year (profit)' },
  },
  openingLoss: { code: '129000', label: { fr: 'Résultat de l’exercice (perte)', en: 'Result of the year (loss)' } },
  deposits: { code: '165000', label: { fr: 'Dépôts de garantie reçus', en: 'Deposits received' } },
  customers: { code: '411000', label: { fr: 'Clients', en: 'Customers' } },
  doubtful: { code: '416000', label: { fr: 'Clients douteux', en: 'Doubtful customers' } },
  toInvoice: { code: '418100', label: { fr: 'Clients, factures à établir', en: 'Customers, bills to be made' } },
  advances: { code: '419100', label: { fr: 'Avances et trop-perçus de clients', en: 'Customer advances' } },
  vatCollected: { code: '445710', label: { fr: 'TVA collectée', en: 'VAT collected' } },
  vatGuadeloupe: {
    code: '445711',
    label: { fr: 'TVA collectée, Guadeloupe 8,5 %', en: 'VAT collected, Guadeloupe 8.5%' },
  },
  vatMartinique: {
    code: '445712',
    label: { fr: 'TVA collectée, Martinique 8,5 %', en: 'VAT collected, Martinique 8.5%' },
  },
  vatReunion: { code: '445713', label: { fr: 'TVA collectée, La Réunion 8,5 %', en: 'VAT collected, Réunion 8.5%' } },
  vatMainland: { code: '445714', label: { fr: 'TVA collectée, métropole 20 %', en: 'VAT collected, mainland 20%' } },
  vatToInvoice: { code: '445870', label: { fr: 'TVA sur factures à établir', en: 'VAT on bills to be made' } },
  thirdParties: { code: '467000', label: { fr: 'Sommes pour compte de tiers', en: 'Third-party money' } },
  merchants: {
    code: '467100',
    label: { fr: 'Achats chez des marchands, à reverser', en: 'Merchant purchases, to pass on' },
  },
  unallocated: { code: '471000', label: { fr: 'Encaissements à affecter', en: 'Receipts to allocate' } },
  deferredRevenue: { code: '487000', label: { fr: 'Produits constatés d’avance', en: 'Deferred revenue' } },
  impairment: {
    code: '491000',
    label: { fr: 'Dépréciations des comptes de clients', en: 'Impairment of customers’ accounts' },
  },
  cheques: { code: '511200', label: { fr: 'Chèques à encaisser', en: 'Cheques to be cashed' } },
  vouchersReceived: { code: '511300', label: { fr: 'Bons et chèques-cadeaux à encaisser', en: 'Vouchers to cash in' } },
  directDebits: { code: '511500', label: { fr: 'Prélèvements à l’encaissement', en: 'Direct debits presented' } },
  cards: { code: '511700', label: { fr: 'Cartes bancaires à l’encaissement', en: 'Cards in transit' } },
  cardTerminal: { code: '511600', label: { fr: 'Cartes au terminal à encaisser', en: 'Card terminal takings' } },
  bank: { code: '512000', label: { fr: 'Banque', en: 'Bank' } },
  till: { code: '530000', label: { fr: 'Caisse', en: 'Till' } },
  transfers: { code: '580000', label: { fr: 'Virements internes', en: 'Internal transfers' } },
  bankFees: { code: '627000', label: { fr: 'Frais bancaires', en: 'Bank charges' } },
  badDebts: { code: '654000', label: { fr: 'Créances irrécouvrables', en: 'Bad debts' } },
  compensations: { code: '658000', label: { fr: 'Indemnisations accordées aux clients', en: 'Compensation granted' } },
  tillShort: { code: '658100', label: { fr: 'Manquants de caisse', en: 'Till shortages' } },
  impairmentCost: {
    code: '681740',
    label: { fr: 'Dotations aux dépréciations des créances', en: 'Cost of impaired receivables' },
  },
  subscriptions: { code: '706100', label: { fr: 'Abonnements', en: 'Subscriptions' } },
  communications: { code: '706200', label: { fr: 'Communications', en: 'Communications' } },
  fees: { code: '706300', label: { fr: 'Frais et mises en service', en: 'Fees' } },
  assistance: { code: '706400', label: { fr: 'Assistance', en: 'Assistance' } },
  merchantCommissions: {
    code: '706500',
    label: { fr: 'Commissions sur les ventes de marchands', en: 'Commissions on merchants’ sales' },
  },
  goods: { code: '707000', label: { fr: 'Ventes de la boutique', en: 'Shop sales' } },
  indemnities: { code: '758000', label: { fr: 'Indemnités et pénalités reçues', en: 'Indemnities received' } },
  tillOver: { code: '758100', label: { fr: 'Excédents de caisse', en: 'Till overages' } },
  impairmentBack: {
    code: '781740',
    label: { fr: 'Reprises sur dépréciations des créances', en: 'Impaired receivables written back' },
  },
  lateIncreases: { code: '763100', label: { fr: 'Majorations de retard', en: 'Late payment increases' } },
} as const satisfies Record<string, { readonly code: string; readonly label: Bilingual }>;

export type LedgerAccount = keyof typeof CHART;

const BY_CODE = new Map<string, { readonly name: LedgerAccount; readonly label: Bilingual }>(
  Object.entries(CHART).map(([name, { code, label }]) => [code, { name: name as LedgerAccount, label }]),
);

/** The account of a code; `undefined` when the product posts to no such account. */
export function accountOfCode(code: string): { readonly name: LedgerAccount; readonly label: Bilingual } | undefined {
  return BY_CODE.get(code);
}

const VAT: Readonly<Record<string, LedgerAccount>> = {
  'GP 0.085': 'vatGuadeloupe',
  'MQ 0.085': 'vatMartinique',
  'RE 0.085': 'vatReunion',
  'FR 0.2': 'vatMainland',
  'FR-57 0.2': 'vatMainland',
  'FR-54 0.2': 'vatMainland',
};

/** The account of VAT of a territory at a rate (`0.085`); rates without an account of their own share the general one. */
export function vatAccount(territory: string, rate: string): LedgerAccount {
  return VAT[`${territory} ${rate}`] ?? 'vatCollected';
}
