import type { Bilingual } from '../../../terms/model/decision.ts';

/** Why a contract ended, in words, for the codes that the product itself gives. */
const REASONS: Readonly<Record<string, Bilingual>> = {
  customer: { fr: 'à votre demande', en: 'at your request' },
  'customer-termination': { fr: 'à votre demande', en: 'at your request' },
  portability: { fr: 'votre numéro est parti chez un autre opérateur', en: 'your number has gone to another operator' },
  withdrawal: { fr: 'vous vous êtes rétracté', en: 'you have withdrawn' },
  'documents-missing': { fr: 'les pièces du dossier ne sont pas venues', en: 'the papers did not come' },
  'no-appointment': { fr: 'aucun rendez-vous n’a été fixé à temps', en: 'no appointment was fixed in time' },
  'deposit-unpaid': { fr: 'le dépôt de garantie n’a pas été versé', en: 'the deposit was not paid' },
  death: { fr: 'le titulaire est décédé', en: 'the holder has died' },
  unpaid: { fr: 'une facture n’a pas été payée', en: 'a bill was not paid' },
};

/** A reason in words; one that somebody wrote by hand is given as it is. */
export function reasonInWords(reason: string): Bilingual {
  return REASONS[reason] ?? { fr: reason, en: reason };
}
