import { euros } from '../../../kernel/money.ts';
import type { Life } from '../../model/life.ts';
import type { UsageCounter } from '../../model/usage.ts';
import { known } from './known-figures.ts';
import { isMobile, toldText } from './life-answers.ts';
import { isBlocked, planBytes, roamingBytes } from './mobile-plans.ts';
import { practice } from './price-sheet.ts';
import { rateUsage } from './rate-usage.ts';
import { usageSheet } from './usage-sheet.ts';

type Told = Parameters<NonNullable<Life['usageCounters']>>[0];

const premium: UsageCounter = {
  name: 'premium',
  label: { fr: 'Numéros surtaxés', en: 'Premium-rate numbers' },
  counts: 'sum',
  unit: 'micro-euro',
  limit: Number(euros(practice.premiumCapInclTax)),
  nature: 'ceiling',
  beyond: 'suspended',
  noticeOwed: false,
  clause: 'orne-thd/2.c.8',
};

function fixedCounters(): readonly UsageCounter[] {
  return [
    {
      name: 'vs',
      label: { fr: 'Appels illimités depuis le fixe', en: 'Unlimited calls from the fixed line' },
      counts: 'sum',
      unit: 'second',
      limit: known.fixedMonthSeconds,
      nature: 'fair-use',
      beyond: 'charged',
      noticeOwed: false,
      clause: 'orne-thd/2.c.6',
    },
    premium,
  ];
}

function mobileCounters(contract: Told): readonly UsageCounter[] {
  return [
    {
      name: 'd',
      label: { fr: 'Internet mobile du forfait', en: 'Mobile internet of the plan' },
      counts: 'sum',
      unit: 'byte',
      limit: planBytes(contract),
      nature: 'allowance',
      beyond: isBlocked(contract) ? 'suspended' : 'charged',
      noticeOwed: false,
      clause: isBlocked(contract) ? 'orne-thd/2.d.15' : 'orne-thd/8.g',
    },
    {
      name: 'de',
      label: { fr: 'Internet mobile en Europe', en: 'Mobile internet in Europe' },
      counts: 'sum',
      unit: 'byte',
      limit: roamingBytes(contract),
      nature: 'ceiling',
      beyond: 'suspended',
      noticeOwed: true,
      clause: 'orne-thd/2.d.12',
    },
    {
      name: 'roaming',
      label: { fr: 'Internet mobile hors d’Europe', en: 'Mobile internet outside Europe' },
      counts: 'sum',
      unit: 'micro-euro',
      limit: Number(euros(practice.roamingCapInclTax)),
      nature: 'ceiling',
      beyond: 'suspended',
      noticeOwed: false,
      noticeLaw: 'law/ue-2022-612-14',
      clause: 'orne-thd/2.d.13',
    },
    {
      name: 'v',
      label: { fr: 'Correspondants différents', en: 'Different correspondents' },
      counts: 'correspondents',
      unit: 'correspondent',
      limit: known.mobileCorrespondents,
      nature: 'fair-use',
      beyond: 'case',
      noticeOwed: false,
      clause: 'orne-thd/2.d.5',
    },
    premium,
  ];
}

/** Counters of a line; none for an offer without telephone. */
function usageCounters(contract: Told): readonly UsageCounter[] {
  if (isMobile(contract)) return mobileCounters(contract);
  return (toldText(contract, 'services') ?? '').includes('fixed-telephony') ? fixedCounters() : [];
}

/** What becomes of the use of the line. */
export const usageLife: Pick<Life, 'rateUsage' | 'usageCounters' | 'exampleSheet' | 'jointCorrespondents'> = {
  rateUsage,
  usageCounters,
  exampleSheet: usageSheet,
  jointCorrespondents: true,
};
