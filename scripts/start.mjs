// `npm start`: packages, programs, then the server; the screens are built while the database is prepared.
import { ensureInstalled } from './install.mjs';
import { ensureProgram, ensureWeb } from './build.mjs';
import { say } from './say.mjs';

try {
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
