import type { Context } from '../src/platform/context.ts';
import type { Tx } from '../src/platform/database/connect.ts';
import { createUser, type NewUser } from '../src/platform/sign-in/create-user.ts';
import { hashPassword } from '../src/platform/sign-in/password.ts';
import type { Role } from '../src/platform/sign-in/roles.ts';
import type { Cast } from '../src/story/cast.ts';
import type { DemoOperator } from './market.ts';

/** The one password of the demonstration. */
export const PASSWORD = 'demonstration';

/** The posts of an operator, and the name that signs in for each. */
const POSTS: readonly { readonly box: string; readonly post: string; readonly role: Role }[] = [
  { box: 'admin', post: 'Administration', role: 'administrator' },
  { box: 'boutique', post: 'Boutique', role: 'shop' },
  { box: 'clients', post: 'Clientèle', role: 'call-centre' },
  { box: 'technique', post: 'Technique', role: 'technician' },
  { box: 'facturation', post: 'Facturation', role: 'billing' },
  { box: 'recouvrement', post: 'Recouvrement', role: 'collection' },
  { box: 'donnees', post: 'Données', role: 'privacy' },
  { box: 'audit', post: 'Audit', role: 'auditor' },
];

/** Somebody who works for an operator of the demonstration. */
export interface Agent {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** The agents of an operator: one for each post, with sign-in names of its own. */
export function agentsOf({ mail, agents }: Pick<DemoOperator, 'mail' | 'agents'>): readonly Agent[] {
  return POSTS.map(({ box, post, role }, i) => ({
    login: `${box}@${mail}`,
    name: `${agents[i]} ${post}`,
    roles: [role],
  }));
}

async function add(tx: Tx, context: Context, user: NewUser): Promise<void> {
  const made = await createUser(tx, context, user);
  if (!made.ok) throw new Error(`${user.login}: ${made.failure.message.en}`);
}

/** Lets the agents sign in, without the second factor that real ones need. */
export async function addAgents(tx: Tx, context: Context, operator: DemoOperator): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  for (const agent of agentsOf(operator)) await add(tx, context, { ...agent, passwordHash, secondFactorExempt: true });
}

/** Lets customers sign in to their space with their mail address; answers who they are and what is theirs. */
export async function addCustomers(tx: Tx, context: Context, casts: readonly Cast[]): Promise<string[]> {
  const passwordHash = await hashPassword(PASSWORD);
  const logins: string[] = [];
  for (const { account, told, name } of casts) {
    const login = told.customer.email;
    if (!account || login === undefined) continue;
    const { customerNumber } = account;
    await add(tx, context, { login, name, roles: ['customer'], customerId: customerNumber, passwordHash });
    logins.push(login);
  }
  return logins;
}
