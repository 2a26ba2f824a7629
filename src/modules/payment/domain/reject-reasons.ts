import type { Bilingual } from '../../../terms/model/decision.ts';

/** ISO 20022 reasons for which a bank refuses or returns a direct debit, in plain words. */
const REASONS: Readonly<Record<string, Bilingual>> = {
  AC01: { fr: 'Coordonnées bancaires inexactes', en: 'Incorrect account number' },
  AC04: { fr: 'Compte clos', en: 'Closed account' },
  AC06: { fr: 'Compte bloqué', en: 'Blocked account' },
  AC13: { fr: 'Compte de débit non autorisé', en: 'Debtor account type not allowed' },
  AG01: { fr: 'Opération interdite sur ce type de compte', en: 'Transaction forbidden on this account' },
  AM04: { fr: 'Provision insuffisante', en: 'Insufficient funds' },
  AM05: { fr: 'Opération en double', en: 'Duplicate collection' },
  BE05: { fr: 'Identifiant créancier inconnu', en: 'Unrecognised creditor' },
  MD01: { fr: 'Absence de mandat', en: 'No mandate' },
  MD06: { fr: 'Contestation du débiteur', en: 'Refund asked by the debtor' },
  MD07: { fr: 'Titulaire décédé', en: 'Debtor deceased' },
  MS02: { fr: 'Refus du débiteur', en: 'Refused by the debtor' },
  MS03: { fr: 'Motif non communiqué', en: 'Reason not given' },
  RR04: { fr: 'Motif réglementaire', en: 'Regulatory reason' },
  SL01: { fr: 'Service spécifique de la banque du débiteur', en: 'Specific service of the debtor bank' },
};

/** What a reason code means; the code itself when it is not one that is known. */
export function rejectReason(code: string | undefined): Bilingual {
  if (code === undefined) return REASONS['MS03']!;
  return REASONS[code] ?? { fr: `Motif ${code}`, en: `Reason ${code}` };
}
