import { amount, count } from './stated.ts';

/** Figures of articles 7 to 10: late payment, limitation, advance, deposit, payer. */
export const billingFigures = {
  latePaymentNoticeDays: count('7.1.e', 'Effet de la mise en demeure', 'Days of a formal notice', 'days', 8, 'higher'),
  latePaymentRateMultiple: count('7.1.e', 'Multiple du taux légal', 'Multiple of the legal rate', 'times', 3, 'lower'),
  latePaymentPeriodDays: count('7.1.e', 'Période indivisible de retard', 'Indivisible period of delay', 'days', 15),
  claimsLapseMonths: count('7.1.c', 'Prescription des sommes', 'Limitation of claims', 'months', 12),
  advanceFrom: amount(
    '8.a',
    'Hors-forfait ouvrant l’avance',
    'Out-of-plan usage that opens an advance',
    '45.00',
    'higher',
  ),
  advanceRefundDays: count(
    '8.b',
    'Délai de remboursement de l’avance',
    'Time to refund the advance',
    'days',
    10,
    'lower',
  ),
  restrictionFrom: amount(
    '8.c',
    'Hors-forfait permettant la restriction',
    'Out-of-plan usage that allows a restriction',
    '300.00',
    'higher',
  ),
  depositRequestHours: count('9.1.a', 'Délai de demande d’un dépôt', 'Time to ask for a deposit', 'hours', 48, 'lower'),
  depositProofMonths: count(
    '9.1.b',
    'Restitution après le justificatif',
    'Refund after the proof',
    'months',
    1,
    'lower',
  ),
  depositNewCustomerDays: count(
    '9.1.e',
    'Ancienneté d’un client connu',
    'Age of a known customer',
    'days',
    60,
    'lower',
  ),
  depositCleanMonths: count(
    '9.1.l',
    'Mois sans incident avant restitution',
    'Months without incident before the refund',
    'months',
    12,
    'lower',
  ),
  depositRefundDays: count('9.1.l', 'Délai de restitution du dépôt', 'Time to refund the deposit', 'days', 10, 'lower'),
  payerAge: count('10.a', 'Âge du tiers payeur', 'Age of a third-party payer', 'years', 18),
} as const;
