// `npm run simulate [-- <subscribers> [<seed>]]`: ten years of three hundred subscribers of each operator, and the work killed meanwhile.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { ensureProgram } from './build.mjs';
import { root, say } from './say.mjs';

const [subscribers = '300', seed = '1'] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(subscribers) || !/^\d+$/.test(seed)) {
  process.stderr.write('usage: npm run simulate [-- <subscribers of each operator> [<seed>]]\n');
  process.exit(2);
}
ensureInstalled('all');
// Letters are typeset by a thread that is built.
await ensureProgram();

/** Long scenarios, nothing else beside: the operators at once, each on a thread and a database of its own. */
function run(file, variables) {
  const began = Date.now();
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const done = spawnSync(process.execPath, [vitest, 'run', file, '--maxWorkers=3'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...variables },
  });
  say(`${file}: ${Math.round((Date.now() - began) / 1000)} s`);
  return done.status === 0;
}

const lived = run('test/scenarios/ten-years', {
  REGIE_SIMULATED_SUBSCRIBERS: subscribers,
  REGIE_SIMULATED_SEED: seed,
});
const killed = run('test/scenarios/killed-days.test.ts', {
  REGIE_KILLED_SUBSCRIBERS: String(Math.max(1, Math.round(Number(subscribers) / 5))),
});
process.exitCode = lived && killed ? 0 : 1;
