import type { CallRecord, RowFault } from '../../../formats/cdr-csv.ts';
import { firstOfMonth } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { type SubscribedContract, subscribedContracts } from '../../product-inventory/index.ts';
import { type Line, linesOf } from '../../resource-inventory/index.ts';
import { Correspondents } from '../domain/correspondents.ts';
import { rateOne } from '../domain/rate-calls.ts';
import {
  insertCalls,
  insertCorrespondents,
  insertRejects,
  moveBookmark,
  selectCorrespondents,
  selectKnownCalls,
} from '../store.ts';
import type { RejectRow, UsageRow } from '../tables.ts';

export interface RawLine {
  readonly row: number;
  readonly line: string;
}

export interface ReadLine extends RawLine {
  readonly read: { readonly call: CallRecord } | { readonly fault: RowFault };
}

export interface ImportedChunk {
  readonly kept: number;
  readonly rejected: number;
}

interface PlacedCall extends RawLine {
  readonly call: CallRecord;
  readonly contract: SubscribedContract;
}

const MOST_SHOWN = 500;

/** The row as it can be kept and shown: no character that the store refuses, and not at any length. */
function shown(line: string): string {
  const clean = line.replaceAll(/[\u0000-\u0008\u000b-\u001f]|\p{Surrogate}/gu, '\ufffd');
  return clean.length > MOST_SHOWN ? `${clean.slice(0, MOST_SHOWN)}…` : clean;
}

const reject = (at: RawLine, fault: RowFault): RejectRow => ({
  row_number: at.row,
  field: fault.field,
  reason: fault.reason,
  line: shown(at.line),
});

const TWICE: RowFault = {
  field: 'call_id',
  reason: { fr: 'Cet appel a déjà été reçu.', en: 'This call has been received already.' },
};
const UNKNOWN_LINE: RowFault = {
  field: 'calling_number',
  reason: {
    fr: 'Aucun client n’avait ce numéro à cet instant.',
    en: 'No customer had this number at that time.',
  },
};

function holderAt(lines: ReadonlyMap<string, readonly Line[]>, call: CallRecord): Line | undefined {
  return lines
    .get(call.calling)
    ?.find((line) => line.from <= call.startedAt && (line.to === null || call.startedAt < line.to));
}

async function place(
  tx: Tx,
  calls: readonly (RawLine & { call: CallRecord })[],
  rejects: RejectRow[],
): Promise<PlacedCall[]> {
  const lines = new Map<string, Line[]>();
  for (const line of await linesOf(tx, [...new Set(calls.map((one) => one.call.calling))])) {
    lines.set(line.e164, [...(lines.get(line.e164) ?? []), line]);
  }
  const held = calls.map((one) => ({ one, line: holderAt(lines, one.call) }));
  const agreements = [...new Set(held.flatMap(({ line }) => (line ? [line.agreementId] : [])))];
  const contracts = await subscribedContracts(tx, agreements);
  return held.flatMap(({ one, line }) => {
    const contract = line && contracts.get(line.agreementId);
    if (contract) return [{ ...one, contract }];
    rejects.push(reject(one, UNKNOWN_LINE));
    return [];
  });
}

async function loadCorrespondents(tx: Tx, placed: readonly PlacedCall[]): Promise<Correspondents> {
  const keys = new Map<string, { accountId: string; agreementId: string; month: ReturnType<typeof firstOfMonth> }>();
  for (const { call, contract } of placed) {
    const month = firstOfMonth(localDate(contract.contract.territory, call.startedAt));
    const { accountId, agreementId } = contract;
    keys.set(`${agreementId}/${month}`, { accountId, agreementId, month });
  }
  const correspondents = new Correspondents();
  for (const row of await selectCorrespondents(tx, [...keys.values()])) {
    correspondents.known({ agreementId: row.agreement_id, month: row.month, called: row.called, rank: row.rank });
  }
  return correspondents;
}

/** Leaves out calls already received, in an earlier file or earlier in this chunk. */
async function withoutKnown(
  tx: Tx,
  calls: readonly (RawLine & { call: CallRecord })[],
  rejects: RejectRow[],
): Promise<(RawLine & { call: CallRecord })[]> {
  const seen = new Set(
    await selectKnownCalls(
      tx,
      calls.map((one) => one.call.callId),
    ),
  );
  return calls.filter((one) => {
    if (seen.has(one.call.callId)) {
      rejects.push(reject(one, TWICE));
      return false;
    }
    seen.add(one.call.callId);
    return true;
  });
}

/** Rates and keeps the rows of a chunk, notes the bad ones, and moves the file's bookmark, all in the caller's transaction. */
export async function importChunk(
  tx: Tx,
  context: Context,
  fileId: string,
  bookmark: number,
  lines: readonly ReadLine[],
): Promise<ImportedChunk> {
  const rejects = lines.flatMap((one) => ('fault' in one.read ? [reject(one, one.read.fault)] : []));
  const readable = lines.flatMap((one) =>
    'call' in one.read ? [{ row: one.row, line: one.line, call: one.read.call }] : [],
  );
  const placed = await place(tx, await withoutKnown(tx, readable, rejects), rejects);
  const correspondents = await loadCorrespondents(tx, placed);
  const rows: UsageRow[] = placed.map(({ call, contract }) => {
    const life = packOf(contract.pack)!.life!;
    return rateOne({ call, contract, life }, correspondents, uuidV7(context.clock.now(), context.random), fileId);
  });
  const kept = await insertCalls(tx, rows);
  placed.forEach((one, i) => {
    if (!kept.has(rows[i]!.id)) rejects.push(reject(one, TWICE));
  });
  await insertCorrespondents(tx, correspondents.added);
  await insertRejects(tx, fileId, rejects);
  const end = BigInt(bookmark + lines.length);
  if (!(await moveBookmark(tx, fileId, BigInt(bookmark), end, kept.size, rejects.length))) {
    throw new Error('another import of the same file has gone further: start again');
  }
  return { kept: kept.size, rejected: rejects.length };
}
