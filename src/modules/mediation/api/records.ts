import { z } from 'zod';
import { RECORD_FIELDS } from '../../../formats/cdr-reading.ts';
import { refusal } from '../../../platform/http/refuse.ts';
import { readForRequest, runForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { ok } from '../../../kernel/result.ts';
import { receiveRecord, type SentRecord } from '../operations/receive-record.ts';
import { type RecordFate, selectRecord } from '../store-records.ts';
import { agentsThat } from '../../../platform/sign-in/roles.ts';

const tags = ['TMF635 usage'];
const PATH = '/api/usage-records';

const characteristic = z.strictObject({
  name: z.enum(RECORD_FIELDS),
  value: z.union([z.string().max(100), z.number(), z.boolean()]),
});
const body = z.strictObject({
  '@type': z.string().max(40).optional(),
  description: z.string().max(500).optional(),
  /** When the use began: the field `started_at`. */
  usageDate: z.string().max(40),
  usageType: z.string().max(40).optional(),
  usageCharacteristic: z.array(characteristic).min(1).max(RECORD_FIELDS.length),
  /** The code of the source, whose numbering plan and words are then used. */
  source: z.string().max(40).optional(),
});
const resource = z.object({
  id: z.string(),
  href: z.string(),
  '@type': z.literal('Usage'),
  usageDate: z.string(),
  usageType: z.string(),
  status: z.enum(['received', 'rated', 'rejected']),
  statusReason: z.object({ field: z.string(), fr: z.string(), en: z.string() }).nullable(),
  usageCharacteristic: z.array(z.object({ name: z.string(), value: z.string() })),
  /** The file in which it was read. */
  file: z.string().nullable(),
});

/** The record as TMF635 has it; rejected when its file says so, rated once that file is done. */
function resourceOf(fate: RecordFate): z.infer<typeof resource> {
  const values = fate.line.split(',');
  const told = RECORD_FIELDS.map((name, i) => ({ name, value: values[i] ?? '' }));
  const valueOf = (name: string): string => told.find((one) => one.name === name)!.value;
  const isRejected = fate.field !== null && fate.reject_state !== 'entered';
  return {
    id: fate.id,
    href: `${PATH}/${fate.id}`,
    '@type': 'Usage',
    usageDate: valueOf('started_at'),
    usageType: valueOf('kind') || 'voice',
    status: isRejected ? 'rejected' : fate.file_state === 'done' ? 'rated' : 'received',
    statusReason: isRejected ? { field: fate.field!, fr: fate.reason!.fr, en: fate.reason!.en } : null,
    usageCharacteristic: told.filter(({ value }) => value !== ''),
    file: fate.file_id,
  };
}

function recordOf(sent: z.infer<typeof body>): SentRecord {
  const told = Object.fromEntries(sent.usageCharacteristic.map(({ name, value }) => [name, String(value)]));
  const kind = sent.usageType === undefined ? {} : { kind: sent.usageType.toLowerCase() };
  return { ...kind, ...told, started_at: sent.usageDate };
}

/** Records that integrators send one by one, with a key whose scope is `usage`; `Idempotency-Key` makes a record sent again the same record. */
export function addRecords(app: App, services: Services): void {
  app.post(
    PATH,
    {
      config: { roles: agentsThat('usage:write'), scope: 'usage', rateLimit: false },
      schema: { tags, body, response: { 201: resource } },
    },
    async (request, reply) => {
      const made = await runForRequest(request, services, async (tx, context) => {
        const { source } = request.body;
        const told = await receiveRecord(tx, context, { record: recordOf(request.body), source });
        return told.ok ? ok(resourceOf(told.value)) : told;
      });
      return reply.status(201).send(made);
    },
  );
  app.get(
    `${PATH}/:id`,
    {
      config: { roles: agentsThat('usage:read'), scope: 'usage' },
      schema: { tags, params: z.object({ id: z.uuid() }), response: { 200: resource } },
    },
    (request) =>
      readForRequest(request, services, async (tx) => {
        const fate = await selectRecord(tx, request.params.id);
        if (!fate) throw refusal('request/no-such-address', 404);
        return resourceOf(fate);
      }),
  );
}
