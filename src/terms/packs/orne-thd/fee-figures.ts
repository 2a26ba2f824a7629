import { euros } from '../../../kernel/money.ts';
import { figure } from '../../model/figure.ts';

const SINCE = '2025-01-01';
const EUR = 'EUR incl. tax';

/** Amounts and the numbers that decide whether they are due (articles 2, 8, 9, 10 and their professional paragraphs). */
export const feeFigures = {
  routerRental: figure(
    'orne-thd/2.b.2',
    { fr: 'Location mensuelle du routeur', en: 'Monthly rental of the router' },
    EUR,
    SINCE,
    euros('3.00'),
    'lower',
  ),
  usualVatPercent: figure('orne-thd/8.d', { fr: 'Taux de TVA usuel', en: 'Usual VAT rate' }, '%', SINCE, 20, 'lower'),
  freeUpwardChanges: figure(
    'orne-thd/8.j',
    { fr: 'Changements à la hausse gratuits par an', en: 'Free upward changes a year' },
    'changes a calendar year',
    SINCE,
    2,
    'higher',
  ),
  planChangeFee: figure(
    'orne-thd/9.d',
    { fr: 'Frais de changement d’offre', en: 'Plan-change fee' },
    EUR,
    SINCE,
    euros('45.00'),
    'lower',
  ),
  transferFee: figure(
    'orne-thd/8.k',
    { fr: 'Frais de raccordement d’un transfert', en: 'Connection fee of a transfer' },
    EUR,
    SINCE,
    euros('30.00'),
    'lower',
  ),
  duplicateInvoiceFee: figure(
    'orne-thd/8.t',
    { fr: 'Duplicata de facture', en: 'Duplicate of a bill' },
    EUR,
    SINCE,
    euros('5.00'),
    'lower',
  ),
  earlyTerminationFee: figure(
    'orne-thd/9.b',
    { fr: 'Frais de résiliation anticipée', en: 'Early-termination fee' },
    EUR,
    SINCE,
    euros('45.00'),
    'lower',
  ),
  justificationWorkingDays: figure(
    'orne-thd/9.g',
    { fr: 'Délai pour justifier un motif légitime', en: 'Time to prove a legitimate reason' },
    'working days (Monday to Friday)',
    SINCE,
    8,
    'higher',
  ),
  unreturnedItemFee: figure(
    'orne-thd/9.f',
    { fr: 'Frais par matériel non rendu', en: 'Fee for an item not returned' },
    EUR,
    SINCE,
    euros('85.00'),
    'lower',
  ),
  recoveryIndemnity: figure(
    'orne-thd/pro.10.a',
    { fr: 'Indemnité forfaitaire de recouvrement', en: 'Flat recovery indemnity' },
    'EUR, not subject to VAT',
    SINCE,
    euros('40.00'),
    'lower',
  ),
  paymentChannels: figure(
    'orne-thd/10.i',
    { fr: 'Moyens de paiement et canaux acceptés', en: 'Accepted means of payment and channels' },
    'channels',
    SINCE,
    {
      'direct-debit': ['automatic'],
      card: ['agency', 'customer-space'],
      cash: ['agency'],
      cheque: ['agency', 'post'],
      'bank-transfer': [],
      other: [],
    } as Readonly<Record<'direct-debit' | 'card' | 'cash' | 'cheque' | 'bank-transfer' | 'other', readonly string[]>>,
  ),
  chequeAddress: figure(
    'orne-thd/10.i',
    { fr: 'Adresse d’envoi des chèques', en: 'Address for cheques' },
    'postal address',
    SINCE,
    'OrneTHD, Rue André Marie Ampère, 57360 Amnéville',
  ),
} as const;
