import { z } from 'zod';
import { type CivilDate, civilDate, isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { ok } from '../../../kernel/result.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { writtenAs } from '../../../platform/http/worded-fields.ts';
import { booksDay, closeMonth } from '../../books/index.ts';
import { reopenBooks } from '../../ledger/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { actionOutcome } from '../shapes/action.ts';
import { agentsThat } from './fields.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['ledger'];
const reason = z.string().trim().min(1).max(500);
const params = z.object({
  month: writtenAs(
    /^20\d{2}-(0[1-9]|1[0-2])$/,
    'Mois attendu, sous la forme AAAA-MM (2026-03).',
    'Expected a month, written YYYY-MM (2026-03).',
  ),
});
const common = { tags, params, querystring: previewQuery, response: { 200: actionOutcome } };
const monthOf = (text: string): CivilDate => civilDate(`${text}-01`);

/** Closing the books of a month, and opening the last one again. */
export function addBooksActions(app: App, services: Services): void {
  app.post(
    '/api/books/months/:month/close',
    {
      config: { roles: agentsThat('ledger:close') },
      schema: { ...common, body: z.strictObject({ despite: reason.optional() }) },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const month = monthOf(request.params.month);
        const { despite } = request.body;
        const today = await booksDay(tx, context);
        const closed = await closeMonth(tx, context, { month, today, ...(despite === undefined ? {} : { despite }) });
        if (!closed.ok) return closed;
        const { numbered } = closed.value;
        return ok({
          headline: {
            fr: `Le mois ${request.params.month} est clôturé : ses ${numbered} écritures ont reçu leur numéro définitif.`,
            en: `The month ${request.params.month} is closed: its ${numbered} entries have their final numbers.`,
          },
          figures: figureOf('lateEntriesGoTo', 'date', isoDate(plusMonths(month, 1)), []),
        });
      }),
  );
  app.post(
    '/api/books/months/:month/reopen',
    { config: { roles: agentsThat('ledger:reopen') }, schema: { ...common, body: z.strictObject({ reason }) } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const month = monthOf(request.params.month);
        const opened = await reopenBooks(tx, context, { month, reason: request.body.reason });
        if (!opened.ok) return opened;
        return ok({
          headline: {
            fr: `Le mois ${request.params.month} est rouvert. Les écritures déjà numérotées gardent leur numéro.`,
            en: `The month ${request.params.month} is open again. Entries that have a number keep it.`,
          },
          figures: [],
        });
      }),
  );
}
