import type { Bilingual } from '../../../terms/model/decision.ts';
import type { UsageKind } from '../../../terms/model/usage.ts';

/** What the lines of the side journal say. */
export const MOVED = {
  planCredit: { fr: 'Crédit du mois', en: 'Credit of the month' },
  carried: { fr: 'Crédit reporté du mois précédent', en: 'Credit carried over from last month' },
  transferred: { fr: 'Crédit venu de l’ancien forfait', en: 'Credit from the former plan' },
  lostAtMonthEnd: {
    fr: 'Crédit non utilisé, perdu en fin de mois',
    en: 'Credit not used, lost at the end of the month',
  },
  lostByChange: { fr: 'Crédit perdu au changement d’offre', en: 'Credit lost by the change of plan' },
  lostAtEnd: { fr: 'Crédit perdu à la fin du contrat', en: 'Credit lost at the end of the contract' },
  voucher: { fr: 'Recharge par ticket', en: 'Top-up by voucher' },
  bought: { fr: 'Recharge achetée', en: 'Top-up bought' },
  gesture: { fr: 'Geste commercial', en: 'Goodwill credit' },
} as const satisfies Record<string, Bilingual>;

const USED: Readonly<Record<UsageKind, Bilingual>> = {
  voice: { fr: 'Appel', en: 'Call' },
  sms: { fr: 'SMS', en: 'Text message' },
  mms: { fr: 'MMS', en: 'Picture message' },
  data: { fr: 'Internet mobile', en: 'Mobile data' },
};

/** A use in words: its kind and where it went. */
export function useInWords(kind: UsageKind, destination: string): Bilingual {
  const { fr, en } = USED[kind];
  if (destination === '' || kind === 'data') return { fr, en };
  return { fr: `${fr} : ${destination}`, en: `${en}: ${destination}` };
}
