// Makes sure that the packages of the lock file are in node_modules; plain Node, because nothing is installed yet when it runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './say.mjs';

const stampFile = join(root, 'node_modules', '.regie-installed.json');

function lockHash() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether every package of `wanted` is in node_modules at its pinned version. */
function present(wanted) {
  return Object.entries(wanted).every(([name, version]) => {
    const file = join(root, 'node_modules', name, 'package.json');
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
  });
}

/** Lets `npx regie` find our own command, whatever npm does about a package's own bin. */
function linkOwnCommand() {
  if (process.platform === 'win32') return;
  const link = join(root, 'node_modules', '.bin', 'regie');
  if (existsSync(link)) return;
  mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true });
  try {
    symlinkSync('../../bin/regie.mjs', link);
  } catch {
    // Another process made it meanwhile, or the folder is read-only: npm's own way still works.
  }
}

function stamp(kind, hash) {
  try {
    writeFileSync(stampFile, JSON.stringify({ kind, hash }));
  } catch {
    // A read-only installation is looked at again at each start, which costs a few milliseconds.
  }
}

/** Installs the packages that running (`kind` "runtime") or developing ("all") needs, once per lock file. */
export function ensureInstalled(kind) {
  const hash = lockHash();
  const known = readStamp();
  if (known?.hash === hash && (known.kind === 'all' || kind === 'runtime')) return;
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const runtime = present(manifest.dependencies);
  const all = runtime && present(manifest.devDependencies);
  if (!(kind === 'all' ? all : runtime)) {
    say(`installing packages (${kind === 'all' ? 'with those of development' : 'those that running needs'})`);
    // Packages of development that are already there stay: asking for the runtime alone would remove them.
    const omit = kind === 'all' || known?.kind === 'all' ? [] : ['--omit=dev'];
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const args = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--no-save', '--loglevel=error', ...omit];
    const run = spawnSync(npm, args, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
      env: { ...process.env, NODE_ENV: '' },
    });
    if (run.status !== 0) throw new Error('npm install failed');
  }
  linkOwnCommand();
  stamp(kind === 'all' || all ? 'all' : 'runtime', lockHash());
}
