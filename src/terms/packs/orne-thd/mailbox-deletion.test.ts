import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'mailbox-deletion');

const ask = asking('orne-thd', 'mailbox-deletion', {
  internetEnded: true,
  terminationOn: '2026-08-31',
  asOf: '2026-09-15',
});

describe('mailbox-deletion, at its boundaries', () => {
  it.each([
    ['six months from 31 August end on 28 February', {}, { deletedOn: '2027-02-28', state: 'kept-until-deletion' }],
    ['the eve of the end, the mailbox is simply kept', { asOf: '2026-08-30' }, { state: 'kept' }],
    [
      'from the day of the end, it is kept until the deletion',
      { asOf: '2026-08-31' },
      { state: 'kept-until-deletion' },
    ],
    ['the eve of the deletion, it can still be read', { asOf: '2027-02-27' }, { state: 'kept-until-deletion' }],
    ['on the day of the deletion, it is gone', { asOf: '2027-02-28' }, { state: 'deleted' }],
    [
      'without the end of Internet nothing is deleted',
      { internetEnded: false, asOf: '2030-01-01' },
      { deletedOn: null, state: 'kept' },
    ],
    ['the day of the end is needed when Internet ends', { terminationOn: undefined }, { fault: 'terminationOn' }],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
