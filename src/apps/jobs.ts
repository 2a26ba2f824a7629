import type { Job } from '../platform/jobs/job.ts';

/** The jobs of the installation, one line a room. */
export const jobs: readonly Job[] = [];
