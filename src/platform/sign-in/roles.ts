/** Who works with the product. An agent may have several roles; a customer has `customer` alone. */
export const ROLES = [
  'shop',
  'call-centre',
  'technician',
  'billing',
  'collection',
  'privacy',
  'administrator',
  'auditor',
  'customer',
] as const;

export type Role = (typeof ROLES)[number];

/** The roles that somebody who works for an operator may have. */
export const AGENT_ROLES = ROLES.filter((role) => role !== 'customer');

const FRONT = ['shop', 'call-centre', 'administrator'] as const;
const OFFICE = ['shop', 'call-centre', 'billing', 'collection', 'administrator'] as const;
const READERS = [...OFFICE, 'auditor'] as const;

/** What each role may do, as `room:verb`. A customer's right always means: over what is the customer's own. */
const PERMISSIONS = {
  'party:read': [...READERS, 'technician', 'privacy', 'customer'],
  'party:write': [...FRONT, 'customer'],
  'account:read': [...READERS, 'customer'],
  'account:write': [...FRONT, 'billing'],
  'agreement:read': [...READERS, 'privacy', 'customer'],
  'agreement:write': [...FRONT, 'customer'],
  'product-catalog:read': [...READERS, 'technician', 'customer'],
  'qualification:read': [...READERS, 'technician', 'customer'],
  'product-order:read': [...READERS, 'technician', 'customer'],
  'product-order:write': [...FRONT, 'customer'],
  'product-inventory:read': [...READERS, 'technician', 'customer'],
  'product-inventory:write': [...FRONT, 'technician'],
  'resource-inventory:read': [...READERS, 'technician'],
  'resource-inventory:write': ['technician', 'administrator'],
  'appointment:read': [...READERS, 'technician', 'customer'],
  'appointment:write': [...FRONT, 'technician', 'customer'],
  'number-portability:read': [...READERS, 'customer'],
  'number-portability:write': [...FRONT, 'customer'],
  'usage:read': [...READERS, 'customer'],
  'usage:write': ['billing', 'administrator'],
  'balance:read': [...READERS, 'customer'],
  'balance:write': [...FRONT, 'customer'],
  'charging:write': ['administrator'],
  'voucher:write': ['billing', 'administrator'],
  'customer-bill:read': [...READERS, 'customer'],
  'customer-bill:write': ['billing', 'administrator'],
  'payment:read': [...READERS, 'customer'],
  'payment:write': ['shop', 'call-centre', 'billing', 'collection', 'administrator', 'customer'],
  'payment:bank-read': ['billing', 'collection', 'administrator', 'auditor'],
  'payment:bank-files': ['billing', 'collection', 'administrator'],
  'till:read': ['shop', 'billing', 'collection', 'administrator', 'auditor'],
  'till:write': ['shop', 'billing', 'administrator'],
  'ledger:read': ['billing', 'administrator', 'auditor'],
  'ledger:export': ['billing', 'administrator', 'auditor'],
  'ledger:close': ['billing', 'administrator'],
  'ledger:reopen': ['administrator'],
  'collection:read': ['call-centre', 'billing', 'collection', 'administrator', 'auditor'],
  'collection:write': ['collection', 'administrator'],
  'trouble-ticket:read': [...READERS, 'technician', 'customer'],
  'trouble-ticket:write': [...FRONT, 'technician', 'customer'],
  'process-flow:read': [...READERS, 'technician', 'privacy', 'customer'],
  'process-flow:write': [...FRONT, 'technician', 'billing', 'collection', 'privacy', 'customer'],
  'communication:read': [...READERS, 'customer'],
  'communication:configure': ['administrator'],
  'communication:write': [...FRONT, 'billing', 'collection'],
  'document:read': [...READERS, 'privacy', 'customer'],
  'document:write': [...FRONT, 'customer'],
  'merchant-payment:read': [...READERS, 'customer'],
  'merchant-payment:write': ['call-centre', 'billing', 'administrator', 'customer'],
  'merchant:read': ['call-centre', 'billing', 'administrator', 'auditor'],
  'merchant:configure': ['billing', 'administrator'],
  'shop:read': ['shop', 'administrator', 'auditor', 'customer'],
  'shop:write': ['shop', 'administrator', 'customer'],
  'remote-assistance:read': [...READERS, 'technician', 'customer'],
  'remote-assistance:write': ['call-centre', 'technician', 'administrator', 'customer'],
  'privacy:read': ['privacy', 'administrator', 'auditor'],
  'privacy:identity': ['privacy'],
  'privacy:write': ['privacy', 'administrator', 'customer'],
  'obligation:read': [...READERS, 'technician', 'privacy', 'customer'],
  'obligation:write': [...FRONT, 'technician', 'billing', 'collection', 'privacy'],
  'terms:read': [...READERS, 'technician', 'privacy', 'customer'],
  'audit:read': ['auditor', 'administrator', 'privacy'],
  'job:read': ['billing', 'collection', 'administrator', 'auditor'],
  'job:write': ['billing', 'administrator'],
  'clock:write': ['administrator'],
  'configuration:read': ['billing', 'administrator', 'auditor'],
  'configuration:write': ['administrator'],
  'user:read': ['administrator', 'auditor'],
  'user:write': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** The roles that have a permission: what a route declares as `config.roles`. */
export function rolesThat(permission: Permission): readonly Role[] {
  return PERMISSIONS[permission];
}

const agents = new Map<Permission, readonly Role[]>();

/** The agents, customers left out, who have a permission. */
export function agentsThat(permission: Permission): readonly Role[] {
  const known = agents.get(permission) ?? PERMISSIONS[permission].filter((role) => role !== 'customer');
  agents.set(permission, known);
  return known;
}

/** The permission by which a route named those who may call it; `undefined` for a route with a list of its own. */
export function permissionBehind(roles: readonly Role[]): Permission | undefined {
  const found = (of: (permission: Permission) => readonly Role[] | undefined): Permission | undefined =>
    (Object.keys(PERMISSIONS) as Permission[]).find((permission) => of(permission) === roles);
  return found((permission) => PERMISSIONS[permission]) ?? found((permission) => agents.get(permission));
}

/** The whole table: each permission, and who has it. */
export function permissionTable(): readonly { readonly permission: Permission; readonly roles: readonly Role[] }[] {
  return (Object.keys(PERMISSIONS) as Permission[]).map((permission) => ({
    permission,
    roles: PERMISSIONS[permission],
  }));
}

/** Whether someone with these roles has a permission. */
export function may(roles: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] = PERMISSIONS[permission];
  return roles.some((role) => allowed.includes(role));
}

/** Everything that someone with these roles may do, for screens to hide what would be refused. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => may(roles, permission));
}
