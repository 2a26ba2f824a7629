import { firstOfMonth, isoDate, plusDays, plusMonths } from '../../src/kernel/civil-date.ts';
import type { Chance } from '../../src/story/chance.ts';
import { asks, bringsNumber, takesNumberAway } from '../asks.ts';
import {
  at,
  type Fate,
  hardship,
  inService,
  isLeaving,
  leaves,
  refusedEver,
  refusedOnce,
  withdraws,
} from '../fates.ts';
import type { Commune, Destination, Market, Take } from '../market.ts';
import { FAMILY, MADAME, MONSIEUR } from './people.ts';

const communes: readonly Commune[] = [
  { territory: 'YT', name: 'Mamoudzou', postcode: '97600', weight: 14 },
  { territory: 'YT', name: 'Koungou', postcode: '97690', weight: 7 },
  { territory: 'YT', name: 'Dzaoudzi', postcode: '97615', weight: 4 },
  { territory: 'YT', name: 'Pamandzi', postcode: '97615', weight: 3 },
  { territory: 'YT', name: 'Dembéni', postcode: '97660', weight: 3 },
  { territory: 'YT', name: 'Bandraboua', postcode: '97650', weight: 2 },
  { territory: 'YT', name: 'Tsingoni', postcode: '97680', weight: 2 },
  { territory: 'YT', name: 'Sada', postcode: '97640', weight: 2 },
  { territory: 'YT', name: 'Chirongui', postcode: '97620', weight: 2 },
];

const streets = [
  'rue du Commerce',
  'rue de la Pompe',
  'chemin de la Mangrove',
  'rue des Jardins',
  'rue du Stade',
  'boulevard des Badamiers',
  'impasse des Ylangs',
  'route des Padzas',
  'place du Marché',
  'rue des Makis',
];

/** The customer died: the family asks, with the proof. */
const dies = (months: number): Fate['after'] =>
  inService((startsOn) => {
    const on = plusMonths(startsOn, months);
    const proof = { reason: { ground: 'death-of-customer' }, documentsReceivedOn: isoDate(on) };
    return [at(on, { do: 'terminate', ...proof }), at(plusDays(on, 20), { do: 'return-equipment' })];
  });

const OPTION = 'YT-OPT-DATA-10';

/** The operator tells all who have an option what it will cost; those who hear of it may still leave. */
const newPrice: Fate['after'] = (_orderedOn, startsOn, _luck, today) => {
  const on = plusDays(today, -30);
  if (startsOn === undefined || startsOn > on) return [];
  const effectiveOn = isoDate(firstOfMonth(plusMonths(today, 2)));
  const prices = [{ code: OPTION, amountInclTax: '5.50' }];
  return [at(on, { do: 'announce-change', kind: 'price', cause: 'commercial', effectiveOn, prices })];
};

const fates: readonly Partial<Fate>[] = [
  { name: 'refused debit, paid late', payment: 'refused-debits', after: refusedOnce(2) },
  { name: 'papers never sent', channel: 'distance', papers: 'never', lastsMonths: 0 },
  { name: 'leaves in the commitment', offer: 'YT-HORIZON-24', lastsMonths: 6, after: leaves(6, {}, 'back') },
  { name: 'pays late', payment: 'late' },
  { name: 'withdraws', channel: 'distance', papers: 'with-order', lastsMonths: 0, after: withdraws },
  { name: 'deposit paid', channel: 'shop', deposit: 'paid' },
  { name: 'dies', lastsMonths: 5, after: dies(5) },
  { name: 'never pays', lastsMonths: 2, payment: 'never' },
  { name: 'deposit never paid', channel: 'shop', deposit: 'never' },
  { name: 'leaves by number portability', lastsMonths: 7, after: leaves(7, { requestKind: 'portability' }, 'back') },
  { name: 'late activation', lateActivation: true },
  { name: 'refused debits, never paid', payment: 'refused-debits', lastsMonths: 4, after: refusedEver(2) },
  { name: 'is leaving', after: isLeaving() },
  { name: 'hardship', payment: 'refused-debits', after: hardship },
  { name: 'order cancelled', installation: 'cancelled' },
  {
    name: 'card stolen',
    offer: 'YT-HORIZON-24',
    after: asks(
      3,
      'sim-loss',
      (day) => ({ stolenAt: `${day}T06:00:00+03:00` }),
      { after: 3, facts: { policeReport: true } },
      { after: 8, facts: (day) => ({ reactivatedOn: day }) },
    ),
  },
  { name: 'learns of a new price', offer: 'YT-LIBRE-0', after: newPrice },
  { name: 'brings a number', offer: 'YT-LIBRE-0', after: bringsNumber({ kind: 'mobile' }) },
  {
    name: 'brings a number, refused',
    offer: 'YT-LIBRE-0',
    after: bringsNumber({ kind: 'mobile', otherOperator: { does: 'refuses', reason: 'not-holder' } }),
  },
  { name: 'takes the number away', offer: 'YT-LIBRE-0', lastsMonths: 5, after: takesNumberAway(5) },
  { name: 'card not returned', offer: 'YT-LIBRE-0', lastsMonths: 4, after: leaves(4, {}, 'nothing') },
];

function take(luck: Chance): Take {
  const offer = luck.pick(['YT-SOBRE-0', 'YT-LIBRE-0', 'YT-LIBRE-0', 'YT-TENDANCE-12', 'YT-HORIZON-24']);
  const options = offer !== 'YT-SOBRE-0' && luck.oneIn(4) ? ['YT-OPT-DATA-10'] : [];
  return {
    contract: { offer, options },
    address: { fibre: false, vdsl2: false, adsl: false },
    visit: false,
    line: true,
  };
}

const near: readonly Destination[] = [
  { to: '+262639445566', network: 'mobile' },
  { to: '+262639112233', network: 'mobile' },
  { to: '+262269601234', network: 'fixed' },
  { to: '+33144556677', network: 'fixed' },
  { to: '+33612345678', network: 'mobile' },
  { to: '+262692112233', network: 'mobile' },
];
const far: readonly Destination[] = [
  { to: '+2693334455', network: 'mobile' },
  { to: '+261321234567', network: 'mobile' },
  { to: '+23057123456', network: 'mobile' },
  { to: '+393471234567', network: 'mobile' },
  { to: '+255712345678', network: 'mobile' },
  { to: '+12025550123', network: 'fixed' },
];

/** Mobile plans in Mayotte. */
export const mayotte: Market = {
  pack: 'mobile-yt',
  territory: 'YT',
  numbers: [{ territory: 'YT', kind: 'mobile' }],
  communes,
  streets,
  names: { madame: MADAME, monsieur: MONSIEUR, family: FAMILY },
  mail: 'example.net',
  papers: { provided: ['identity'], identityType: 'passport', identityExpiresOn: '2049-01-01' },
  fates,
  take,
  called: () => ({ near, far }),
};
