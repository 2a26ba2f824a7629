import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { activateAgreement, type Agreement, configureAgreement, contractFacts } from '../../agreement/index.ts';
import type { Journal } from '../../decision/index.ts';
import { numberLifeOf } from './change-porting.ts';

const WAITS = { fr: 'Mise en service avec le portage du numéro', en: 'Activation with the port of the number' };
const NO_LONGER = { fr: 'La mise en service n’attend plus de portage', en: 'Activation waits for no port any more' };

/** A contract whose service begins with its number waits for it from the request on. */
export async function waitForPort(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  journal: Journal,
  on: CivilDate,
): Promise<Result<unknown>> {
  const waits = agreement.activatedOn === null && numberLifeOf(journal).startsWithPort?.(contractFacts(agreement));
  if (waits !== true) return ok(undefined);
  const characteristics = { awaitsPort: true };
  return configureAgreement(tx, context, { agreementId: agreement.id, on, characteristics, title: WAITS });
}

/** The number will not come: the contract starts without it. */
export async function waitNoLonger(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  on: CivilDate,
): Promise<Result<unknown>> {
  if (agreement.characteristics.awaitsPort !== true) return ok(undefined);
  const characteristics = { awaitsPort: false };
  return configureAgreement(tx, context, { agreementId: agreement.id, on, characteristics, title: NO_LONGER });
}

/** The number has come, and the service that waited for it begins on that day. */
export async function startWithPort(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  on: CivilDate,
): Promise<Result<unknown>> {
  if (agreement.characteristics.awaitsPort !== true) return ok(undefined);
  const characteristics = { awaitsPort: false, portedOn: isoDate(on) };
  const told = await configureAgreement(tx, context, { agreementId: agreement.id, on, characteristics, title: WAITS });
  return told.ok ? activateAgreement(tx, context, { agreementId: agreement.id, lineConnectedOn: on }) : told;
}
