import { type Permission, type Role, rolesThat } from '../../../platform/sign-in/roles.ts';

/** The agents, customers left out, who have a permission. */
export function agentsThat(permission: Permission): readonly Role[] {
  return rolesThat(permission).filter((role) => role !== 'customer');
}
