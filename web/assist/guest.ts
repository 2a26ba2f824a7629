import type { SessionNews, SignalBody, Signalling } from './peer.ts';

/** What a customer is told before they consent. */
export interface Invitation {
  readonly operator: string;
  readonly number: string;
  readonly clauses: readonly {
    readonly id: string;
    readonly article: string;
    readonly summary: { readonly fr: string; readonly en: string };
  }[];
}

export interface Entry {
  readonly pass: string;
  readonly iceServers: readonly RTCIceServer[];
}

/** Calls the server without any session of ours: the pass, kept in the page alone, is all that proves who asks. */
async function ask<T>(
  path: string,
  given: { body?: unknown; pass?: string; method?: 'GET'; last?: boolean },
): Promise<T> {
  const answer = await fetch(`/api/assistance-guest${path}`, {
    method: given.method ?? 'POST',
    credentials: 'omit',
    keepalive: given.last === true,
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang || 'fr',
      ...(given.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(given.pass === undefined ? {} : { 'x-assistance-pass': given.pass }),
    },
    ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
  });
  const read: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) return read as T;
  throw new Error((read as { readonly detail?: string } | undefined)?.detail ?? answer.statusText);
}

/** What a code would open; it is not used by asking. */
export function askInvitation(code: string): Promise<Invitation> {
  return ask('/invitation', { body: { code } });
}

/** Uses the code, with the customer's consent. */
export function enterSession(code: string): Promise<Entry> {
  return ask('', { body: { code, consent: true } });
}

/** Ends the session, also when the page is being left. */
export function endAsGuest(pass: string): Promise<unknown> {
  return ask('/end', { pass, last: true });
}

/** How the customer's page reaches the technician's. */
export function guestSignalling(pass: string): Signalling {
  return {
    read: (after) => ask<SessionNews>(`/signals?after=${after}`, { method: 'GET', pass }),
    send: (body: SignalBody) => ask('/signals', { body, pass }),
  };
}
