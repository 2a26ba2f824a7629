import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the installation: the nearest one above this file that holds `db/migrations`, whether run from src/ or from dist/. */
export function installationFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'db', 'migrations'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the installation folder (with db/migrations) was not found');
    folder = parent;
  }
  return folder;
}
