// `npm start`: packages, programs, then the server; the screens are built while the database is prepared.
import { ensureInstalled } from './install.mjs';
import { ensureProgram, ensureWeb } from './build.mjs';

ensureInstalled('runtime');
await ensureProgram();
const screens = ensureWeb();
// The failure is reported by the server, which waits for the screens last.
screens.catch(() => undefined);
const { startServer } = await import('../dist/server.mjs');
await startServer({ screens });
