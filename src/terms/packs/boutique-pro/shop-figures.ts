import { HOUR_MS } from '../../../kernel/instant.ts';
import { euros, NO_MONEY } from '../../../kernel/money.ts';
import { type Figure, figure } from '../../model/figure.ts';
import { FIRST_VERSION } from './first-version.ts';
import { type RetentionPeriod, retentions } from './retention.ts';

const SINCE = FIRST_VERSION.from;

/** Figures of the sale: articles 4 to 11. */
const saleFigures = {
  terminalsPerDay: figure(
    'boutique-pro/4.f',
    { fr: 'Terminaux mobiles par jour', en: 'Mobile terminals a day' },
    'devices',
    SINCE,
    20,
    'higher',
  ),
  terminalsPerWeek: figure(
    'boutique-pro/4.f',
    { fr: 'Terminaux mobiles par semaine', en: 'Mobile terminals a week' },
    'devices',
    SINCE,
    60,
    'higher',
  ),
  cashOnDeliveryBelow: figure(
    'boutique-pro/9.e',
    { fr: 'Contre-remboursement exclu à partir de', en: 'No cash on delivery from' },
    'EUR incl. tax',
    SINCE,
    euros('1500.00'),
    'higher',
  ),
  vouchersPerOrder: figure(
    'boutique-pro/9.k',
    { fr: 'Bons d’achat par commande', en: 'Vouchers an order' },
    'vouchers',
    SINCE,
    1,
    'higher',
  ),
  deliveryFee: figure(
    'boutique-pro/11.1.b',
    { fr: 'Frais de livraison', en: 'Delivery fee' },
    'EUR excl. tax',
    SINCE,
    NO_MONEY,
    'lower',
  ),
  earliestDeliveryDays: figure(
    'boutique-pro/11.2.a',
    { fr: 'Livraison au plus tôt', en: 'Earliest delivery' },
    'working days (ouvrés)',
    SINCE,
    3,
    'lower',
  ),
  latestDeliveryDays: figure(
    'boutique-pro/11.2.a',
    { fr: 'Livraison au plus tard', en: 'Latest delivery' },
    'working days (ouvrés)',
    SINCE,
    15,
    'lower',
  ),
  collectionDays: figure(
    'boutique-pro/11.1.d',
    { fr: 'Garde du colis en point relais', en: 'Parcel kept at the relay point' },
    'working days (ouvrés)',
    SINCE,
    8,
    'higher',
  ),
} as const;

/** Figures of the service after the sale: article 12. */
const afterSalesFigures = {
  exchangeDays: figure(
    'boutique-pro/12.b',
    { fr: 'Échange gratuit pour une panne avant', en: 'Free exchange for a breakdown before' },
    'calendar days',
    SINCE,
    7,
    'higher',
  ),
  exchangeCost: figure(
    'boutique-pro/12.b',
    { fr: 'Prix de l’échange', en: 'Price of the exchange' },
    'EUR incl. tax',
    SINCE,
    NO_MONEY,
    'lower',
  ),
  hiddenDefectMonths: figure(
    'boutique-pro/12.a',
    { fr: 'Garantie des vices cachés, depuis la découverte', en: 'Hidden-defect warranty, from the discovery' },
    'months',
    SINCE,
    24,
    'higher',
  ),
  telephoneSetNumber: figure(
    'boutique-pro/12.c',
    { fr: 'Numéro : poste téléphonique', en: 'Number: telephone set' },
    'number',
    SINCE,
    '3901' as string,
  ),
  mobileRangeNumbers: figure(
    'boutique-pro/12.d',
    { fr: 'Numéros : gamme mobile', en: 'Numbers: mobile range' },
    'number by line',
    SINCE,
    { mobile: '706', landline: '0825000706' },
  ),
  mobileRangeRate: figure(
    'boutique-pro/12.d',
    { fr: 'Appel de la gamme mobile depuis un fixe', en: 'Call for the mobile range from a landline' },
    'EUR excl. tax a minute',
    SINCE,
    '0.13' as string,
    'lower',
  ),
  businessTelephonyNumber: figure(
    'boutique-pro/12.e',
    { fr: 'Numéro : téléphonie d’entreprise', en: 'Number: business telephony' },
    'number',
    SINCE,
    '0825817807' as string,
  ),
  businessTelephonyRate: figure(
    'boutique-pro/12.e',
    { fr: 'Appel de la téléphonie d’entreprise', en: 'Call for business telephony' },
    'EUR incl. tax a minute',
    SINCE,
    '0.15' as string,
    'lower',
  ),
  businessTelephonyHours: figure(
    'boutique-pro/12.e',
    { fr: 'Heures : téléphonie d’entreprise, du lundi au vendredi', en: 'Hours: business telephony, Monday to Friday' },
    'ms since midnight',
    SINCE,
    { lastWeekday: 5, opensMs: 8 * HOUR_MS, closesMs: 18 * HOUR_MS },
  ),
  lineFaultNumber: figure(
    'boutique-pro/12.g',
    { fr: 'Numéro : dérangement de ligne', en: 'Number: line fault' },
    'number',
    SINCE,
    '1015' as string,
  ),
} as const;

type Retentions = { readonly [name: `retention ${string}`]: Figure<RetentionPeriod> };

/** How long each category of data is kept: one figure a row of the retention table. */
const retentionFigures = Object.fromEntries(
  retentions.map((one) => [
    `retention ${one.category}`,
    figure(one.clause, one.label, 'months, days and hours', SINCE, one.period, 'lower'),
  ]),
) as Retentions;

/** Figures of the privacy policy. */
const privacyFigures = {
  answerMonths: figure(
    'boutique-pro/P9.c',
    { fr: 'Réponse à une demande d’exercice des droits', en: 'Answer to a request to exercise rights' },
    'months',
    SINCE,
    1,
    'lower',
  ),
  answerExtensionMonths: figure(
    'boutique-pro/P9.c',
    {
      fr: 'Prolongation pour une demande complexe (plafond de l’article 12(3) du RGPD)',
      en: 'Extension for a complex request (ceiling of article 12(3) GDPR)',
    },
    'months',
    SINCE,
    2,
    'lower',
  ),
  directoryFee: figure(
    'boutique-pro/P10.1.a',
    { fr: 'Prix du choix de parution dans l’annuaire', en: 'Price of the choice of directory listing' },
    'EUR incl. tax',
    SINCE,
    NO_MONEY,
    'lower',
  ),
} as const;

const namedFigures = { ...saleFigures, ...afterSalesFigures, ...privacyFigures } as const;

/** Figures of the online shop: general terms of sale and privacy policy. */
export const shopFigures: typeof namedFigures & Retentions = { ...namedFigures, ...retentionFigures };
