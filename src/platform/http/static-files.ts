import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerNothingHere } from './answer-errors.ts';

const FOREVER = 'public, max-age=31536000, immutable';

/** The page that answers for an address of the screens: the one of its space (`/console/...`), else the one at the top. */
function pageFor(folder: string, url: string): string | undefined {
  const space = /^\/([a-z-]+)(\/|\?|$)/.exec(url)?.[1];
  const pages = space === undefined ? ['index.html'] : [join(space, 'index.html'), `${space}.html`, 'index.html'];
  return pages.find((page) => existsSync(join(folder, page)));
}

function wantsPage(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (/^\/(api|tmf-api)(\/|\?|$)/.test(request.url)) return false;
  return (request.headers.accept ?? '').includes('text/html');
}

/** Serves the built screens; an address of theirs that is no file answers with the page of its space, which reads the address itself. */
export async function serveStaticFiles(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: true,
    index: 'index.html',
    // The build leaves each text file beside its compressed twins.
    preCompressed: true,
    cacheControl: false,
    // A file has its tag; what else could be said of it weighs on each of the small ones.
    lastModified: false,
    acceptRanges: false,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', path.includes('/assets/') ? FOREVER : 'no-cache');
    },
  });
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const page = wantsPage(request) ? pageFor(folder, request.url) : undefined;
    return page === undefined ? answerNothingHere(request, reply) : reply.sendFile(page);
  });
}
