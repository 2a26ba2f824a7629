import * as oidc from 'openid-client';
import { type Instant, MINUTE_MS, plusMs } from '../../kernel/instant.ts';
import type { Clock } from '../../kernel/clock.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Db } from '../database/connect.ts';
import { ROLES, type Role } from './roles.ts';

/** The house that vouches for the agents of an operator. */
export interface Provider {
  readonly operatorId: string;
  readonly operatorName: string;
  readonly enabled: boolean;
  readonly issuer: string;
  readonly clientId: string;
  readonly label: string;
  /** The claim that tells what somebody is there; dots go into it (`realm_access.roles`). */
  readonly rolesClaim: string;
  /** The role here that each value of the claim gives. */
  readonly roles: Readonly<Record<string, string>>;
}

/** What a browser keeps between leaving for the house that vouches and coming back. */
export interface Departure {
  readonly operatorId: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who somebody is, as the house that vouches for them says. */
export interface Vouched {
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly name: string;
  readonly roles: readonly Role[];
}

const KNOWN_FOR_MS = 10 * MINUTE_MS;
const PATIENCE_SECONDS = 8;
const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);
const known = new Map<string, { readonly config: oidc.Configuration; readonly until: Instant }>();

/** Providers that agents may come in by; of one operator when it is named. */
export async function providers(db: Db, operatorId?: string): Promise<Provider[]> {
  let query = db
    .selectFrom('platform_single_sign_on as sso')
    .innerJoin('platform_operator as operator', 'operator.id', 'sso.operator_id')
    .selectAll('sso')
    .select('operator.name as operator_name');
  if (operatorId !== undefined) query = query.where('sso.operator_id', '=', operatorId);
  const rows = await query.orderBy('operator.name').execute();
  return rows.map((row) => ({
    operatorId: row.operator_id,
    operatorName: row.operator_name,
    enabled: row.enabled,
    issuer: row.issuer,
    clientId: row.client_id,
    label: row.label,
    rolesClaim: row.roles_claim,
    roles: row.roles,
  }));
}

/** What the house says of itself, read again every few minutes: its keys turn. */
async function configurationOf(
  provider: Provider,
  secret: string | undefined,
  clock: Clock,
): Promise<oidc.Configuration> {
  const { issuer, clientId } = provider;
  const key = JSON.stringify([issuer, clientId, secret ?? null]);
  const before = known.get(key);
  if (before && before.until > clock.now()) return before.config;
  const server = new URL(issuer);
  // The signature of every token is checked against the keys of the house, though TLS alone would be enough for the standard.
  const execute = [oidc.enableNonRepudiationChecks];
  if (server.protocol === 'http:' && LOCAL.has(server.hostname)) execute.push(oidc.allowInsecureRequests);
  const authentication = secret === undefined ? oidc.None() : oidc.ClientSecretPost(secret);
  const config = await oidc.discovery(server, clientId, undefined, authentication, {
    execute,
    timeout: PATIENCE_SECONDS,
  });
  known.set(key, { config, until: plusMs(clock.now(), KNOWN_FOR_MS) });
  return config;
}

/** Where to send a browser so that the house asks who it is, and what the browser keeps meanwhile. */
export async function departFor(
  provider: Provider,
  given: { readonly secret: string | undefined; readonly redirectUri: string; readonly clock: Clock },
): Promise<{ readonly url: string; readonly departure: Departure }> {
  const config = await configurationOf(provider, given.secret, given.clock);
  const verifier = oidc.randomPKCECodeVerifier();
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: given.redirectUri,
    scope: 'openid email profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  return { url: url.href, departure: { operatorId: provider.operatorId, state, nonce, verifier } };
}

function claimAt(claims: Readonly<Record<string, unknown>>, path: string): readonly string[] {
  // A name with dots of its own, such as an address, comes before a way into an object.
  const found =
    claims[path] ??
    path
      .split('.')
      .reduce<unknown>(
        (inner, part) =>
          typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[part] : undefined,
        claims,
      );
  return [found].flat().filter((value): value is string => typeof value === 'string');
}

/** The roles that somebody's claims give here; values that the operator has not named give none. */
export function rolesOfClaims(
  claims: Readonly<Record<string, unknown>>,
  provider: Pick<Provider, 'rolesClaim' | 'roles'>,
): Role[] {
  const given = claimAt(claims, provider.rolesClaim).map((value) =>
    Object.hasOwn(provider.roles, value) ? provider.roles[value] : undefined,
  );
  return ROLES.filter((role) => role !== 'customer' && given.includes(role));
}

/**
 * Who came back, by the code that they bring: exchanged with the proof that the same browser left, and answered by a token whose
 * signature, issuer, audience, age and nonce are checked. Anything else is refused, without saying more.
 */
export async function whoCameBack(
  provider: Provider,
  departure: Departure,
  given: { readonly secret: string | undefined; readonly url: URL; readonly clock: Clock },
): Promise<Result<Vouched>> {
  try {
    const config = await configurationOf(provider, given.secret, given.clock);
    const tokens = await oidc.authorizationCodeGrant(config, given.url, {
      pkceCodeVerifier: departure.verifier,
      expectedState: departure.state,
      expectedNonce: departure.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims() as Readonly<Record<string, unknown>> & { readonly sub: string };
    const text = (name: string): string | null => (typeof claims[name] === 'string' ? claims[name] : null);
    const email = text('email')?.trim().toLowerCase() ?? null;
    return ok({
      subject: `${provider.issuer} ${claims.sub}`,
      email,
      emailVerified: claims.email_verified === true,
      name: text('name') ?? email ?? claims.sub,
      roles: rolesOfClaims(claims, provider),
    });
  } catch {
    return fail(
      'single-sign-on/not-vouched',
      'La connexion unique n’a pas confirmé qui vous êtes. Recommencez.',
      'Single sign-on did not confirm who you are. Try again.',
    );
  }
}
