import type { Life } from '../../model/life.ts';
import type { UsageCounter } from '../../model/usage.ts';
import { figuresOf } from './figures-of-version.ts';
import { dataBytes, roamingBytes, unlimited } from './plan-allowance.ts';
import { rateUsage } from './rate-usage.ts';
import { usageSheet } from './usage-sheet.ts';

const FAIR_USE = 'mobile-yt/11.2.1.b';

type Told = Parameters<NonNullable<Life['usageCounters']>>[0];

function correspondents(contract: Told): UsageCounter[] {
  const known = figuresOf(contract.version);
  const bound = { counts: 'correspondents', unit: 'correspondent', nature: 'fair-use', beyond: 'case' } as const;
  const counters: UsageCounter[] = [];
  if (unlimited(contract, 'voice'))
    counters.push({
      ...bound,
      name: 'v',
      label: { fr: 'Correspondants différents appelés', en: 'Different numbers called' },
      limit: known.voiceRecipients,
      noticeOwed: false,
      clause: FAIR_USE,
    });
  if (unlimited(contract, 'messages'))
    counters.push({
      ...bound,
      name: 'm',
      label: { fr: 'Destinataires différents de SMS et MMS', en: 'Different recipients of SMS and MMS' },
      limit: known.messageRecipients,
      noticeOwed: false,
      clause: FAIR_USE,
    });
  return counters;
}

function volumes(contract: Told): UsageCounter[] {
  const all = dataBytes(contract);
  if (all === undefined) return [];
  const sum = { counts: 'sum', unit: 'byte' } as const;
  const home: UsageCounter = {
    ...sum,
    name: 'd',
    label: { fr: 'Internet mobile du forfait', en: 'Mobile internet of the plan' },
    limit: all,
    nature: 'allowance',
    beyond: 'slowed',
    noticeOwed: false,
    clause: 'mobile-yt/12.1.e',
  };
  const roaming: UsageCounter = {
    ...sum,
    name: 'dz',
    label: {
      fr: 'Internet mobile en UE, Suisse, Andorre et DOM',
      en: 'Mobile internet in the EU, Switzerland, Andorra and overseas departments',
    },
    limit: roamingBytes(contract) ?? all,
    nature: 'fair-use',
    beyond: 'charged',
    noticeOwed: true,
    clause: 'mobile-yt/13.2.b',
  };
  return [home, roaming];
}

/** What becomes of the use of the line. */
export const usageLife: Pick<Life, 'rateUsage' | 'usageCounters' | 'exampleSheet'> = {
  rateUsage,
  usageCounters: (contract) => [...volumes(contract), ...correspondents(contract)],
  exampleSheet: usageSheet,
};
