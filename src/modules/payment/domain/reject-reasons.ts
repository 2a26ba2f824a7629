import type { Bilingual } from '../../../terms/model/decision.ts';

/** ISO 20022 reasons for which a bank refuses or returns a direct debit, in plain words. */
const REASONS: Readonly<Record<string, Bilingual>> = {
  AC01: { fr: 'Coordonnées bancaires inexactes', en: 'Incorrect account number' },
  AC04: { fr: 'Compte clos', en: 'Closed account' },
  AC06: { fr: 'Compte bloqué', en: 'Blocked account' },
  AC13: { fr: 'Compte de débit non autorisé', en: 'Debtor account type not allowed' },
  AG01: { fr: 'Opération interdite sur ce type de compte', en: 'Transaction forbidden on this account' },
  AC03: { fr: 'Compte du bénéficiaire inexact', en: 'Incorrect creditor account' },
  AG02: { fr: 'Code opération inexact', en: 'Wrong operation code' },
  AM01: { fr: 'Montant nul', en: 'Zero amount' },
  AM02: { fr: 'Montant au-delà du maximum', en: 'Amount above the maximum' },
  AM04: { fr: 'Provision insuffisante', en: 'Insufficient funds' },
  AM05: { fr: 'Opération en double', en: 'Duplicate collection' },
  BE01: { fr: 'Nom et compte ne concordent pas', en: 'Name and account do not agree' },
  BE05: { fr: 'Identifiant créancier inconnu', en: 'Unrecognised creditor' },
  CNOR: { fr: 'Banque du créancier injoignable', en: 'Creditor bank not reachable' },
  DNOR: { fr: 'Banque du débiteur injoignable', en: 'Debtor bank not reachable' },
  DT01: { fr: 'Date impossible', en: 'Impossible date' },
  DUPL: { fr: 'Opération en double', en: 'Duplicate payment' },
  ED05: { fr: 'Règlement interbancaire manqué', en: 'Settlement failed' },
  FF01: { fr: 'Format de fichier inexact', en: 'Wrong file format' },
  FF05: { fr: 'Type de prélèvement inexact', en: 'Wrong kind of direct debit' },
  FOCR: { fr: 'Rappel demandé par l’émetteur', en: 'Recalled by the payer' },
  MD01: { fr: 'Absence de mandat', en: 'No mandate' },
  MD02: { fr: 'Données du mandat manquantes ou inexactes', en: 'Mandate data missing or wrong' },
  MD06: { fr: 'Contestation du débiteur', en: 'Refund asked by the debtor' },
  MD07: { fr: 'Titulaire décédé', en: 'Debtor deceased' },
  MS02: { fr: 'Refus du débiteur', en: 'Refused by the debtor' },
  MS03: { fr: 'Motif non communiqué', en: 'Reason not given' },
  RC01: { fr: 'BIC inexact', en: 'Wrong BIC' },
  RR01: { fr: 'Compte du débiteur non indiqué', en: 'Debtor account not given' },
  RR02: { fr: 'Nom ou adresse du débiteur manquants', en: 'Debtor name or address missing' },
  RR03: { fr: 'Nom ou adresse du créancier manquants', en: 'Creditor name or address missing' },
  RR04: { fr: 'Motif réglementaire', en: 'Regulatory reason' },
  SL01: { fr: 'Service spécifique de la banque du débiteur', en: 'Specific service of the debtor bank' },
};

/** What a reason code means; the code itself when it is not one that is known. */
export function rejectReason(code: string | undefined): Bilingual {
  if (code === undefined) return REASONS['MS03']!;
  return REASONS[code] ?? { fr: `Motif ${code}`, en: `Reason ${code}` };
}
