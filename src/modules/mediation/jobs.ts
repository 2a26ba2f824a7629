import { join } from 'node:path';
import { z } from 'zod';
import type { Job, JobRun } from '../../platform/jobs/job.ts';
import { lookInFolders } from './operations/look-in-folders.ts';
import { gatherRecords } from './operations/receive-record.ts';
import { READING_JOB } from './operations/request-reading.ts';
import { takeFileIn } from './operations/take-file-in.ts';

const input = z.object({ fileId: z.string() });
const LOOK_MS = 500;
const EVERY_SECONDS = 5;

/** Where the installation keeps its files, and where sources drop theirs. */
export interface MediationFolders {
  readonly dataFolder: string;
  /** Without it nobody looks in folders. */
  readonly usageFolder: string | undefined;
}

async function readOne(run: JobRun): Promise<void> {
  const { fileId } = input.parse(run.input);
  const controller = new AbortController();
  const look = setInterval(() => {
    if (run.stopRequested()) controller.abort();
  }, LOOK_MS);
  try {
    await takeFileIn(run.database.db, run.context, fileId, { signal: controller.signal });
  } finally {
    clearInterval(look);
  }
}

/** The work of mediation: a file that has come is read; folders are looked in; records that came alone are gathered. */
export function mediationJobs(folders: () => MediationFolders): readonly Job[] {
  return [
    { name: READING_JOB, run: readOne },
    {
      name: 'mediation:look',
      everySeconds: EVERY_SECONDS,
      run: async ({ database, context }) => {
        const { usageFolder } = folders();
        if (usageFolder !== undefined) await lookInFolders(database.db, context, usageFolder);
      },
    },
    {
      name: 'mediation:gather',
      everySeconds: EVERY_SECONDS,
      run: async ({ database, context }) => {
        await gatherRecords(database.db, context, join(folders().dataFolder, 'received'));
      },
    },
  ];
}
