import { euros, type Money } from '../../../kernel/money.ts';
import { figure } from '../../model/figure.ts';
import { FIRST_VERSION as SINCE } from './first-version.ts';
import type { TaxZone } from './tax-zone.ts';

type ByZone = Readonly<Record<TaxZone, Money>>;
type Range = 'essentiel' | 'infini';
type Carrier = 'xdsl' | 'fibre';

const VISIT: ByZone = { DOM1: euros('107.60'), DOM2: euros('99.17') };
const PRICES: Readonly<Record<Range, Readonly<Record<Carrier, Money>>>> = {
  essentiel: { xdsl: euros('49.90'), fibre: euros('54.90') },
  infini: { xdsl: euros('59.90'), fibre: euros('64.90') },
};

const EUR = 'EUR incl. tax';
const EUR_BY_ZONE = 'EUR incl. tax, by tax zone';
const EUR_A_MONTH = 'EUR incl. tax a month';

/** Amounts of the introduction, articles 1 to 9 and annexes 1 and 2. */
export const priceFigures = {
  missedAppointmentPenalty: figure(
    'livebox-ag/5.2.c',
    { fr: 'Forfait pour absence ou annulation tardive', en: 'Flat sum for an absence or a late cancellation' },
    EUR_BY_ZONE,
    SINCE,
    VISIT,
    'lower',
  ),
  failedConnectionFee: figure(
    'livebox-ag/5.1.c',
    { fr: 'Déplacement sans raccordement possible', en: 'Trip without a possible connection' },
    EUR_BY_ZONE,
    SINCE,
    VISIT,
    'lower',
  ),
  constructionFee: figure(
    'livebox-ag/annex1.prices.d',
    { fr: 'Frais de construction de la ligne xDSL', en: 'xDSL construction fee' },
    EUR_BY_ZONE,
    SINCE,
    VISIT,
    'lower',
  ),
  monthlyPrice: figure(
    'livebox-ag/annex1.prices.a',
    { fr: 'Prix mensuel de l’offre', en: 'Monthly price of the offer' },
    `${EUR_A_MONTH}, by offer and technology`,
    SINCE,
    PRICES,
    'lower',
  ),
  fixedLineSupplement: figure(
    'livebox-ag/annex1.prices.b',
    { fr: 'Supplément sur une ligne fixe Orange', en: 'Supplement on an Orange fixed line' },
    EUR_A_MONTH,
    SINCE,
    euros('7.50'),
    'lower',
  ),
  liveboxRental: figure(
    'livebox-ag/annex1.prices.c',
    { fr: 'Location de la Livebox, comprise dans le prix', en: 'Livebox rental, part of the price' },
    EUR_A_MONTH,
    SINCE,
    euros('2.50'),
    'lower',
  ),
  connectedTvPrice: figure(
    'livebox-ag/annex2.services.i',
    { fr: 'Option TV d’Orange sur TV connectée', en: 'Orange TV on connected TV option' },
    EUR_A_MONTH,
    SINCE,
    euros('5.00'),
    'lower',
  ),
  decoderActivationFee: figure(
    'livebox-ag/annex1.prices.e',
    { fr: 'Activation du décodeur TV', en: 'TV decoder activation' },
    EUR,
    SINCE,
    euros('50.00'),
    'lower',
  ),
  secondScreenActivationFee: figure(
    'livebox-ag/annex1.prices.f',
    { fr: 'Activation du second décodeur ou de la clé TV', en: 'Second decoder or TV key activation' },
    EUR,
    SINCE,
    euros('10.00'),
    'lower',
  ),
  fibreHouseAccessFee: figure(
    'livebox-ag/annex1.prices.h',
    { fr: 'Accès au réseau fibre d’une maison', en: 'Fibre network access, detached house' },
    EUR,
    SINCE,
    euros('49.00'),
    'lower',
  ),
  terminationFee: figure(
    'livebox-ag/annex1.prices.g',
    { fr: 'Frais de résiliation', en: 'Termination fee' },
    EUR,
    SINCE,
    euros('50.00'),
    'lower',
  ),
  equipmentLateSum: figure(
    'livebox-ag/6.3.d',
    { fr: 'Somme due pour un équipement non rendu', en: 'Sum due for equipment not returned' },
    EUR,
    SINCE,
    euros('100.00'),
    'lower',
  ),
  decoderLateSum: figure(
    'livebox-ag/6.3.e',
    { fr: 'Somme due pour un décodeur non rendu', en: 'Sum due for a decoder not returned' },
    EUR,
    SINCE,
    euros('200.00'),
    'lower',
  ),
  equipmentRepairCap: figure(
    'livebox-ag/6.3.g',
    { fr: 'Plafond des frais de réparation', en: 'Cap on the repair cost' },
    EUR,
    SINCE,
    euros('100.00'),
    'lower',
  ),
  decoderDamageSum: figure(
    'livebox-ag/6.3.h',
    { fr: 'Somme due pour un décodeur abîmé ou incomplet', en: 'Sum due for a faulty or incomplete decoder' },
    EUR,
    SINCE,
    euros('200.00'),
    'lower',
  ),
} as const;
