import { describe, expect, it } from 'vitest';
import { decide } from '../../decide.ts';
import type { ContractFacts, MonthOfUse, PlaceOfUse } from '../../model/life.ts';
import { watchedUse } from './life-use.ts';

const contract = { characteristics: { unlimitedVoice: true }, options: [] } as unknown as ContractFacts;
const use = (change: Partial<MonthOfUse>): MonthOfUse => ({
  month: '2026-06',
  correspondents: 10,
  longestCallSeconds: 600,
  totalSeconds: 6000,
  messageRecipients: 5,
  recipients: 12,
  places: [],
  ...change,
});
const place = (country: string | null, records: number, days: number): PlaceOfUse => ({
  monthsBack: 3,
  country,
  records,
  days,
});
const asked = (change: Partial<MonthOfUse>) => watchedUse.useToWatch!(contract, use(change));

describe('a month of use, held against the contract', () => {
  it('tells recipients of calls and of messages, and the longest call', () => {
    expect(asked({ messageRecipients: 101 })).toEqual([
      {
        procedure: 'fair-use',
        facts: { voiceRecipients: 10, longestCallSeconds: 600, messageRecipients: 101 },
      },
    ]);
  });

  it('tells four months that were mostly away: 122 days from 1 March to 30 June, 20 of them at home, 60 away', () => {
    const places = [place(null, 50, 20), place('FR', 80, 40), place('RE', 30, 20), place('US', 500, 30)];
    const roaming = asked({ places }).find((one) => one.procedure === 'roaming-fair-use')!;
    expect(roaming.facts).toEqual({
      observationStart: '2026-03-01',
      homeUsage: '50',
      roamingUsage: '110',
      daysWithoutHomeConnection: 102,
      daysRoamingConnected: 60,
      serialSims: false,
    });
    const answer = decide('mobile-yt', 'roaming-fair-use', { ...roaming.facts, asOf: '2026-07-02' });
    expect(answer).toMatchObject({ result: { abusive: true, status: 'to-notify' } });
  });

  it('says nothing of a line that was mostly used at home', () => {
    const places = [place(null, 111, 60), place('FR', 110, 40)];
    expect(asked({ places }).map((one) => one.procedure)).toEqual(['fair-use']);
  });
});
