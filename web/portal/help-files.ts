import type { HelpFiles } from '../design/help-name.ts';

/** The help of the pages of the customer space. */
export const PORTAL_HELP = import.meta.glob<string>('../help/portal/*/*.md', {
  query: '?raw',
  import: 'default',
}) satisfies HelpFiles;
