/** The short texts of a space, one a page and language (`…/fr/till.md`), each loaded when it is asked for. */
export type HelpFiles = Readonly<Record<string, () => Promise<string>>>;

/** The name of the help of a page: `/customers/$accountId/order` has `customers-account-order`; the first page has `home`. */
export function helpName(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length === 0) return 'home';
  return parts.map((part) => (part.startsWith('$') ? part.slice(1).replace(/Id$/, '') : part)).join('-');
}
