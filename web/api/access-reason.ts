/** What the agent said of why they open a guarded file, by the page on which they said it; forgotten with the tab. */
const said = new Map<string, string>();

/** Notes why the page that is shown is opened. */
export function sayWhy(reason: string): void {
  said.set(window.location.pathname, reason);
}

/** The header that tells why, on the page where it was said. */
export function reasonHeader(): Record<string, string> {
  const reason = said.get(window.location.pathname);
  return reason === undefined ? {} : { 'x-access-reason': encodeURIComponent(reason) };
}
