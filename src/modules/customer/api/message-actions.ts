import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { ok } from '../../../kernel/result.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import {
  publishWording,
  restoreWording,
  retryMessage,
  stopMessage,
  takeAcknowledgement,
  takeBounce,
  trustAddress,
} from '../../communication/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { actionOutcome } from '../shapes/action.ts';
import { accountParams, agentsThat, idField } from './fields.ts';
import { addLetterActions } from './letter-actions.ts';
import { addMessageSettings } from './message-settings.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['communication'];
const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
const reason = z.string().trim().min(3).max(300);
const ofMessage = accountParams.extend({ messageId: idField });
const templateParams = z.object({ template: z.string().regex(/^[a-z0-9-]{1,60}$/) });
const LONGEST = 10_000;
const where = { channel: z.enum(['email', 'letter', 'sms']), language: z.enum(['fr', 'en']) };

function addWords(app: App, services: Services): void {
  const config = { roles: agentsThat('communication:configure') };
  const url = '/api/message-templates/:template';
  const words = z.strictObject({
    ...where,
    subject: z.string().max(LONGEST).default(''),
    text: z.string().max(LONGEST),
    note: reason,
  });
  app.post(`${url}/publish`, { config, schema: { ...common, params: templateParams, body: words } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const done = await publishWording(tx, context, { ...request.params, ...request.body });
      if (!done.ok) return done;
      const { version } = done.value;
      return ok({
        headline: {
          fr: `Version ${version} : les messages qui partent à partir de maintenant ont ces mots. Ceux qui sont partis restent tels quels.`,
          en: `Version ${version}: messages that leave from now on have these words. Those that have left stay as they are.`,
        },
        figures: [],
      });
    }),
  );
  const back = z.strictObject({ ...where, note: reason });
  app.post(`${url}/restore`, { config, schema: { ...common, params: templateParams, body: back } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const done = await restoreWording(tx, context, { ...request.params, ...request.body });
      if (!done.ok) return done;
      return ok({
        headline: {
          fr: 'Les messages ont de nouveau les mots livrés avec le produit.',
          en: 'Messages have the product’s own words again.',
        },
        figures: [],
      });
    }),
  );
}

function addStops(app: App, services: Services): void {
  const config = { roles: agentsThat('communication:write') };
  const url = '/api/customers/:accountId/messages/:messageId';
  app.post(
    `${url}/stop`,
    { config, schema: { ...common, params: ofMessage, body: z.strictObject({ reason }) } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await stopMessage(tx, context, { ...request.params, ...request.body });
        if (!done.ok) return done;
        const headline = {
          fr: 'Ce message ne partira pas, sauf si quelqu’un le remet en file.',
          en: 'This message will not leave, unless somebody puts it back.',
        };
        return ok({ headline, figures: figureOf('to', 'text', done.value.to, []) });
      }),
  );
  app.post(`${url}/retry`, { config, schema: { ...common, params: ofMessage, body: z.strictObject({}) } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const done = await retryMessage(tx, context, request.params);
      if (!done.ok) return done;
      const headline = { fr: 'Ce message repart dans l’instant.', en: 'This message leaves within moments.' };
      return ok({ headline, figures: figureOf('to', 'text', done.value.to, []) });
    }),
  );
}

function addReturns(app: App, services: Services): void {
  const config = { roles: agentsThat('communication:write') };
  const report = z.strictObject({ report: z.string().min(1).max(200_000) });
  app.post('/api/message-bounces', { config, schema: { ...common, body: report } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const read = await takeAcknowledgement(tx, context, request.body);
      if (read?.ok) {
        const { address, accountId } = read.value;
        const headline = { fr: `${address} a accusé réception.`, en: `${address} has acknowledged receipt.` };
        return ok({ headline, figures: [], accountId });
      }
      const done = await takeBounce(tx, context, request.body);
      if (!done.ok) return done;
      const { address, bad, resent, accountId } = done.value;
      const marked = bad
        ? { fr: `${address} est notée comme mauvaise.`, en: `${address} is marked as bad.` }
        : { fr: `${address} n’a pas reçu ce message.`, en: `${address} did not get this message.` };
      const again = resent
        ? { fr: ' Le message repart par lettre.', en: ' The message leaves again as a letter.' }
        : { fr: '', en: '' };
      const today = localDate('FR', context.clock.now());
      return ok({
        headline: { fr: marked.fr + again.fr, en: marked.en + again.en },
        figures: figureOf('on', 'date', isoDate(today), []),
        accountId,
      });
    }),
  );
  const address = z.strictObject({ address: z.string().min(3).max(254) });
  app.post(
    '/api/customers/:accountId/trusted-address',
    { config, schema: { ...common, params: accountParams, body: address } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await trustAddress(tx, context, { ...request.params, ...request.body });
        return done.ok ? ok({ figures: figureOf('to', 'text', request.body.address, []) }) : done;
      }),
  );
}

/** What agents do with messages: their words, stopping one, putting it back, what comes back, letters and their batches. */
export function addMessageActions(app: App, services: Services): void {
  addWords(app, services);
  addStops(app, services);
  addReturns(app, services);
  addLetterActions(app, services);
  addMessageSettings(app, services);
}
