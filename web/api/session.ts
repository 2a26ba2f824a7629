import { queryOptions } from '@tanstack/react-query';
import { call } from './client.ts';

export interface User {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly kind: 'agent' | 'customer';
  readonly operatorName: string;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly secondFactor: 'settled' | 'due';
}

export interface Session {
  readonly user: User | null;
  /** Until the session ends by itself, when the server said it. */
  readonly secondsLeft?: number | null;
}

/** Who is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => call<Session>('/api/session'),
  staleTime: 60_000,
});

/** Signs in; throws a `Problem` when refused. */
export function signIn(credentials: { login: string; password: string; code?: string }): Promise<Session> {
  return call<Session>('/api/session', { method: 'POST', body: credentials });
}

/** Lets the session last as long again. */
export function renewSession(): Promise<Session> {
  return call<Session>('/api/session/renewal', { method: 'POST', body: {} });
}

/** Signs out. */
export function signOut(): Promise<void> {
  return call<void>('/api/session', { method: 'DELETE' });
}

/** Asks for the secret of a second factor. */
export function beginSecondFactor(): Promise<{ secret: string; otpauthUri: string }> {
  return call('/api/session/second-factor', { method: 'POST' });
}

/** Puts the second factor in force with a first code; answers the recovery codes, told once. */
export function settleSecondFactor(code: string): Promise<Session & { readonly recoveryCodes: readonly string[] }> {
  return call('/api/session/second-factor', { method: 'PUT', body: { code } });
}
