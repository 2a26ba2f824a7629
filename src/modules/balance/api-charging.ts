import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { problemOf } from '../../platform/http/problem.ts';
import { preferredLanguage } from '../../platform/http/language.ts';
import { contextOf } from '../../platform/http/request-transaction.ts';
import type { App, RouteModule, Services } from '../../platform/http/route-module.ts';
import { newId } from '../../platform/random.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import {
  chargingDataRequest,
  chargingDataResponse,
  type ChargingDataRequest,
  type ChargingDataResponse,
} from './charging-shapes.ts';
import type { ChargingRefusal, ChargingRequest } from './domain/charging.ts';
import { ChargingDesk } from './operations/charging-desk.ts';
import { findSessionHolder, findSubscriber, numberOf, rememberSession } from './operations/find-subscriber.ts';
import { type BadParam, chargingData, createKeyOf, unitsAsked, useAsked } from './read-charging-data.ts';

const BASE = '/nchf-convergedcharging/v3/chargingdata';

/** What the standard calls each refusal. */
const CAUSES: Readonly<
  Record<ChargingRefusal, { readonly status: number; readonly cause: string; readonly fr: string; readonly en: string }>
> = {
  'no-credit': { status: 403, cause: 'QUOTA_LIMIT_REACHED', fr: 'Le crédit est épuisé.', en: 'The credit is used up.' },
  'not-priced': {
    status: 400,
    cause: 'CHARGING_FAILED',
    fr: 'Cet usage n’a pas de prix au tarif.',
    en: 'The tariff has no price for this use.',
  },
  barred: {
    status: 403,
    cause: 'END_USER_REQUEST_DENIED',
    fr: 'Le service est suspendu.',
    en: 'The service is suspended.',
  },
  ended: {
    status: 403,
    cause: 'END_USER_REQUEST_DENIED',
    fr: 'Le contrat est terminé.',
    en: 'The contract has ended.',
  },
  'unknown-session': {
    status: 404,
    cause: 'CONTEXT_NOT_FOUND',
    fr: 'Cette session de taxation n’existe pas ou est finie.',
    en: 'There is no such charging session, or it is over.',
  },
  'unknown-subscriber': {
    status: 404,
    cause: 'USER_UNKNOWN',
    fr: 'Cet abonné n’a pas de compte rechargeable.',
    en: 'This subscriber has no rechargeable account.',
  },
};

function problem(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  cause: string,
  words: { fr: string; en: string },
  bad?: BadParam,
) {
  const language = preferredLanguage(request.headers['accept-language']);
  const code = `charging/${cause.toLowerCase().replaceAll('_', '-')}`;
  const errors = bad === undefined ? [] : [{ field: bad.param, message: bad.reason }];
  return reply
    .status(status)
    .type('application/problem+json')
    .header('content-language', language)
    .serializer((value: unknown) => JSON.stringify(value))
    .send({
      ...problemOf(code, status, words[language], language, errors),
      cause,
      ...(bad === undefined ? {} : { invalidParams: [bad] }),
    } as never);
}

const refuse = (request: FastifyRequest, reply: FastifyReply, refusal: ChargingRefusal) => {
  const { status, cause, ...words } = CAUSES[refusal];
  return problem(request, reply, status, cause, words);
};

const UNCHARGEABLE = { fr: 'La demande ne peut être taxée.', en: 'The request cannot be charged.' };

function addCreate(app: App, services: Services, desk: ChargingDesk): void {
  const config = { roles: rolesThat('charging:write'), scope: 'charging', rateLimit: false } as const;
  const schema = {
    tags: ['Nchf_ConvergedCharging'],
    body: chargingDataRequest,
    response: { 201: chargingDataResponse },
  };
  app.post(BASE, { config, schema }, async (request, reply) => {
    const body: ChargingDataRequest = request.body;
    const context = contextOf(request, services);
    const number = numberOf(body.subscriberIdentifier ?? '');
    const holder = number === undefined ? undefined : await findSubscriber(services.database.db, context, number);
    if (!holder) return refuse(request, reply, 'unknown-subscriber');
    const use = useAsked(body, holder.territory);
    if ('param' in use) return problem(request, reply, 400, 'CHARGING_FAILED', UNCHARGEABLE, use);
    const asked: ChargingRequest = {
      step: 'create',
      accountId: holder.accountId,
      agreementId: holder.agreementId,
      id: newId(context),
      createKey: createKeyOf(context.actor, body),
      number: body.invocationSequenceNumber,
      use,
      units: unitsAsked(body, use.kind),
      once: body.oneTimeEvent === true,
    };
    const outcome = await desk.charge(context, asked);
    if (!outcome.done) return refuse(request, reply, outcome.refusal);
    const { answer } = outcome;
    rememberSession(context, answer.id, { ...holder, kind: use.kind });
    reply.status(201).header('location', `${BASE}/${answer.id}`);
    return chargingData(answer, use.kind, context.clock.now()) as ChargingDataResponse;
  });
}

function addStep(app: App, services: Services, desk: ChargingDesk, step: 'update' | 'release'): void {
  const config = { roles: rolesThat('charging:write'), scope: 'charging', rateLimit: false } as const;
  const schema = {
    tags: ['Nchf_ConvergedCharging'],
    params: z.object({ chargingDataRef: z.uuid() }),
    body: chargingDataRequest,
    response: { 200: chargingDataResponse, 204: z.null() },
  };
  app.post(`${BASE}/:chargingDataRef/${step}`, { config, schema }, async (request, reply) => {
    const body: ChargingDataRequest = request.body;
    const context = contextOf(request, services);
    const id = request.params.chargingDataRef;
    const holder = await findSessionHolder(services.database.db, context, id);
    if (!holder) return refuse(request, reply, 'unknown-session');
    const units = unitsAsked(body, holder.kind as never);
    const { accountId, agreementId } = holder;
    const number = body.invocationSequenceNumber;
    const outcome = await desk.charge(context, {
      step,
      accountId,
      agreementId,
      id,
      createKey: '',
      number,
      use: null,
      units,
      once: false,
    });
    if (!outcome.done) return refuse(request, reply, outcome.refusal);
    if (step === 'release') return reply.status(204).send(null);
    return chargingData(outcome.answer, holder.kind, context.clock.now());
  });
}

/** Converged charging for the network side, in the manner of 3GPP TS 32.291: credit asked for, used, given back. */
export const chargingRoutes: RouteModule = {
  name: 'charging',
  register: (app, services) => {
    const desk = new ChargingDesk(services.database.db);
    addCreate(app, services, desk);
    addStep(app, services, desk, 'update');
    addStep(app, services, desk, 'release');
  },
};
