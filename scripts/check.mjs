// `npm run check`: format, lint, types, boundaries, house rules and the tests that need nothing but memory; under a minute.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { root } from './say.mjs';

ensureInstalled('all');

function run(script, args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1' },
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.once('exit', (code) => done({ passed: code === 0, output }));
  });
}

async function boundaries() {
  const { checkBoundaries } = await import('./boundaries.mjs');
  const faults = await checkBoundaries();
  return { passed: faults.length === 0, output: faults.join('\n') };
}

const checks = [
  ['types', () => run('typescript/bin/tsc', ['--noEmit', '-p', '.'])],
  ['format', () => run('prettier/bin/prettier.cjs', ['--check', '--cache', '--log-level', 'warn', '.'])],
  ['lint', () => run('oxlint/bin/oxlint', ['--deny-warnings', '--format', 'unix'])],
  ['boundaries', boundaries],
  ['house rules and unit tests', () => run('vitest/vitest.mjs', ['run', '--project', 'unit', '--reporter', 'dot'])],
];

async function report([name, check]) {
  const begun = performance.now();
  const { passed, output } = await check();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n${passed ? '' : `${output.trim()}\n`}`);
  return passed;
}

// Two at a time: the type check is the long one, the others pass beside it.
const results = [];
const queue = [...checks];
const lane = async () => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) results.push(await report(next));
};
await Promise.all([lane(), lane()]);
const failed = results.filter((passed) => !passed).length;
process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
