import { type CivilDate, civilDate, isoDate, plusDays, plusMonths } from '../../src/kernel/civil-date.ts';
import type { Chance } from '../../src/story/chance.ts';
import { asks, bringsNumber, takesNumberAway } from '../asks.ts';
import { at, type Fate, hardship, inService, isLeaving, leaves, refusedEver, refusedOnce } from '../fates.ts';
import type { Commune, Destination, Market, Take } from '../market.ts';
import { FAMILY, MADAME, MONSIEUR, TRADES } from './people.ts';

const communes: readonly Commune[] = [
  { territory: 'FR-57', name: 'Amnéville', postcode: '57360', weight: 8 },
  { territory: 'FR-57', name: 'Rombas', postcode: '57120', weight: 6 },
  { territory: 'FR-57', name: 'Mondelange', postcode: '57300', weight: 4 },
  { territory: 'FR-57', name: 'Marange-Silvange', postcode: '57535', weight: 4 },
  { territory: 'FR-57', name: 'Richemont', postcode: '57270', weight: 2 },
  { territory: 'FR-54', name: 'Homécourt', postcode: '54310', weight: 5 },
  { territory: 'FR-54', name: 'Joeuf', postcode: '54240', weight: 5 },
  { territory: 'FR-54', name: 'Auboué', postcode: '54580', weight: 3 },
  { territory: 'FR-54', name: 'Briey', postcode: '54150', weight: 3 },
  { territory: 'FR-54', name: 'Moutiers', postcode: '54660', weight: 2 },
];

const streets = [
  'rue de la Gare',
  'rue des Forges',
  'rue du Moulin',
  'rue des Romains',
  'place du Général',
  'rue des Vignes',
  'avenue de la Libération',
  'rue de Metz',
  'cité des Mineurs',
  'rue du Haut-Fourneau',
];

const dies = (months: number): Fate['after'] =>
  inService((startsOn) => {
    const on = plusMonths(startsOn, months);
    const reason = { ground: 'death', facts: { deathOn: isoDate(plusDays(on, -9)) } };
    return [
      at(on, { do: 'terminate', reason, documentsReceivedOn: isoDate(on) }),
      at(plusDays(on, 20), { do: 'return-equipment' }),
    ];
  });

/** Within the days that begin with the signature, the service being there already. */
const withdrawsAfterSigning: Fate['after'] = (orderedOn: CivilDate) => [
  at(plusDays(orderedOn, 11), { do: 'withdraw' }),
  at(plusDays(orderedOn, 19), { do: 'return-equipment' }),
];

/** The network fails in a commune for sixty hours: whoever lives there has a case, and this one says so first. */
const sufferOutage = (months: number): Fate['after'] =>
  inService((startsOn) => {
    const on = plusMonths(startsOn, months);
    const reference = `PANNE-${isoDate(on)}`;
    const communes = ['Amnéville', 'Rombas'];
    return [
      at(on, { at: '08:00', do: 'network-event', action: 'outage', reference, communes }),
      at(on, { at: '18:00', do: 'trouble' }),
      at(plusDays(on, 2), { at: '20:00', do: 'network-event', action: 'restored', reference }),
    ];
  });

const letter = { form: 'registered-letter' };
const ported = { ...letter, requestKind: 'portability' };
const PRO = 'DUO-PRO';

const fates: readonly Partial<Fate>[] = [
  {
    name: 'professional by the quarter',
    offer: PRO,
    payment: 'late',
    contract: { characteristics: { billingFrequency: 'quarterly', customerType: 'registered-business' } },
  },
  { name: 'refused debit, paid late', payment: 'refused-debits', after: refusedOnce(3) },
  {
    name: 'leaves, decoder not returned',
    offer: 'TRIO-RES',
    lastsMonths: 6,
    after: leaves(6, { form: 'email' }, 'nothing'),
  },
  { name: 'missed appointment', installation: 'missed' },
  {
    name: 'withdraws',
    offer: 'DUO-RES',
    channel: 'distance',
    papers: 'with-order',
    wait: 4,
    lastsMonths: 0,
    after: withdrawsAfterSigning,
  },
  { name: 'late activation', lateActivation: true },
  { name: 'professional who pays late', offer: PRO, payment: 'late' },
  { name: 'dies', offer: 'DUO-RES', lastsMonths: 5, after: dies(5) },
  { name: 'leaves in the commitment', offer: 'DUO-RES', lastsMonths: 1, after: leaves(1, letter, 'back') },
  { name: 'refused debits, never paid', payment: 'refused-debits', lastsMonths: 5, after: refusedEver(3) },
  { name: 'operator missed the appointment', installation: 'operator-missed' },
  { name: 'leaves by number portability', offer: 'DUO-RES', lastsMonths: 7, after: leaves(7, ported, 'back') },
  { name: 'never pays', lastsMonths: 2, payment: 'never' },
  { name: 'is leaving', after: isLeaving({ form: 'email' }) },
  { name: 'hardship', payment: 'refused-debits', after: hardship },
  { name: 'order cancelled', installation: 'cancelled' },
  { name: 'leaves, equipment damaged', offer: 'TRIO-RES', lastsMonths: 8, after: leaves(8, letter, 'damaged') },
  {
    name: 'complains in writing',
    after: asks(4, 'complaint', { channel: 'email', subject: 'Ligne instable' }),
  },
  {
    name: 'moves',
    offer: 'DUO-RES',
    after: asks(
      5,
      'move',
      (day) => ({
        newAddress: { line: '3 rue de la Gare', postcode: '57120', city: 'Rombas' },
        movingOn: isoDate(plusDays(civilDate(day), 18)),
        dwelling: 'collective',
        premisesConnected: true,
      }),
      { after: 3, facts: (day) => ({ signedOn: day }) },
    ),
  },
  {
    name: 'card stolen',
    offer: 'O-MAXI',
    after: asks(3, 'sim-loss', { event: 'theft', channel: 'email' }, { after: 7, facts: { newSim: true } }),
  },
  { name: 'brings a number', offer: 'DUO-RES', after: bringsNumber({}) },
  { name: 'takes the number away', offer: 'DUO-RES', lastsMonths: 6, after: takesNumberAway(6) },
  { name: 'reports an outage', offer: 'DUO-RES', after: sufferOutage(4) },
];

/** A company number of the right form, nobody's in particular: eight digits and their key, so that twice the odd ones add up to tens. */
function fictitiousSiren(luck: Chance): string {
  const digits = Array.from({ length: 8 }, () => luck.below(10));
  const total = digits.reduce((sum, one, i) => sum + (i % 2 === 0 ? one : one > 4 ? 2 * one - 9 : 2 * one), 0);
  return [...digits, (10 - (total % 10)) % 10].join('');
}

function residential(offer: string, luck: Chance): Take {
  const mobile = offer === 'O-MAXI';
  const options = !mobile && offer !== 'TV-RES' && luck.oneIn(2) ? ['ROUTER-RENTAL'] : [];
  const debitDay = luck.pick([5, 10, 15]);
  return {
    contract: { offer, options, characteristics: { debitDay } },
    address: { fibre: true, alreadyConnected: luck.oneIn(5) },
    visit: !mobile,
    line: offer !== 'TV-RES',
  };
}

function take(luck: Chance, fate: Fate): Take {
  const offer =
    fate.offer ?? luck.pick(['TRIO-RES', 'TRIO-RES', 'TRIO-RES', 'DUO-RES', 'DUO-RES', 'TV-RES', 'O-MAXI', PRO]);
  if (offer !== PRO) return residential(offer, luck);
  const organizationName = `${luck.pick(TRADES)} ${luck.pick(FAMILY)}`;
  return {
    contract: { offer, options: [], personalUse: false, characteristics: { customerType: 'registered-business' } },
    address: { fibre: true },
    customer: {
      kind: 'organization',
      organizationName,
      registrationNumber: fictitiousSiren(luck),
      segment: 'professional',
    },
    visit: true,
    line: true,
  };
}

const near: readonly Destination[] = [
  { to: '+33387112233', network: 'fixed' },
  { to: '+33382221133', network: 'fixed' },
  { to: '+33140506070', network: 'fixed' },
  { to: '+33612345678', network: 'mobile' },
  { to: '+33712345678', network: 'mobile' },
];
const far: readonly Destination[] = [
  { to: '+352621123456', network: 'mobile' },
  { to: '+3526112345', network: 'fixed' },
  { to: '+4968112345', network: 'fixed' },
  { to: '+3228112345', network: 'fixed' },
  { to: '+390612345678', network: 'fixed' },
];

/** Cable and fibre of a local operator in Lorraine, for homes and for professionals. */
export const lorraine: Market = {
  pack: 'orne-thd',
  territory: 'FR-57',
  numbers: [
    { territory: 'FR-57', kind: 'fixed' },
    { territory: 'FR-54', kind: 'fixed' },
    { territory: 'FR-57', kind: 'mobile' },
    { territory: 'FR-54', kind: 'mobile' },
  ],
  communes,
  streets,
  names: { madame: MADAME, monsieur: MONSIEUR, family: FAMILY },
  mail: 'example.com',
  means: ['card', 'cheque', 'card'],
  counterMeans: ['cash', 'cheque', 'card'],
  fates,
  take,
  called: () => ({ near, far }),
};
