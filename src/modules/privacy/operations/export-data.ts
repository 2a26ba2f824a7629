import { isoDate } from '../../../kernel/civil-date.ts';
import { isoInstant, localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { accountOf, settingsOf } from '../../account/index.ts';
import type { TemplateData } from '../../document/index.ts';
import { declaredData } from '../declared.ts';
import { exportPage } from '../domain/export-page.ts';
import { readHeld } from '../store-held.ts';

type Row = Readonly<Record<string, unknown>>;

/** A part of what is held of somebody. */
export interface ExportedPart {
  readonly table: string;
  readonly holds: Bilingual;
  readonly rows: readonly Row[];
}

/** Everything that is held of somebody, room by room. */
export interface ExportedData {
  readonly account: string;
  readonly on: string;
  readonly at: string;
  readonly rooms: readonly {
    readonly room: string;
    readonly title: Bilingual;
    readonly parts: readonly ExportedPart[];
  }[];
  /** What is held and not handed out, with why. */
  readonly left: readonly { readonly holds: Bilingual; readonly why: Bilingual }[];
}

const PAGE = 2_000;

async function allRows(tx: Tx, one: Parameters<typeof readHeld>[1], accountId: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const page = await readHeld(tx, one, accountId, { skip: rows.length, limit: PAGE });
    rows.push(...page);
    if (page.length < PAGE) return rows;
  }
}

/** Reads everything that is held of an account, each room giving its own; `undefined` when there is no such account. */
export async function exportData(tx: Tx, context: Context, accountId: string): Promise<ExportedData | undefined> {
  const account = await accountOf(tx, accountId);
  if (!account) return undefined;
  const rooms = [];
  const left = [];
  for (const room of declaredData) {
    const parts: ExportedPart[] = [];
    for (const one of room.personal) {
      if (one.whose === null) continue;
      if (one.notExported) left.push({ holds: one.holds, why: one.notExported });
      else parts.push({ table: one.table, holds: one.holds, rows: await allRows(tx, one, accountId) });
    }
    const told = parts.filter(({ rows }) => rows.length > 0);
    if (told.length > 0) rooms.push({ room: room.room, title: room.title, parts: told });
  }
  const now = context.clock.now();
  await recordAudit(tx, context, { action: 'privacy:export', subject: `account:${accountId}` });
  return {
    account: account.number,
    on: isoDate(localDate(account.territory, now)),
    at: isoInstant(now),
    rooms,
    left: left.filter((one) => !/plus haut|ci-dessous/.test(one.why.fr)),
  };
}

/** The same, to typeset as a document that people read. */
export async function exportPaper(
  tx: Tx,
  context: Context,
  accountId: string,
  language: 'fr' | 'en',
): Promise<TemplateData | undefined> {
  const data = await exportData(tx, context, accountId);
  if (!data) return undefined;
  const { name, address, siren } = await settingsOf(tx, context);
  const legal = siren === '' ? name : `${name} · SIREN ${siren}`;
  return { ...exportPage(data, language), language, date: data.on, operator: { name, address, legal } };
}
