import { z } from 'zod';
import { TERRITORIES } from '../../../kernel/territory.ts';
import { localDate } from '../../../kernel/instant.ts';
import { ok } from '../../../kernel/result.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { writtenAs } from '../../../platform/http/worded-fields.ts';
import { changeSettings, settingsOf } from '../../account/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { actionOutcome } from '../shapes/action.ts';
import { agentsThat } from './fields.ts';
import { addMessagePreferences } from './message-preferences.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['communication'];
const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
const channel = z.enum(['email', 'letter', 'sms']);
const hour = writtenAs(/^([01]\d|2[0-3]):[0-5]\d$/, 'Heure attendue, comme 21:00.', 'Expected a time, like 21:00.');
const sender = writtenAs(
  /^([A-Za-z0-9 ]{3,11})?$/,
  'De trois à onze lettres ou chiffres, sans accent.',
  'Three to eleven letters or figures, without accents.',
);

const practice = z.strictObject({
  smsProvider: z.enum(['', 'local', 'http']).default(''),
  smsSender: sender.default(''),
  quietHours: z
    .array(
      z.strictObject({
        territories: z.array(z.enum(TERRITORIES)).max(TERRITORIES.length).default([]),
        channels: z.array(channel).min(1).max(3),
        from: hour,
        to: hour,
        sundays: z.boolean().default(false),
      }),
    )
    .max(20)
    .default([]),
  registered: z
    .array(z.string().regex(/^[a-z0-9-]{1,60}$/))
    .max(50)
    .default([]),
});

/** How the operator writes to its customers, and how each of them wants to be written to. */
export function addMessageSettings(app: App, services: Services): void {
  app.post(
    '/api/messaging-settings',
    { config: { roles: agentsThat('communication:configure') }, schema: { ...common, body: practice } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const today = localDate('GP', context.clock.now());
        const before = (await settingsOf(tx, context)).messaging;
        await changeSettings(tx, context, today, { messaging: request.body });
        const hours = request.body.quietHours.map((one) => `${one.from} – ${one.to}`).join(', ');
        const was = before.smsProvider === request.body.smsProvider;
        const told = was ? [] : figureOf('smsProvider', 'text', request.body.smsProvider || '—', []);
        return ok({ figures: [...told, ...figureOf('quietHours', 'text', hours || '—', [])] });
      }),
  );
  addMessagePreferences(app, services);
}
