import { z } from 'zod';
import { isoInstant } from '../../kernel/instant.ts';
import { fail } from '../../kernel/result.ts';
import { systemClock } from '../clock.ts';
import { contextOf } from '../http/request-transaction.ts';
import { valueOf } from '../http/refuse.ts';
import type { RouteModule } from '../http/route-module.ts';
import { rolesThat } from '../sign-in/roles.ts';
import { resumeJob, stopJob } from './job-store.ts';

const jobSchema = z.object({
  id: z.string(),
  job: z.string(),
  state: z.enum(['waiting', 'running', 'stopping', 'stopped', 'done', 'failed']),
  everySeconds: z.number().nullable(),
  done: z.number(),
  total: z.number().nullable(),
  failures: z.number(),
  lastError: z.string().nullable(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});

const NO_JOB = fail('job/not-found', 'Ce travail n’existe pas.', 'There is no such job.');
const NO_CHANGE = {
  stop: fail(
    'job/not-in-state',
    'Ce travail n’est ni en cours ni en attente : il n’y a rien à arrêter.',
    'This job is neither running nor waiting: there is nothing to stop.',
  ),
  resume: fail(
    'job/not-in-state',
    'Ce travail n’est ni arrêté ni en échec : il n’y a rien à reprendre.',
    'This job is neither stopped nor failed: there is nothing to resume.',
  ),
} as const;
const params = z.object({ id: z.string().min(1) });

/** The jobs of the operator: how far they are, stopping and resuming them. */
export const jobRoutes: RouteModule = {
  name: 'job',
  register: (app, services) => {
    const { db } = services.database;
    app.get(
      '/api/jobs',
      { config: { roles: rolesThat('job:read') }, schema: { tags: ['job'], response: { 200: z.array(jobSchema) } } },
      async (request) => {
        const { operatorId } = contextOf(request, services);
        const rows = await db
          .selectFrom('platform_job')
          .selectAll()
          .where('operator_id', '=', operatorId)
          .orderBy('id')
          .limit(500)
          .execute();
        return rows.map((row) => ({
          id: row.id,
          job: row.job,
          state: row.state,
          everySeconds: row.every_seconds,
          done: Number(row.done_count),
          total: row.total_count === null ? null : Number(row.total_count),
          failures: row.failures,
          lastError: row.last_error,
          startedAt: row.started_at === null ? null : isoInstant(row.started_at),
          endedAt: row.ended_at === null ? null : isoInstant(row.ended_at),
        }));
      },
    );
    for (const verb of ['stop', 'resume'] as const) {
      app.post(
        `/api/jobs/:id/${verb}`,
        { config: { roles: rolesThat('job:write') }, schema: { tags: ['job'], params, response: { 204: z.null() } } },
        async (request, reply) => {
          const { operatorId } = contextOf(request, services);
          const { id } = request.params;
          const changed =
            verb === 'stop'
              ? await stopJob(db, operatorId, id)
              : await resumeJob(db, operatorId, id, systemClock.now());
          if (!changed) {
            const known = await db
              .selectFrom('platform_job')
              .select('id')
              .where('id', '=', id)
              .where('operator_id', '=', operatorId)
              .executeTakeFirst();
            return valueOf<never>(known ? NO_CHANGE[verb] : NO_JOB);
          }
          return reply.status(204).send(null);
        },
      );
    }
  },
};
