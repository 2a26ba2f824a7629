import type { Chance } from '../../src/story/chance.ts';
import type { Fate } from '../fates.ts';
import { asks, bringsNumber, namesPayer, takesNumberAway } from '../asks.ts';
import { hardship, isLeaving, leaves, refusedEver, refusedOnce, withdraws } from '../fates.ts';
import type { Market, Take } from '../market.ts';
import { MONEY_FATES } from '../money-fates.ts';
import { everywhere, NEAR } from './destinations.ts';
import { FAMILY, MADAME, MONSIEUR } from './people.ts';
import { COMMUNES, STREETS } from './places.ts';

const fates: readonly Partial<Fate>[] = [
  { name: 'missed appointment', installation: 'missed' },
  { name: 'late activation', lateActivation: true },
  { name: 'refused debit, paid late', payment: 'refused-debits', after: refusedOnce(2) },
  { name: 'leaves in the commitment', lastsMonths: 5, after: leaves(5, {}, 'back') },
  { name: 'pays late', payment: 'late' },
  { name: 'appointment moved', installation: 'moved' },
  { name: 'withdraws', channel: 'distance', papers: 'with-order', lastsMonths: 0, after: withdraws },
  { name: 'refused debits, never paid', payment: 'refused-debits', lastsMonths: 5, after: refusedEver(3) },
  { name: 'leaves, equipment not returned', lastsMonths: 7, after: leaves(7, {}, 'nothing') },
  { name: 'operator missed the appointment', installation: 'operator-missed' },
  { name: 'refused debit, paid late', payment: 'refused-debits', after: refusedOnce(4) },
  { name: 'papers never sent', channel: 'distance', papers: 'never', lastsMonths: 0 },
  { name: 'leaves by number portability', lastsMonths: 6, after: leaves(6, { requestKind: 'portability' }, 'back') },
  { name: 'is leaving', after: isLeaving() },
  { name: 'hardship', payment: 'refused-debits', after: hardship },
  { name: 'order cancelled', installation: 'cancelled' },
  { name: 'leaves, equipment damaged', lastsMonths: 8, after: leaves(8, {}, 'damaged') },
  { name: 'never pays', lastsMonths: 2, payment: 'never' },
  { name: 'refused debit, paid late', payment: 'refused-debits', after: refusedOnce(6) },
  { name: 'no appointment', installation: 'none' },
  {
    name: 'complains of a cut',
    after: asks(
      4,
      'service-restoration',
      { totalInterruption: true },
      { after: 9, facts: (day) => ({ restoredOn: day }) },
      { after: 10, facts: { refundRequested: true } },
    ),
  },
  {
    name: 'complains in writing',
    after: asks(
      5,
      'complaint',
      { grounds: 'Débit' },
      { after: 17, facts: (day) => ({ level1AnsweredOn: day }) },
      { after: 18, facts: { level1Satisfied: true } },
    ),
  },
  {
    name: 'takes a larger plan',
    offer: 'ESSENTIEL-FIBRE',
    after: asks(3, 'plan-change', { newOffer: 'INFINI-FIBRE' }),
  },
  { name: 'brings a number', after: bringsNumber({}) },
  { name: 'somebody else pays', after: namesPayer(2) },
  {
    name: 'brings a number, late',
    after: bringsNumber({ otherOperator: { lateDays: 4 } }),
  },
  { name: 'takes the number away', lastsMonths: 6, after: takesNumberAway(6) },
  ...MONEY_FATES,
];

function take(luck: Chance, fate: Fate): Take {
  const usual = luck.below(100) < 62 ? 'FIBRE' : luck.pick(['ADSL', 'VDSL2']);
  const technology = fate.offer?.split('-')[1] ?? usual;
  const plan = luck.below(100) < 45 ? 'INFINI' : 'ESSENTIEL';
  const fixed = technology !== 'FIBRE' && luck.oneIn(6) ? '-FIXED-LINE' : '';
  const options: string[] = [];
  if (plan === 'INFINI' && luck.oneIn(4)) options.push('OPT-TV-KEY');
  if (plan === 'INFINI' && luck.oneIn(5)) options.push('OPT-SECURITY-SUITE');
  if (plan === 'ESSENTIEL' && luck.oneIn(5)) options.push('OPT-TV-RECORDER-80GB');
  return {
    contract: {
      offer: `${plan}-${technology}${fixed}`,
      options,
      takesDecoder: true,
      newTvCustomer: luck.below(10) < 8,
      ...(technology !== 'FIBRE' && luck.oneIn(5) ? { visitFoundNeededAtSubscription: true } : {}),
    },
    address: { fibre: technology === 'FIBRE', vdsl2: technology !== 'ADSL', adsl: true, detachedHouse: luck.oneIn(3) },
    visit: true,
    line: true,
  };
}

/** Boxes in the West Indies and in Guiana. */
export const antilles: Market = {
  pack: 'livebox-ag',
  territory: 'GP',
  numbers: (['GP', 'MQ', 'GF', 'MF', 'BL'] as const).map((territory) => ({ territory, kind: 'fixed' })),
  communes: COMMUNES,
  streets: STREETS,
  names: { madame: MADAME, monsieur: MONSIEUR, family: FAMILY },
  mail: 'example.org',
  papers: { provided: ['identity', 'bank-details'], identityType: 'passport', identityExpiresOn: '2049-01-01' },
  fates,
  take,
  called: (luck) => ({ near: NEAR, far: everywhere(luck) }),
};
