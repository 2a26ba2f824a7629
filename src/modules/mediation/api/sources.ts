import { z } from 'zod';
import type { Reading } from '../../../formats/cdr-reading.ts';
import { TERRITORIES } from '../../../kernel/territory.ts';
import { ok } from '../../../kernel/result.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import { readForRequest, runForRequest } from '../../../platform/http/request-transaction.ts';
import { writtenAs } from '../../../platform/http/worded-fields.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { addSource, changeSource } from '../operations/change-sources.ts';
import { previewReading } from '../operations/preview-reading.ts';
import { readSources } from '../operations/read-pages.ts';
import { readingPreview, readingShape, usageSource } from '../shapes.ts';
import { agentsThat } from '../../../platform/sign-in/roles.ts';

const tags = ['usage'];
const named = { name: z.string().trim().min(1).max(80), reading: readingShape };
const code = writtenAs(
  /^[a-z0-9][a-z0-9-]{1,39}$/,
  'Deux à quarante lettres minuscules, chiffres ou tirets.',
  'Two to forty lower-case letters, digits or hyphens.',
);
/** A sample of a file, in base64: its beginning is enough. */
const sample = writtenAs(
  /^[A-Za-z0-9+/]*={0,2}$/,
  'Le début du fichier est attendu en base64.',
  'Expected the beginning of the file in base64.',
).max(700_000);

/** Shows how the first rows of a sample would be understood; nothing is kept. */
function addPreview(app: App, services: Services): void {
  const write = { roles: agentsThat('usage:write') };
  app.post(
    '/api/usage-sources/preview',
    {
      config: write,
      schema: {
        tags,
        body: z.strictObject({ sample, territory: z.enum(TERRITORIES), reading: readingShape.optional() }),
        response: { 200: readingPreview },
      },
    },
    (request) => {
      const { reading, territory } = request.body;
      const told = { reading: reading as Reading | undefined, territory, now: services.clock.now() };
      const preview = valueOf(previewReading(Buffer.from(request.body.sample, 'base64'), told));
      return {
        ...preview,
        reading: preview.reading as z.infer<typeof readingShape>,
        columns: preview.columns.map((one) => ({ ...one, examples: [...one.examples] })),
        missing: [...preview.missing],
        rows: preview.rows.map((row) => ({
          row: row.row,
          line: row.line,
          cells: row.cells.map((cell) => ({ ...cell, fault: cell.fault ?? null })),
          fault: row.fault ?? null,
          aside: row.aside ?? null,
        })),
      };
    },
  );
}

/** Where records come from, and how each source writes them; a sample is shown as it would be understood before anything is kept. */
export function addSources(app: App, services: Services): void {
  const read = { roles: agentsThat('usage:read') };
  const write = { roles: agentsThat('usage:write') };
  const { usageFolder } = services.config;
  app.get(
    '/api/usage-sources',
    { config: read, schema: { tags, response: { 200: z.array(usageSource) } } },
    (request) => readForRequest(request, services, (tx, context) => readSources(tx, context, usageFolder)),
  );
  const added = z.object({ id: z.string() });
  const body = z.strictObject({ code, ...named });
  app.post(
    '/api/usage-sources',
    { config: write, schema: { tags, body, response: { 201: added } } },
    async (request, reply) => {
      const { id } = await runForRequest(request, services, async (tx, context) => {
        const { reading, ...told } = request.body;
        const made = await addSource(tx, context, { ...told, reading: reading as Reading });
        return made.ok ? ok({ id: made.value.id }) : made;
      });
      return reply.status(201).send({ id });
    },
  );
  app.put(
    '/api/usage-sources/:id',
    {
      config: write,
      schema: {
        tags,
        params: z.object({ id: z.uuid() }),
        body: z.strictObject({ ...named, version: z.int().min(1).max(1_000_000), closed: z.boolean() }),
        response: { 200: z.object({ version: z.number() }) },
      },
    },
    (request) =>
      runForRequest(request, services, async (tx, context) => {
        const { reading, ...told } = request.body;
        const changed = await changeSource(tx, context, request.params.id, { ...told, reading: reading as Reading });
        return changed.ok ? ok({ version: changed.value.version }) : changed;
      }),
  );
  addPreview(app, services);
}
