import type { HelpFiles } from '../design/help-name.ts';

/** The help of the console's pages. */
export const CONSOLE_HELP = import.meta.glob<string>('../help/console/*/*.md', {
  query: '?raw',
  import: 'default',
}) satisfies HelpFiles;
