import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A mark that changes whenever a file below `folders` (or one of `files`) is added, removed or written. */
export function sourceMark(root, folders, files = []) {
  let newest = 0;
  let count = 0;
  const look = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return;
    count += 1;
    newest = Math.max(newest, stat.mtimeMs);
  };
  const walk = (folder) => {
    let entries;
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch {
      return;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (!/\.test\.tsx?$/.test(entry.name)) look(path);
    }
  };
  for (const folder of folders) walk(join(root, folder));
  for (const file of files) look(join(root, file));
  return `${count}:${Math.round(newest)}`;
}
