import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Progress goes to standard error, so that what a command prints stays pure. */
export function say(text) {
  process.stderr.write(`regie: ${text}\n`);
}
