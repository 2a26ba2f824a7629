import type { CivilDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { HoldKind } from '../domain/hold.ts';
import { endHoldRow, insertHold, selectHoldsOf } from '../store-holds.ts';
import { wakeAccount } from '../store.ts';
import type { HoldRow } from '../tables.ts';

const IN_WORDS: Readonly<Record<HoldKind, Bilingual>> = {
  'over-indebtedness': { fr: 'surendettement', en: 'over-indebtedness' },
  'social-fund': { fr: 'aide du fonds de solidarité demandée', en: 'help of the solidarity fund asked for' },
  complaint: { fr: 'réclamation en cours', en: 'complaint in progress' },
  death: { fr: 'décès du titulaire', en: 'death of the holder' },
  illness: { fr: 'maladie', en: 'illness' },
  other: { fr: 'autre motif', en: 'other reason' },
};

/** Puts all collection of a customer off, for what happens in their life: until a day, or until somebody ends it. */
export async function holdAccount(
  tx: Tx,
  context: Context,
  input: {
    readonly accountId: string;
    readonly kind: HoldKind;
    readonly reason: string;
    readonly on: CivilDate;
    readonly until?: CivilDate;
  },
): Promise<Result<HoldRow>> {
  const { accountId, kind, reason, on, until } = input;
  if (until !== undefined && until < on)
    return fail('collection/hold-past', 'Ce jour est déjà passé.', 'This day has passed already.', 'until');
  const one: HoldRow = {
    account_id: accountId,
    id: uuidV7(context.clock.now(), context.random),
    kind,
    reason,
    from_on: on,
    until_on: until ?? null,
    ended_on: null,
    outcome: null,
  };
  await insertHold(tx, one);
  await wakeAccount(tx, accountId, on);
  await recordEvent(tx, context, {
    accountId,
    kind: 'collection-held',
    on,
    title: {
      fr: `Recouvrement suspendu : ${IN_WORDS[kind].fr}`,
      en: `Collection on hold: ${IN_WORDS[kind].en}`,
    },
    detail: { holdId: one.id, kind, reason },
  });
  await recordAudit(tx, context, { action: 'collection:hold', subject: `account:${accountId}`, why: reason });
  return ok(one);
}

/** Ends a reason to wait, with what was decided on a request for help; collection goes on where it was. */
export async function endHold(
  tx: Tx,
  context: Context,
  input: {
    readonly accountId: string;
    readonly holdId: string;
    readonly on: CivilDate;
    readonly outcome?: 'granted' | 'refused';
  },
): Promise<Result<HoldRow>> {
  const { accountId, holdId, on, outcome = null } = input;
  const one = (await selectHoldsOf(tx, accountId)).find((hold) => hold.id === holdId);
  if (!one) return fail('collection/no-hold', 'Cette suspension n’existe pas.', 'There is no such hold.', 'holdId');
  if (one.ended_on !== null)
    return fail('collection/hold-ended', 'Elle a déjà pris fin.', 'It has ended already.', 'holdId');
  await endHoldRow(tx, { ...one, outcome }, on);
  await wakeAccount(tx, accountId, on);
  const said = {
    granted: { fr: ', aide accordée', en: ', help granted' },
    refused: { fr: ', aide refusée', en: ', help refused' },
  };
  const more = outcome === null ? { fr: '', en: '' } : said[outcome];
  await recordEvent(tx, context, {
    accountId,
    kind: 'collection-released',
    on,
    title: {
      fr: `Fin de la suspension du recouvrement : ${IN_WORDS[one.kind].fr}${more.fr}`,
      en: `Collection no longer on hold: ${IN_WORDS[one.kind].en}${more.en}`,
    },
    detail: { holdId, kind: one.kind },
  });
  await recordAudit(tx, context, { action: 'collection:release', subject: `account:${accountId}` });
  return ok({ ...one, ended_on: on, outcome });
}
