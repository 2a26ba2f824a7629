import { describe, expect, it } from 'vitest';
import { asking } from '../../../../test/register/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'directory-listing');

const ask = asking('orne-thd', 'directory-listing', {
  listed: true,
  firstName: 'élodie',
  lastName: 'Martin',
  nameStyle: 'full',
  street: '3 rue des Lilas',
  town: 'Joeuf',
  hidesAddress: false,
  opposesReverseLookup: true,
  opposesProspecting: true,
});

describe('directory-listing, at its boundaries', () => {
  it.each([
    [
      'names are shown as given',
      {},
      { displayedName: 'Martin élodie', reverseLookup: false, directProspecting: false },
    ],
    ['an initial is put in upper case, accents kept', { nameStyle: 'initial' }, { displayedName: 'Martin É.' }],
    [
      'an other first name follows',
      { nameStyle: 'with-other-first-name', otherName: 'Paul' },
      { displayedName: 'Martin élodie Paul' },
    ],
    [
      'an empty other name is refused even when unlisted',
      { listed: false, nameStyle: 'with-other-first-name', otherName: '' },
      { fault: 'otherName' },
    ],
    ['an other name is left aside for another style', { otherName: 'Paul' }, { displayedName: 'Martin élodie' }],
    [
      'the other name is asked for before the first name',
      { nameStyle: 'with-third-person', firstName: '' },
      { fault: 'otherName' },
    ],
    [
      'an empty first name comes before an empty last name',
      { listed: false, firstName: '', lastName: '' },
      { fault: 'firstName' },
    ],
    ['an empty last name is refused as a fact', { lastName: '' }, { fault: 'lastName' }],
    [
      'unlisted, the opposition to prospecting still holds',
      { listed: false },
      { displayedName: null, displayedAddress: null, reverseLookup: false, directProspecting: false, fee: '0.00' },
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toMatchObject(expected);
  });
});
