import { localDate } from '../../../kernel/instant.ts';
import { type Money, moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { HolderProof, UsagePreference } from '../domain/usage-preference.ts';
import { preferenceOf, savePreference } from '../store-preference.ts';

const CHANGED = fail(
  'usage/changed-meanwhile',
  'Ces préférences ont été modifiées entre-temps ; relisez-les.',
  'These preferences were changed meanwhile; read them again.',
);

interface OfAccount {
  readonly accountId: string;
  readonly territory: Territory;
}

/** Chooses what a customer is told of their use beyond what rules oblige to. An amount of `null` chooses no amount. */
export async function chooseAlerts(
  tx: Tx,
  context: Context,
  wanted: OfAccount & { readonly spendingAlert: Money | null; readonly courtesyAlerts: boolean },
): Promise<Result<UsagePreference>> {
  const { accountId, spendingAlert, courtesyAlerts } = wanted;
  const next = { ...(await preferenceOf(tx, accountId)), spendingAlert, courtesyAlerts };
  if (!(await savePreference(tx, accountId, next))) return CHANGED;
  await recordAudit(tx, context, {
    action: 'usage:choose-alerts',
    subject: `account:${accountId}`,
    detail: { spendingAlert: spendingAlert === null ? null : moneyText(spendingAlert), courtesyAlerts },
  });
  return ok({ ...next, version: next.version + 1 });
}

/**
 * Shows called numbers whole in the customer's statements and bills from now on, on the holder's express request, or hides their
 * last digits again when no proof is told. Bills that are out stay as they are.
 */
export async function showFullNumbers(
  tx: Tx,
  context: Context,
  wanted: OfAccount & { readonly proof: HolderProof | null },
): Promise<Result<UsagePreference>> {
  const { accountId, proof } = wanted;
  const known = await preferenceOf(tx, accountId);
  if ((known.fullNumbersProof === null) === (proof === null)) return ok(known);
  const now = context.clock.now();
  const next = { ...known, fullNumbersSince: proof === null ? null : now, fullNumbersProof: proof };
  if (!(await savePreference(tx, accountId, next))) return CHANGED;
  await recordEvent(tx, context, {
    accountId,
    kind: proof === null ? 'numbers-hidden' : 'numbers-shown',
    on: localDate(wanted.territory, now),
    title:
      proof === null
        ? { fr: 'Numéros appelés de nouveau masqués', en: 'Called numbers hidden again' }
        : {
            fr: 'Numéros appelés en entier, à la demande du titulaire',
            en: 'Whole called numbers, at the holder’s request',
          },
  });
  await recordAudit(tx, context, {
    action: proof === null ? 'usage:hide-numbers' : 'usage:show-numbers',
    subject: `account:${accountId}`,
    detail: { proof },
  });
  return ok({ ...next, version: next.version + 1 });
}
