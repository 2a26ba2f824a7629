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

/** What matters for a file that is no page: what a page may do is said with the page. */
const OF_FILES = new Set(['x-content-type-options', 'cross-origin-resource-policy', 'strict-transport-security']);
const FILES = /^\/(\w+\/)?assets\//;

/** Whether an address is of a file that pages are made of: their headers would weigh more than some of them. */
export const isPageFile = (url: string): boolean => FILES.test(url);

/** Of the headers of a page, those of the files that it is made of. */
export function headersOfFiles(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => OF_FILES.has(name)));
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
