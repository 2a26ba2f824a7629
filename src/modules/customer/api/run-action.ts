import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { contextOf, runForRequest } from '../../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../../platform/http/refuse.ts';
import type { Services } from '../../../platform/http/route-module.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { ChargeEffect, DueEffect } from '../../../terms/model/life.ts';
import type { DecisionNote } from '../../decision/index.ts';
import { chargeShape, dueShape, noteShape } from '../domain/write-outcome.ts';
import type { ActionOutcome, ChangeShape, Figure } from '../shapes/action.ts';

/** What every action takes in its address: whether it is only shown. */
export const previewQuery = z.object({ preview: z.enum(['true', 'false']).optional() });

/** What an operation did, before it is written for the screen. */
export interface Done {
  readonly figures: readonly Figure[];
  /** Where it leads, in words. */
  readonly headline?: Bilingual;
  readonly changes?: readonly ChangeShape[];
  readonly processFlowId?: string;
  readonly charges?: readonly ChargeEffect[];
  readonly due?: readonly DueEffect[];
  readonly notes?: readonly DecisionNote[];
  readonly accountId?: string;
  readonly agreementId?: string;
}

/** Carries the value of an operation out of the transaction that it undoes. */
class Undone<T> extends Error {
  readonly value: T;
  constructor(value: T) {
    super('undone');
    this.value = value;
  }
}

/** Runs an operation for real and undoes it: what it would have answered, of which nothing is saved. */
export async function previewForRequest<T>(
  request: FastifyRequest,
  services: Services,
  operation: (tx: Tx, context: Context) => Promise<Result<T>>,
): Promise<T> {
  const context = contextOf(request, services);
  try {
    return await inTransaction(services.database.db, context, async (tx) => {
      throw new Undone(valueOf(await operation(tx, context)));
    });
  } catch (thrown) {
    if (thrown instanceof Undone) return thrown.value as T;
    throw thrown;
  }
}

function outcomeOf(done: Done, preview: boolean): ActionOutcome {
  return {
    preview,
    headline: done.headline ?? null,
    figures: [...done.figures],
    charges: (done.charges ?? []).map(chargeShape),
    due: (done.due ?? []).map(dueShape),
    changes: (done.changes ?? []).map((one) => ({ ...one })),
    notes: (done.notes ?? []).map(noteShape),
    accountId: done.accountId ?? null,
    agreementId: done.agreementId ?? null,
    processFlowId: done.processFlowId ?? null,
  };
}

/** Runs an action of a screen; with `?preview=true` the same operation runs and is undone. */
export async function runAction(
  request: FastifyRequest,
  services: Services,
  operation: (tx: Tx, context: Context) => Promise<Result<Done>>,
): Promise<ActionOutcome> {
  const preview = (request.query as z.infer<typeof previewQuery>).preview === 'true';
  const write = async (tx: Tx, context: Context): Promise<Result<ActionOutcome>> => {
    const done = await operation(tx, context);
    return done.ok ? { ok: true, value: outcomeOf(done.value, preview) } : done;
  };
  return preview ? previewForRequest(request, services, write) : runForRequest(request, services, write);
}

/** The version that a change is made from (`If-Match`); refused when it is not told. */
export function versionOf(request: FastifyRequest): number {
  const given = /^(?:W\/)?"(\d+)"$/.exec(request.headers['if-match'] ?? '')?.[1];
  if (given === undefined) throw refusal('request/version-needed', 428);
  return Number(given);
}
