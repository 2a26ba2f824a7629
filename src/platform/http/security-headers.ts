import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';

/**
 * The headers that browsers are told to be careful by, as helmet words them: the same on every answer, so worked out once and not
 * at each request. Throws when the policy cannot be worded.
 */
export function securityHeaders(options: HelmetOptions): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: unknown) => void (headers[name.toLowerCase()] = String(value)),
    removeHeader: () => undefined,
  };
  helmet(options)({} as IncomingMessage, answer as unknown as ServerResponse, (error) => {
    if (error !== undefined) throw error;
  });
  return headers;
}

/** What no page of the product asks the browser for. */
const NEVER = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'bluetooth', 'midi'];
/** The one page on which people may show their screen, and what it is made of. */
const SHOWS_SCREEN = /^\/assistance(\/|\?|$)/;

/** What a page may ask the browser for: nothing, but to show one's screen on the page that is made for it. */
export function permissionsPolicy(url: string): string {
  const never = NEVER.map((one) => `${one}=()`).join(', ');
  return `${never}, display-capture=${SHOWS_SCREEN.test(url) ? '(self)' : '()'}`;
}
