import { z } from 'zod';
import { fail } from '../kernel/result.ts';
import { createThrowaway, ensureTemplate } from '../platform/database/throwaway.ts';
import { valueOf } from '../platform/http/refuse.ts';
import type { RouteModule } from '../platform/http/route-module.ts';
import { agentsThat } from '../platform/sign-in/roles.ts';
import { listExamples } from './examples.ts';
import { withinLimits } from './limits.ts';
import { runStory } from './run-story.ts';
import { type Story, storySchema } from './story.ts';
import { outputSchema, type StoryOutput } from './tell/output.ts';

const AGENTS = agentsThat('account:read');
const BUSY = fail(
  'story/busy',
  'Une autre histoire est en train d’être jouée ; réessayez dans un instant.',
  'Another story is being played; try again in a moment.',
);
const NO_PLACE = fail(
  'story/no-database',
  'Ce serveur ne peut pas créer de base de données jetable.',
  'This server cannot create a throw-away database.',
);

const exampleSchema = z.object({
  name: z.string(),
  title: z.string(),
  comment: z.string(),
  story: z.record(z.string(), z.unknown()),
});

async function playOn(url: string, story: Story): Promise<StoryOutput> {
  const database = await ensureTemplate(url)
    .then((template) => createThrowaway(url, template))
    .catch(() => undefined);
  if (!database) return valueOf(NO_PLACE);
  try {
    return await runStory(database, story);
  } finally {
    await database.drop();
  }
}

/** Stories told by agents: each is played on a database of its own, which is thrown away; one at a time. */
export const storyRoutes: RouteModule = {
  name: 'story',
  register: (app, services) => {
    let busy = false;
    app.get(
      '/api/stories/examples',
      { config: { roles: AGENTS }, schema: { tags: ['story'], response: { 200: z.array(exampleSchema) } } },
      async () => listExamples().then((all) => all.map((one) => ({ ...one, story: { ...one.story } }))),
    );
    app.post(
      '/api/stories',
      {
        config: { roles: AGENTS, rateLimit: { max: 20, timeWindow: 60_000 } },
        schema: { tags: ['story'], body: storySchema, response: { 200: outputSchema } },
      },
      async (request) => {
        const story = valueOf(withinLimits(request.body));
        if (busy) return valueOf(BUSY);
        busy = true;
        try {
          return await playOn(services.database.url, story);
        } finally {
          busy = false;
        }
      },
    );
  },
};
