import type { CivilDate } from '../../../kernel/civil-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { setProductsSuspended } from '../../product-inventory/index.ts';
import type { SuspensionScope } from '../../../terms/model/procedure.ts';
import type { Agreement, CancelInput, OnAgreement } from '../domain/agreement.ts';
import { given, updateAgreement } from '../store.ts';
import { takeAgreement, tellChange } from './change-agreement.ts';

/** What is cut, in words. */
const CUT: Readonly<Record<SuspensionScope, Bilingual>> = {
  full: { fr: 'Service suspendu', en: 'Service suspended' },
  outgoing: { fr: 'Appels sortants suspendus', en: 'Outgoing calls suspended' },
  international: { fr: 'Appels internationaux suspendus', en: 'International calls suspended' },
  data: { fr: 'Accès à Internet suspendu', en: 'Data suspended' },
  premium: { fr: 'Numéros surtaxés suspendus', en: 'Premium numbers suspended' },
};

/** Puts a running service, or part of it, out of order, on the ground of the caller's decision. Its price still runs. */
export async function suspendAgreement(
  tx: Tx,
  context: Context,
  input: CancelInput & { readonly scope?: SuspensionScope },
): Promise<Result<Agreement>> {
  const taken = await takeAgreement(tx, input, 'suspended', ['active']);
  if (!taken.ok) return taken;
  const agreement = await updateAgreement(tx, taken.value, {
    state: 'suspended',
    suspendedOn: input.on,
    suspensionScope: input.scope ?? 'full',
  });
  await setProductsSuspended(tx, { accountId: agreement.accountId, agreementId: agreement.id, suspended: true });
  await tellChange(tx, context, agreement, {
    kind: 'agreement-suspended',
    on: input.on,
    title: CUT[input.scope ?? 'full'],
    decision: input.decision?.decision,
    detail: { reason: input.reason },
    why: input.reason,
  });
  return ok(given(agreement));
}

/** Puts a suspended service in order again. */
export async function resumeAgreement(
  tx: Tx,
  context: Context,
  input: OnAgreement & { readonly on: CivilDate; readonly reason: string },
): Promise<Result<Agreement>> {
  const taken = await takeAgreement(tx, input, 'active', ['suspended']);
  if (!taken.ok) return taken;
  const agreement = await updateAgreement(tx, taken.value, {
    state: 'active',
    suspendedOn: null,
    suspensionScope: null,
  });
  await setProductsSuspended(tx, { accountId: agreement.accountId, agreementId: agreement.id, suspended: false });
  await tellChange(tx, context, agreement, {
    kind: 'agreement-resumed',
    on: input.on,
    title: { fr: 'Service rétabli', en: 'Service resumed' },
    detail: { reason: input.reason },
    why: input.reason,
  });
  return ok(given(agreement));
}
