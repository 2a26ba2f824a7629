// `npm start`: packages, programs, then the server; the screens are built while the database is prepared.
import { ensureInstalled } from './install.mjs';
import { ensureProgram, ensureWeb } from './build.mjs';
import { say } from './say.mjs';

/** Ends with npm: a signal sent to npm alone reaches its shell, which dies without a word to us. */
function endWithParent() {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  look.unref();
}

try {
  if (process.env.npm_lifecycle_event === 'start') endWithParent();
  ensureInstalled('runtime');
  await ensureProgram();
  const screens = ensureWeb();
  // A failure is met where the server waits for the screens; until then nobody listens for it.
  screens.catch(() => undefined);
  const { startServer } = await import('../dist/server.mjs');
  await startServer({ screens });
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
