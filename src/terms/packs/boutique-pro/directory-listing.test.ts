import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'directory-listing');

const ask = (given: object) =>
  decide('boutique-pro', 'directory-listing', { choice: 'publish', telephoneSubscriber: true, ...given });

describe('directory listing, at its edges', () => {
  it('publishes each chosen detail once, in the order of the directory', () => {
    expect(ask({ fields: ['profession', 'email', 'phoneNumber', 'email'] })).toMatchObject({
      result: { publishedFields: ['phoneNumber', 'email', 'profession'] },
    });
  });

  it.each([
    { fields: [] },
    {},
    { fields: ['fullAddress', 'partialAddress'] },
    { choice: 'red-list', fields: ['fullAddress', 'partialAddress'] },
    { telephoneSubscriber: false, fields: ['fullAddress', 'partialAddress'] },
    { fields: ['shoeSize'] },
  ])('%j is an error on the fields', (given) => {
    expect(ask(given)).toMatchObject({ error: { field: 'fields' } });
  });

  it('publishes nothing for the red list or without a telephone, details or not', () => {
    expect(ask({ choice: 'red-list', fields: ['email'] })).toMatchObject({
      result: { eligible: true, publishedFields: [] },
    });
    expect(ask({ telephoneSubscriber: false })).toMatchObject({ result: { eligible: false, published: false } });
  });
});
