// `npm run conformance`: checks the files that the product writes and reads against the standards' own schemas.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { ensureProgram } from './build.mjs';
import { root, say } from './say.mjs';

ensureInstalled('all');
await ensureProgram();
if (!existsSync(join(root, 'test/conformance/index.ts'))) {
  say('there is no conformance check yet');
  process.exit(0);
}
const { run } = await import('../dist/conformance.mjs');
process.exitCode = await run(process.argv.slice(2));
