import type { Context } from '../src/platform/context.ts';
import type { Tx } from '../src/platform/database/connect.ts';
import { createUser, type NewUser } from '../src/platform/sign-in/create-user.ts';
import { hashPassword } from '../src/platform/sign-in/password.ts';
import type { Role } from '../src/platform/sign-in/roles.ts';
import type { Cast } from '../src/story/cast.ts';

/** The one password of the demonstration. */
export const PASSWORD = 'antilles-demo';
const MAIL = 'atr.example';

/** The agents of the demonstration: one for each post. */
export const AGENTS: readonly { readonly login: string; readonly name: string; readonly roles: readonly Role[] }[] = [
  { login: `admin@${MAIL}`, name: 'Ambre Administration', roles: ['administrator'] },
  { login: `boutique@${MAIL}`, name: 'Basile Boutique', roles: ['shop'] },
  { login: `clients@${MAIL}`, name: 'Claire Clientèle', roles: ['call-centre'] },
  { login: `technique@${MAIL}`, name: 'Théo Technique', roles: ['technician'] },
  { login: `facturation@${MAIL}`, name: 'Fanny Facturation', roles: ['billing'] },
  { login: `recouvrement@${MAIL}`, name: 'Rémi Recouvrement', roles: ['collection'] },
  { login: `donnees@${MAIL}`, name: 'Diane Données', roles: ['privacy'] },
  { login: `audit@${MAIL}`, name: 'Aude Audit', roles: ['auditor'] },
];

async function add(tx: Tx, context: Context, user: NewUser): Promise<void> {
  const made = await createUser(tx, context, user);
  if (!made.ok) throw new Error(`${user.login}: ${made.failure.message.en}`);
}

/** Lets the agents sign in, without the second factor that real ones need. */
export async function addAgents(tx: Tx, context: Context): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  for (const agent of AGENTS) await add(tx, context, { ...agent, passwordHash, secondFactorExempt: true });
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
