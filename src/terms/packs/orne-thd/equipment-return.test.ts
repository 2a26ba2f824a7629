import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'equipment-return');

const ask = asking('orne-thd', 'equipment-return', {
  lastServiceOn: '2026-03-22',
  asOf: '2026-03-22',
  items: [{ ref: 'modem', working: true, returnedOn: '2026-03-20' }],
});

describe('equipment-return, at its boundaries', () => {
  it.each([
    [
      'nothing is due on the last day, a Sunday, while the item is awaited',
      { items: [{ ref: 'modem', working: true }] },
      { dueOn: '2026-03-22', items: [{ ref: 'modem', state: 'awaited', charge: '0.00' }], total: '0.00' },
    ],
    [
      'the next day the item is billed',
      { asOf: '2026-03-23', items: [{ ref: 'modem', working: true }] },
      { items: [{ ref: 'modem', state: 'not-returned', charge: '85.00' }] },
    ],
    [
      'a late return is billed once, parts and repair left aside, even evaluated before',
      {
        items: [
          { ref: 'modem', working: false, returnedOn: '2026-03-23', missingPartsCost: '9.90', repairCost: '40.00' },
        ],
      },
      { items: [{ ref: 'modem', state: 'returned-late', charge: '85.00' }], total: '85.00' },
    ],
    [
      'a repair is not billed for an item that works',
      {
        items: [
          { ref: 'modem', working: true, returnedOn: '2026-03-22', missingPartsCost: '9.90', repairCost: '40.00' },
        ],
      },
      { items: [{ ref: 'modem', state: 'returned', charge: '9.90' }] },
    ],
    [
      'an item that does not work with no tariff is free',
      { items: [{ ref: 'modem', working: false, returnedOn: '2026-03-22' }] },
      { items: [{ ref: 'modem', state: 'returned-not-working', charge: '0.00' }] },
    ],
    [
      'the same item twice is refused as a fact',
      {
        items: [
          { ref: 'modem', working: true, returnedOn: '2026-03-20' },
          { ref: 'modem', working: true, returnedOn: '2026-03-20' },
        ],
      },
      { fault: 'items' },
    ],
    [
      'the total adds the items in the order given',
      {
        asOf: '2026-03-30',
        items: [
          { ref: 'b', working: true },
          { ref: 'modem', working: true, returnedOn: '2026-03-20' },
        ],
      },
      {
        items: [
          { ref: 'b', state: 'not-returned', charge: '85.00' },
          { ref: 'modem', state: 'returned', charge: '0.00' },
        ],
        total: '85.00',
      },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
