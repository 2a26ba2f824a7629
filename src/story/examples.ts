import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installationFolder } from '../platform/root.ts';

export interface Example {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly comment: string;
  /** The story as it is written, comments included. */
  readonly story: { readonly [field: string]: unknown };
}

/** The stories that come with the product, in `examples/`. */
export async function listExamples(): Promise<Example[]> {
  const folder = join(installationFolder(), 'examples');
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      const story = JSON.parse(await readFile(join(folder, file), 'utf8')) as Example['story'];
      const name = file.replace(/\.json$/, '');
      return { name, title: String(story.title ?? name), comment: String(story.comment ?? ''), story };
    }),
  );
}
