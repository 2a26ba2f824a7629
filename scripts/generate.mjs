// `npm run generate [-- --check]`: writes what is derived from the sources; with --check it only says what is out of date.
import { ensureInstalled } from './install.mjs';
import { ensureProgram } from './build.mjs';

ensureInstalled('all');
await ensureProgram();
const { generate } = await import('../dist/generate.mjs');
process.exitCode = await generate({ check: process.argv.includes('--check') });
