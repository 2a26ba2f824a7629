// `npm test [-- <vitest arguments>]`: every test, those in the browser included, against one PostgreSQL started for the run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { ensureProgram, ensureWeb } from './build.mjs';
import { root } from './say.mjs';

ensureInstalled('all');
// Tests of threads, of the command line and in the browser use what is built.
await ensureProgram();
await ensureWeb();

const folder = mkdtempSync(join(tmpdir(), 'regie-report-'));
const report = join(folder, 'report.json');
const run = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
let passed = 0;
let failed = run.status === 0 ? 0 : 1;
try {
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  passed = counts.numPassedTests;
  // A file that could not even be read counts as one failure.
  const unread = counts.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  failed = Math.max(failed, counts.numFailedTests + unread);
} catch {
  // The run ended before its report: the failure is counted already.
}
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
