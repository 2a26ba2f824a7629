// `npm run dev`: rebuilds and restarts the server at each change; Vite serves the screens with hot reload on port 5173.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { root, say } from './say.mjs';

ensureInstalled('all');
const { context } = await import('esbuild');
const { programOptions } = await import('./build.mjs');

let server;
let restarting = Promise.resolve();

async function restart() {
  if (server !== undefined && server.exitCode === null) {
    const gone = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await gone;
  }
  server = spawn(process.execPath, ['--enable-source-maps', 'dist/server.mjs', '--serve'], {
    cwd: root,
    stdio: 'inherit',
  });
}

const restartAfterBuild = {
  name: 'restart-after-build',
  setup(build) {
    build.onEnd((result) => {
      if (result.errors.length === 0) restarting = restarting.then(restart);
    });
  },
};

const watching = await context({ ...programOptions(), plugins: [restartAfterBuild] });
await watching.watch();
if (existsSync(join(root, 'web/vite.config.ts'))) {
  spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'web', '--config', 'web/vite.config.ts'], {
    cwd: root,
    stdio: 'inherit',
  });
} else {
  say('no web/vite.config.ts: serving the API alone');
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await watching.dispose();
    server?.kill('SIGTERM');
    server?.once('exit', () => process.exit(0));
  });
}
