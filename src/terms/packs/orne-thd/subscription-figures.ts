import { figure } from '../../model/figure.ts';
import { feeFigures } from './fee-figures.ts';
import { paymentFigures } from './payment-figures.ts';

const SINCE = '2025-01-01';

/** Documents that satisfy one requirement: any of `accepted` is enough; `missing` names it when none is there. */
export interface DocumentRequirement {
  readonly missing:
    | 'identity-document'
    | 'proof-of-address'
    | 'trade-or-trades-register-proof'
    | 'professional-body-membership'
    | 'association-registry-entry'
    | 'bank-details';
  readonly accepted: readonly string[];
}

const onlyAs = (
  document: Exclude<DocumentRequirement['missing'], 'trade-or-trades-register-proof'>,
): DocumentRequirement => ({
  missing: document,
  accepted: [document],
});

const REGISTER_PROOF: DocumentRequirement = {
  missing: 'trade-or-trades-register-proof',
  accepted: ['rcs-proof', 'trades-register-proof'],
};

const REQUIRED_DOCUMENTS: Readonly<
  Record<
    'residential' | 'registered-business' | 'liberal-profession' | 'association' | 'public-body',
    readonly DocumentRequirement[]
  >
> = {
  residential: [onlyAs('identity-document'), onlyAs('proof-of-address')],
  'registered-business': [REGISTER_PROOF],
  'liberal-profession': [onlyAs('professional-body-membership')],
  association: [onlyAs('association-registry-entry')],
  'public-body': [],
};

/** Figures of the preamble, articles 1 to 12 and the professional paragraphs that complete them. */
export const subscriptionFigures = {
  ...feeFigures,
  ...paymentFigures,
  fixedCallSeconds: figure(
    'orne-thd/2.c.6',
    { fr: 'Durée couverte d’un appel fixe illimité', en: 'Covered length of one unlimited fixed call' },
    'seconds',
    SINCE,
    7200,
    'higher',
  ),
  fixedMonthSeconds: figure(
    'orne-thd/2.c.6',
    {
      fr: 'Durée mensuelle couverte des appels fixes illimités',
      en: 'Monthly covered length of unlimited fixed calls',
    },
    'seconds a calendar month',
    SINCE,
    72_000,
    'higher',
  ),
  mobileCorrespondents: figure(
    'orne-thd/2.d.5',
    { fr: 'Correspondants mobiles différents par mois', en: 'Different mobile correspondents a month' },
    'correspondents a month',
    SINCE,
    200,
    'higher',
  ),
  abuseNoticeDays: figure(
    'orne-thd/2.d.6',
    { fr: 'Délai pour modifier un usage abusif', en: 'Time to change an abusive use' },
    'calendar days',
    SINCE,
    1,
    'higher',
  ),
  householdSims: figure(
    'orne-thd/2.d.8',
    { fr: 'Cartes SIM par foyer', en: 'SIM cards a household' },
    'SIM cards',
    SINCE,
    5,
    'higher',
  ),
  smsCharacters: figure(
    'orne-thd/2.d.10',
    { fr: 'Caractères par SMS', en: 'Characters an SMS' },
    'characters',
    SINCE,
    160,
    'higher',
  ),
  requiredDocuments: figure(
    'orne-thd/3.b',
    { fr: 'Justificatifs demandés, par type de client', en: 'Documents asked for, by type of customer' },
    'documents',
    SINCE,
    REQUIRED_DOCUMENTS,
  ),
  directDebitDocument: figure(
    'orne-thd/10.c',
    { fr: 'Justificatif du prélèvement', en: 'Document for direct debit' },
    'document',
    SINCE,
    onlyAs('bank-details'),
  ),
  previousMailboxMonths: figure(
    'orne-thd/3.i',
    { fr: 'Maintien de la boîte mail de l’ancien opérateur', en: 'Mailbox kept by the previous operator' },
    'months',
    SINCE,
    6,
    'higher',
  ),
  commitmentMonths: figure(
    'orne-thd/4.a',
    { fr: 'Durée d’engagement, par service', en: 'Commitment, by service' },
    'months',
    SINCE,
    { tv: 3, internet: 3, 'fixed-telephony': 3, mobile: 12 },
    'lower',
  ),
  renewedCommitmentMonths: figure(
    'orne-thd/4.c',
    {
      fr: 'Nouvelle durée après transfert, avenant ou promotion',
      en: 'New period after a transfer, amendment or promotion',
    },
    'months',
    SINCE,
    { tv: 3, internet: 3, 'fixed-telephony': 3, mobile: 0 },
    'lower',
  ),
  uncommittedMobilePlan: figure(
    'orne-thd/4.b',
    { fr: 'Forfait mobile sans engagement', en: 'Mobile plan without commitment' },
    'plan',
    SINCE,
    'o-mini',
  ),
  postedSimHours: figure(
    'orne-thd/5.o',
    { fr: 'Délai avant facturation d’une SIM envoyée par la poste', en: 'Delay before billing of a posted SIM' },
    'hours',
    SINCE,
    48,
    'higher',
  ),
  equipmentCollectionMonths: figure(
    'orne-thd/6.c',
    { fr: 'Délai de retrait du matériel', en: 'Time to collect the equipment' },
    'months',
    SINCE,
    1,
    'higher',
  ),
  connectionDays: figure(
    'orne-thd/7.hist.e',
    { fr: 'Délai de raccordement sur le réseau OrneTHD', en: 'Time to connect on the OrneTHD network' },
    'calendar days',
    SINCE,
    30,
    'lower',
  ),
  ftthConnectionMonths: figure(
    'orne-thd/7.ftth.c',
    { fr: 'Délai de raccordement en FTTH', en: 'Time to connect on FTTH' },
    'months',
    SINCE,
    6,
    'lower',
  ),
  connectionDelayPercent: figure(
    'orne-thd/7.hist.f',
    {
      fr: 'Part des frais de mise en service rendue après un retard',
      en: 'Share of the activation fee given back after a delay',
    },
    '% of the activation fee',
    SINCE,
    50,
    'higher',
  ),
  cableMetres: figure(
    'orne-thd/7.hist.b',
    { fr: 'Longueur de câble comprise, par habitat', en: 'Cable length included, by housing' },
    'metres',
    SINCE,
    { 'detached-house': 25, collective: 10 },
    'higher',
  ),
  interventionHours: figure(
    'orne-thd/pro.2.c',
    { fr: 'Garantie de temps d’intervention', en: 'Guaranteed intervention time' },
    'open hours',
    SINCE,
    4,
    'lower',
  ),
  interventionWindow: figure(
    'orne-thd/pro.2.c',
    { fr: 'Plage horaire de la garantie d’intervention', en: 'Hours of the intervention guarantee' },
    'hours of the day',
    SINCE,
    { opens: 8, closes: 21 },
  ),
} as const;
