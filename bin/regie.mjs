#!/usr/bin/env node
// The command line of Régie: makes sure that packages and programs are there, then hands over to src/apps/cli.ts.
import { ensureInstalled } from '../scripts/install.mjs';

try {
  ensureInstalled('runtime');
  const { ensureProgram } = await import('../scripts/build.mjs');
  await ensureProgram();
} catch (error) {
  process.stderr.write(`regie: ${error.message}\n`);
  process.exit(70);
}
const { runCommand } = await import('../dist/cli.mjs');
await runCommand(process.argv.slice(2));
