import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { setProductsSuspended } from '../../product-inventory/index.ts';
import type { SuspensionScope } from '../../../terms/model/procedure.ts';
import type { Agreement, CancelInput, OnAgreement } from '../domain/agreement.ts';
import { isCut } from '../domain/agreement-state.ts';
import { given, type KeptAgreement, updateAgreement } from '../store.ts';
import { holdAgreement, LIVING, takeAgreement, tellChange } from './change-agreement.ts';

/** What is cut, in words. */
const CUT: Readonly<Record<SuspensionScope, Bilingual>> = {
  full: { fr: 'Service suspendu', en: 'Service suspended' },
  outgoing: { fr: 'Appels sortants suspendus', en: 'Outgoing calls suspended' },
  international: { fr: 'Appels internationaux suspendus', en: 'International calls suspended' },
  data: { fr: 'Accès à Internet suspendu', en: 'Data suspended' },
  premium: { fr: 'Numéros surtaxés suspendus', en: 'Premium numbers suspended' },
};

/** All of the service when a cause cuts all of it, else what the oldest cause cuts. */
function widest(causes: Agreement['suspensionCauses']): SuspensionScope {
  const scopes = Object.values(causes);
  return scopes.includes('full') ? 'full' : scopes[0]!;
}

/**
 * Puts a running service, or part of it, out of order, on the ground of the caller's decision. Its price still runs. A service that
 * is cut already for another `cause` is cut for this one too, and comes back when both have gone; without a cause it is refused.
 * The customer is written to when it is `told` here; callers that write words of their own leave it out.
 */
export async function suspendAgreement(
  tx: Tx,
  context: Context,
  input: CancelInput & { readonly scope?: SuspensionScope; readonly cause?: string; readonly told?: boolean },
): Promise<Result<Agreement>> {
  const scope = input.scope ?? 'full';
  const cause = input.cause ?? input.reason;
  const taken = await holdAgreement(tx, input, input.cause === undefined ? ['active'] : ['active', 'suspended']);
  if (!taken.ok) return taken;
  const before = taken.value;
  if (before.suspensionCauses[cause] === scope) return ok(given(before));
  const suspensionCauses = { ...before.suspensionCauses, [cause]: scope };
  const agreement = await updateAgreement(tx, before, {
    state: 'suspended',
    suspendedOn: before.suspendedOn ?? input.on,
    suspensionScope: widest(suspensionCauses),
    suspensionCauses,
  });
  await setProductsSuspended(tx, { accountId: agreement.accountId, agreementId: agreement.id, suspended: true });
  await tellChange(tx, context, agreement, {
    kind: 'agreement-suspended',
    on: input.on,
    title: CUT[scope],
    message: input.told
      ? { template: 'service-suspended', data: { what: CUT[scope], on: isoDate(input.on) } }
      : undefined,
    decision: input.decision?.decision,
    detail: { reason: input.reason },
    why: input.reason,
  });
  return ok(given(agreement));
}

/** Takes an agreement whose service is cut; a contract that is ending goes on to its end. */
async function takeCut(tx: Tx, input: OnAgreement): Promise<Result<KeptAgreement>> {
  const held = await holdAgreement(tx, input, LIVING);
  return held.ok && isCut(held.value) ? held : takeAgreement(tx, input, 'active', ['suspended']);
}

/** Puts a suspended service in order again; of one cause alone when it is told: others keep the service cut. */
export async function resumeAgreement(
  tx: Tx,
  context: Context,
  input: OnAgreement & {
    readonly on: CivilDate;
    readonly reason: string;
    readonly cause?: string;
    readonly told?: boolean;
  },
): Promise<Result<Agreement>> {
  const taken = await takeCut(tx, input);
  if (!taken.ok) return taken;
  const { [input.cause ?? '']: _gone, ...left } = taken.value.suspensionCauses;
  const suspensionCauses = input.cause === undefined ? {} : left;
  if (Object.keys(suspensionCauses).length > 0) {
    const suspensionScope = widest(suspensionCauses);
    return ok(given(await updateAgreement(tx, taken.value, { suspensionCauses, suspensionScope })));
  }
  const { state, ending } = taken.value;
  const agreement = await updateAgreement(tx, taken.value, {
    ...(state === 'terminating' && ending ? { ending: { ...ending, before: 'active' } } : { state: 'active' }),
    suspendedOn: null,
    suspensionScope: null,
    suspensionCauses,
  });
  await setProductsSuspended(tx, { accountId: agreement.accountId, agreementId: agreement.id, suspended: false });
  await tellChange(tx, context, agreement, {
    kind: 'agreement-resumed',
    on: input.on,
    title: { fr: 'Service rétabli', en: 'Service resumed' },
    message: input.told ? { template: 'service-restored', data: { on: isoDate(input.on) } } : undefined,
    detail: { reason: input.reason },
    why: input.reason,
  });
  return ok(given(agreement));
}
