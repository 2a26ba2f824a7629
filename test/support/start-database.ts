import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbeddedServer } from '../../src/platform/database/embedded-server.ts';
import { ensureTemplate } from '../../src/platform/database/throwaway.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
    databaseTemplate: string;
  }
}

/** Starts one server for the whole run, whose data is thrown away, and migrates the database that test files clone. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'regie-test-'));
  // Temporary folders are private; the server's own account must enter this one.
  await chmod(folder, 0o755);
  const server = await openEmbeddedServer({ folder, volatile: true });
  const close = async (): Promise<void> => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    project.provide('databaseTemplate', await ensureTemplate(server.url()));
    project.provide('databaseUrl', server.url());
    return close;
  } catch (error) {
    await close();
    throw error;
  }
}
