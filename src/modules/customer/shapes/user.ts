import { z } from 'zod';
import { ROLES } from '../../../platform/sign-in/roles.ts';
import { API_SCOPES } from '../../../platform/sign-in/api-keys.ts';

/** Somebody who works in the console. */
export const agentShape = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  state: z.enum(['active', 'invited', 'locked']),
  wayIn: z.enum(['password', 'single-sign-on']),
  secondFactor: z.boolean(),
  lastSignedInAt: z.string().nullable(),
  sessions: z.number().int(),
  /** Whoever looks at the list. */
  self: z.boolean(),
});

/** The agents, a page at a time. */
export const agentPage = z.object({ agents: z.array(agentShape), next: z.string().nullable() });

/** A link told once. */
export const toldLink = z.object({ link: z.string(), expiresAt: z.string() });

/** Which role may do what, and by which routes. */
export const roleTable = z.object({
  roles: z.array(z.enum(ROLES)),
  permissions: z.array(
    z.object({
      permission: z.string(),
      roles: z.array(z.enum(ROLES)),
      routes: z.array(
        z.object({ method: z.string(), url: z.string(), customers: z.boolean(), scope: z.enum(API_SCOPES).nullable() }),
      ),
    }),
  ),
});

/** Whether and how a customer comes into their space. */
export const customerAccess = z.object({
  state: z.enum(['never', 'active', 'locked']),
  userId: z.string().nullable(),
  /** By what they sign in, beside their customer number. */
  email: z.string().nullable(),
  lastSignedInAt: z.string().nullable(),
  sessions: z.number().int(),
  /** The last way in that was sent. */
  sent: z
    .object({ at: z.string(), by: z.enum(['email', 'letter', 'hand']), used: z.boolean(), expiresAt: z.string() })
    .nullable(),
});

/** Who looked into which file. */
export const fileAccessPage = z.object({
  accesses: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      accountId: z.string(),
      accountNumber: z.string().nullable(),
      actor: z.string(),
      method: z.string(),
      route: z.string(),
      why: z.string().nullable(),
    }),
  ),
  /** Files that are opened only by who says why. */
  guarded: z.array(
    z.object({ accountId: z.string(), accountNumber: z.string().nullable(), reason: z.string(), since: z.string() }),
  ),
  next: z.string().nullable(),
});

/** The house that vouches for the agents, as it is settled. */
export const singleSignOn = z.object({
  settled: z
    .object({
      enabled: z.boolean(),
      issuer: z.string(),
      clientId: z.string(),
      label: z.string(),
      rolesClaim: z.string(),
      roles: z.array(z.object({ value: z.string(), role: z.enum(ROLES) })),
      changedAt: z.string(),
      changedBy: z.string(),
    })
    .nullable(),
  /** What the house must be told to send browsers back to. */
  redirectUri: z.string(),
  /** Whether the installation holds the secret that the house gave. */
  hasSecret: z.boolean(),
});
