import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'suspension');

const facts = { occurredOn: '2026-03-01', asOf: '2026-03-16' };
const unpaid = { ground: 'unpaid-bill', occurredOn: '2026-03-20', dueOn: '2026-03-20', asOf: '2026-04-02' };
const ask = (more: object) => decide('livebox-ag', 'suspension', { ...facts, ...more });

describe('the suspension of the service', () => {
  it.each([
    ['asOf', { ground: 'other-breach', asOf: '2026-02-28' }],
    ['serious', { ground: 'other-breach', noticeReceivedOn: '2026-02-01' }],
    ['dueOn', { ground: 'unpaid-bill' }],
    ['noticeReceivedOn', { ground: 'other-breach', serious: false, noticeReceivedOn: '2026-02-28' }],
    ['reminderSentOn', { ...unpaid, reminderSentOn: '2026-03-20' }],
  ])('refuses a wrong or missing %s', (field, more) => {
    expect(ask(more)).toMatchObject({ error: { field } });
  });

  it('leaves aside an early notice where none is needed, and the seriousness of other grounds', () => {
    expect(ask({ ground: 'other-breach', serious: true, noticeReceivedOn: '2026-02-28' })).toMatchObject({
      result: { eligible: true, noticeType: 'none', earliestOn: '2026-03-01' },
    });
    expect(ask({ ground: 'resale', serious: true })).toMatchObject({ result: { reason: 'notice-required' } });
  });

  it('is no longer possible once the breach is cured, but for hacking, harm and shared credentials', () => {
    const cured = { curedOn: '2026-03-16', noticeReceivedOn: '2026-03-02' };
    expect(ask({ ground: 'resale', ...cured })).toMatchObject({ result: { reason: 'cured', earliestOn: null } });
    expect(ask({ ground: 'resale', ...cured, curedOn: '2026-03-17' })).toMatchObject({ result: { eligible: true } });
    expect(ask({ ground: 'advance-unpaid', ...cured })).toMatchObject({ result: { reason: 'cured' } });
    expect(ask({ ground: 'harmful-use', ...cured })).toMatchObject({ result: { eligible: true } });
  });

  it('waits for the day after a reminder sent once the time to pay is over', () => {
    expect(ask({ ...unpaid, reminderSentOn: '2026-04-02' })).toMatchObject({
      result: { reason: 'reminder-just-sent', earliestOn: '2026-04-03' },
    });
    expect(ask({ ...unpaid, asOf: '2026-03-30', reminderSentOn: '2026-03-30' })).toMatchObject({
      result: { reason: 'payment-period-running', earliestOn: '2026-03-31' },
    });
    expect(ask({ ...unpaid, reminderSentOn: '2026-04-03' })).toMatchObject({
      result: { reason: 'reminder-required', earliestOn: null },
    });
  });

  it('follows the reminder by a day for a debt from elsewhere', () => {
    expect(ask({ ground: 'debt-elsewhere', reminderSentOn: '2026-03-16' })).toMatchObject({
      result: { reason: 'reminder-just-sent', earliestOn: '2026-03-17' },
    });
    expect(ask({ ground: 'debt-elsewhere', reminderSentOn: '2026-03-15' })).toMatchObject({
      result: { eligible: true },
    });
  });
});
