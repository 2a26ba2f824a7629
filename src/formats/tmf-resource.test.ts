import { describe, expect, it } from 'vitest';
import { tmfDay, tmfHref, tmfMoney, tmfRef } from './tmf-resource.ts';

describe('resources of the TM Forum APIs', () => {
  it('refer to one another by id, address and kind', () => {
    expect(tmfRef('Agreement', '1', tmfHref('agreement', '1'), { name: 'x' })).toEqual({
      id: '1',
      href: '/tmf-api/agreementManagement/v4/agreement/1',
      name: 'x',
      '@referredType': 'Agreement',
    });
  });

  it('write amounts as numbers with their currency, and days as instants', () => {
    expect(tmfMoney('64.90')).toEqual({ unit: 'EUR', value: 64.9 });
    expect(tmfDay('2026-03-14')).toBe('2026-03-14T00:00:00Z');
  });
});
