// `npm run bench -- <name> [--rows N | --accounts N]`: runs bench/<name>.bench.ts, which prints a table, then one JSON line.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { ensureProgram } from './build.mjs';
import { root, say } from './say.mjs';

ensureInstalled('all');
await ensureProgram();
const [name, ...args] = process.argv.slice(2);
const folder = join(root, 'bench');
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.bench.ts'))
      .map((file) => file.slice(0, -'.bench.ts'.length))
  : [];
if (name === undefined || !names.includes(name)) {
  say(`which benchmark? ${names.length > 0 ? names.join(', ') : 'there is none yet'}`);
  process.exit(2);
}
const bench = await import(pathToFileURL(join(root, 'dist', 'bench', `${name}.mjs`)).href);
process.exitCode = await bench.run(args);
