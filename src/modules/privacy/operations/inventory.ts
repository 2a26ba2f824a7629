import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import type { PersonalTable, RoomData } from '../../../kernel/personal-data.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { declaredData } from '../declared.ts';
import { type HeldBy, heldBy } from '../domain/due-rows.ts';
import { Keeping, type Subject } from '../domain/keeping.ts';
import { countHeld } from '../store-held.ts';
import { selectSubject } from '../store-subjects.ts';
import { policyOf } from './policy.ts';

/** What is held of somebody in a table, why and until when. */
export interface HeldRows {
  readonly table: string;
  readonly room: Bilingual;
  readonly holds: Bilingual;
  readonly rows: number;
  readonly category: Bilingual;
  readonly event: Bilingual;
  /** Last day; `null` while the event that starts the count has not come. */
  readonly until: string | null;
  readonly held: HeldBy | null;
  /** Why they are never taken away. */
  readonly stays: Bilingual | null;
  readonly pack: string;
  readonly because: readonly string[];
}

const RELATIONSHIP: Bilingual = { fr: 'fin de la relation', en: 'end of the relationship' };

function heldIn(
  keeping: Keeping,
  room: RoomData,
  one: PersonalTable,
  who: { readonly subject: Subject; readonly asOf: CivilDate },
  found: { readonly rows: number; readonly newest: CivilDate | null },
): HeldRows {
  const { subject, asOf } = who;
  const start = one.from === undefined ? subject.endedOn : found.newest;
  const kept = keeping.kept(one.category, subject, start, asOf) ?? keeping.kept(one.category, subject, asOf, asOf);
  return {
    table: one.table,
    room: room.title,
    holds: one.holds,
    rows: found.rows,
    category: kept?.label ?? one.holds,
    event: one.from === undefined && start === null ? RELATIONSHIP : (kept?.event ?? RELATIONSHIP),
    until: start === null || !kept?.until ? null : isoDate(kept.until),
    held: heldBy(keeping, one.category, subject, asOf) ?? null,
    stays: typeof one.end === 'object' && 'stays' in one.end ? one.end.stays : null,
    pack: kept?.pack ?? keeping.policy.id,
    because: kept?.because ?? [],
  };
}

/** Everything that is held of an account, table by table, with why and until when. */
export async function inventoryOf(
  tx: Tx,
  accountId: string,
  asOf: CivilDate,
): Promise<{ readonly subject: Subject; readonly tables: readonly HeldRows[] } | undefined> {
  const subject = await selectSubject(tx, accountId, asOf);
  if (!subject) return undefined;
  const keeping = new Keeping(await policyOf(tx, asOf));
  const tables: HeldRows[] = [];
  for (const room of declaredData)
    for (const one of room.personal) {
      if (one.whose === null) continue;
      const found = await countHeld(tx, one, accountId);
      if (found.rows > 0) tables.push(heldIn(keeping, room, one, { subject, asOf }, found));
    }
  return { subject, tables };
}
