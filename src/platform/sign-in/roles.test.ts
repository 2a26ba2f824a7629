import { expect, test } from 'vitest';
import { may, permissionsOf, ROLES } from './roles.ts';

test('an auditor reads and never writes', () => {
  expect(permissionsOf(['auditor']).filter((permission) => /:(write|bank-files)$/.test(permission))).toEqual([]);
  expect(may(['auditor'], 'ledger:read')).toBe(true);
});

test('a customer has no way into the ledger, the audit, the jobs or the users', () => {
  const rooms = permissionsOf(['customer']).map((permission) => permission.split(':')[0]);
  for (const room of ['ledger', 'audit', 'job', 'user', 'clock', 'collection']) expect(rooms).not.toContain(room);
});

test('roles add up', () => {
  expect(may(['technician'], 'customer-bill:write')).toBe(false);
  expect(may(['technician', 'billing'], 'customer-bill:write')).toBe(true);
});

test('every role may do something', () => {
  for (const role of ROLES) expect(permissionsOf([role])).not.toEqual([]);
});
