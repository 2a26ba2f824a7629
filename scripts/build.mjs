// Builds dist/: the server, the worker and the command line with esbuild, the screens with Vite. Rebuilds only what changed.
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, say } from './say.mjs';
import { sourceMark } from './newest.mjs';

const dist = join(root, 'dist');
const programStamp = join(dist, '.program-mark');
const webStamp = join(dist, '.web-mark');
const lockFile = join(dist, '.building');
const CHUNK_KEEP_MS = 24 * 3_600_000;

const programMark = () =>
  sourceMark(root, ['src', 'demo', 'bench', 'test/conformance'], ['package.json', 'scripts/build.mjs']);
const webMark = () => sourceMark(root, ['web'], ['package.json', 'scripts/build.mjs']);

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs `work` while no other process builds; a lock left by a process that died is taken over. */
async function whileAlone(work) {
  mkdirSync(dist, { recursive: true });
  for (;;) {
    try {
      const handle = openSync(lockFile, 'wx');
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(lockFile, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      const owner = Number(read(lockFile));
      if ((owner > 0 && !alive(owner)) || (owner === 0 && age > 5_000)) rmSync(lockFile, { force: true });
      else await new Promise((done) => setTimeout(done, 100));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function filesBelow(folder, pattern, found = []) {
  if (!existsSync(folder)) return found;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) filesBelow(path, pattern, found);
    else if (pattern.test(entry.name)) found.push(path);
  }
  return found;
}

/** Every program that dist/ holds: the applications, the terms for other programs, and the threads (`*.thread.ts`). */
export function entryPoints() {
  const entries = {};
  for (const name of ['server', 'worker', 'cli', 'generate']) entries[name] = `src/apps/${name}.ts`;
  entries.terms = 'src/terms/index.ts';
  entries.demo = 'demo/index.ts';
  entries.conformance = 'test/conformance/index.ts';
  for (const file of filesBelow(join(root, 'src'), /\.thread\.ts$/)) {
    entries[`threads/${basename(file, '.thread.ts')}`] = relative(root, file);
  }
  for (const file of filesBelow(join(root, 'bench'), /\.bench\.ts$/)) {
    entries[`bench/${basename(file, '.bench.ts')}`] = relative(root, file);
  }
  for (const [name, path] of Object.entries(entries)) if (!existsSync(join(root, path))) delete entries[name];
  return entries;
}

/** The esbuild settings of the programs; chunks shared between them are loaded only when a command needs them. */
export function programOptions() {
  return {
    absWorkingDir: root,
    entryPoints: entryPoints(),
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  };
}

function dropOldChunks() {
  const folder = join(dist, 'chunks');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > CHUNK_KEEP_MS) rmSync(path, { force: true });
  }
}

/** Contracts with a hole (a clause whose decision is missing, a figure without clause...) are no programs to run: the build fails. */
async function refuseFaultyTerms() {
  const { checkPacks, packs } = await import(`${pathToFileURL(join(dist, 'terms.mjs')).href}?${Date.now()}`);
  const faults = checkPacks(packs);
  if (faults.length > 0) throw new Error(`the contracts do not hold together:\n  ${faults.join('\n  ')}`);
}

/** Builds the programs when a source is newer than the last build. */
export async function ensureProgram() {
  if (read(programStamp) === programMark()) return;
  await whileAlone(async () => {
    const mark = programMark();
    if (read(programStamp) === mark) return;
    say('building the programs');
    const { build } = await import('esbuild');
    await build(programOptions());
    await refuseFaultyTerms();
    dropOldChunks();
    writeFileSync(programStamp, mark);
  });
}

/** Builds the screens into dist/web when their sources changed; resolves to false when the checkout has none. */
export async function ensureWeb() {
  if (!existsSync(join(root, 'web/vite.config.ts'))) return false;
  const mark = webMark();
  if (read(webStamp) === mark && existsSync(join(dist, 'web'))) return true;
  say('building the screens');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [
    vite,
    'build',
    'web',
    '--config',
    'web/vite.config.ts',
    '--outDir',
    join(dist, 'web'),
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ];
  const code = await new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    child.once('error', fail);
    child.once('exit', done);
  });
  if (code !== 0) throw new Error('the screens could not be built');
  writeFileSync(webStamp, mark);
  return true;
}
