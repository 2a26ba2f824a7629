import { describe, expect, it } from 'vitest';
import { decide } from '../../decide.ts';
import type { ContractFacts, MonthOfUse } from '../../model/life.ts';
import { watchedUse } from './life-use.ts';

const mobile = { characteristics: { service: 'mobile', services: 'mobile' }, options: [] } as unknown as ContractFacts;
const use = (change: Partial<MonthOfUse>): MonthOfUse => ({
  month: '2026-06',
  correspondents: 150,
  longestCallSeconds: 600,
  totalSeconds: 6000,
  messageRecipients: 60,
  recipients: 200,
  places: [],
  ...change,
});
const watched = (change: Partial<MonthOfUse>, contract = mobile) => watchedUse.useToWatch!(contract, use(change));

describe('a month of a mobile line, held against fair use', () => {
  it('is let be up to 200 correspondents of calls and messages together, and looked at from the next one on', () => {
    expect(watched({})).toEqual([]);
    expect(watched({ recipients: 201 })).toEqual([
      {
        procedure: 'fair-use',
        facts: { correspondents: 201, mainlandUsage: '0', nonEu: [], daysWithoutMainlandConnection: 0 },
      },
    ]);
  });

  it('used outside of Europe is counted by place: June has 30 days, 5 of them at home', () => {
    const places = [
      { monthsBack: 0, country: null, records: 20, days: 5 },
      { monthsBack: 0, country: 'DE', records: 40, days: 8 },
      { monthsBack: 0, country: 'US', records: 30, days: 12 },
      { monthsBack: 3, country: 'US', records: 90, days: 40 },
    ];
    const [wanted] = watched({ places });
    expect(wanted!.facts).toEqual({
      correspondents: 200,
      mainlandUsage: '20',
      nonEu: [{ destination: 'US', usage: '30', daysConnected: 12 }],
      daysWithoutMainlandConnection: 25,
    });
    const more = { assessedOn: '2026-07-01', brochureSurchargeInclTax: '0.00' };
    expect(decide('orne-thd', 'fair-use-mobile', { ...wanted!.facts, ...more })).toMatchObject({
      result: { grounds: ['usage-mostly-non-eu', 'absent-from-mainland'], status: 'to-be-notified' },
    });
  });

  it('a fixed line is not looked at', () => {
    const fixed = { characteristics: { service: 'internet' }, options: [] } as unknown as ContractFacts;
    expect(watched({ recipients: 900 }, fixed)).toEqual([]);
  });
});
