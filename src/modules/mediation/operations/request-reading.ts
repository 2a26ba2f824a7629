import type { Instant } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { requestJob } from '../../../platform/jobs/job-store.ts';

/** The work of reading a file that has come. */
export const READING_JOB = 'mediation:read';

/** When work that somebody asks for is due: before everything that waits for its hour. */
const AT_ONCE = 0 as Instant;

/** Asks for a file to be read, once its registration commits; asked twice, it is read once. */
export async function requestReading(tx: Tx, context: Context, fileId: string): Promise<void> {
  const { operatorId } = context;
  await requestJob(tx, {
    id: `${READING_JOB}:${fileId}`,
    job: READING_JOB,
    operatorId,
    input: { fileId },
    dueAt: AT_ONCE,
  });
}
