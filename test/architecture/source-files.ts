import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { installationFolder } from '../../src/platform/root.ts';

export interface SourceFile {
  /** Path in the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const LEFT_OUT = new Set(['node_modules', 'dist', 'data', 'planted', '.git', '.vite']);

/** Every file below the given folders of the repository whose name matches. */
export function sourceFiles(folders: readonly string[], name: RegExp = /\.(ts|tsx|mjs)$/): SourceFile[] {
  const root = installationFolder();
  const found: SourceFile[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (LEFT_OUT.has(entry.name)) continue;
      if (entry.isDirectory()) walk(path);
      else if (name.test(entry.name))
        found.push({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') });
    }
  };
  const present = new Set(readdirSync(root));
  for (const folder of folders) if (present.has(folder.split('/')[0]!)) walk(join(root, folder));
  return found;
}

/** Where a pattern stands in files, as `path:line`. */
export function placesOf(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

/** Number of lines of a file, the last line break not counted. */
export function lineCount({ text }: SourceFile): number {
  return text.trimEnd().split('\n').length;
}
