import { expect, test } from 'vitest';
import { accountsIn } from './file-access-log.ts';

const A = '018f0000-0000-7000-8000-000000000001';
const B = '018f0000-0000-7000-8000-000000000002';

test.each([
  ['a page that names its account', { accountId: A, amount: '12.00' }, [A]],
  ['a page with the account in it', { account: { id: A, number: '1' } }, [A]],
  ['a resource as standards write it', { billingAccount: { id: A } }, [A]],
  ['a resource of several people', { relatedParty: [{ id: A }, { id: B }] }, [A]],
  ['a list of several accounts', [{ accountId: A }, { accountId: B }, { accountId: A }], [A, B]],
  ['a page about nobody', { accounts: 3 }, []],
  ['an account that is no id', { accountId: 'nobody' }, []],
  ['nothing', null, []],
])('%s is an access to the files it is about', (_what, answer, files) => {
  expect(accountsIn(answer)).toEqual(files);
});
