import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import type { PersonalCategory, PersonalTable } from '../../../kernel/personal-data.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Ask } from '../../../terms/model/life.ts';
import type { RightsFacts } from '../../../terms/model/life-privacy.ts';
import { declaredData } from '../declared.ts';
import { heldBy } from '../domain/due-rows.ts';
import { Keeping, type Subject } from '../domain/keeping.ts';
import type { TableOutcome } from '../domain/request.ts';
import { countHeld } from '../store-held.ts';
import { allowErasing, endRows } from '../store-rows.ts';
import { policyOf } from './policy.ts';

type Needed = RightsFacts['needed'];

/** What data of a category are still needed for although their owner asks for their erasure. */
function neededFor(keeping: Keeping, category: PersonalCategory, subject: Subject, asOf: CivilDate): Needed {
  const law = keeping.policy.privacy?.keptAgainstErasure?.[category];
  if (law === 'legal-obligation') return law;
  if (heldBy(keeping, category, subject, asOf)) return 'rights';
  // While the contract runs, its data serve it.
  if (subject.endedOn === null && category !== 'score-segmentation') return 'service';
  return law;
}

export interface Erasure {
  readonly keeping: Keeping;
  readonly subject: Subject;
  readonly facts: RightsFacts;
  readonly ask: Ask;
  readonly asOf: CivilDate;
}

/** Whether the rows of a category go when their owner asks: the policy answers once for each. */
function answersOf({ keeping, subject, facts, ask, asOf }: Erasure) {
  const known = new Map<PersonalCategory, { readonly reason: string | null; readonly because: readonly string[] }>();
  return (category: PersonalCategory) => {
    const found = known.get(category);
    if (found) return found;
    const needed = neededFor(keeping, category, subject, asOf);
    const told = keeping.policy.privacy!.request!(ask, {
      ...facts,
      right: 'erasure',
      evidence: true,
      doubt: false,
      needed,
    });
    const answer = { reason: told.eligible ? null : (told.reason ?? 'refused'), because: told.taken.because };
    known.set(category, answer);
    return answer;
  };
}

async function eraseTable(
  tx: Tx,
  work: Erasure,
  one: PersonalTable,
  answer: { readonly reason: string | null; readonly because: readonly string[] },
): Promise<Omit<TableOutcome, 'room'> | undefined> {
  const { keeping, subject, asOf } = work;
  const held = await countHeld(tx, one, subject.accountId);
  if (held.rows === 0) return undefined;
  const start = one.from === undefined ? subject.endedOn : held.newest;
  const kept = keeping.kept(one.category, subject, start, asOf);
  const stays = typeof one.end === 'object' && 'stays' in one.end;
  const goes = answer.reason === null && !stays && !one.last;
  const rows = goes ? await endRows(tx, one, { accounts: [subject.accountId], startedUntil: null }) : held.rows;
  const went = one.end === 'erase' ? 'erased' : 'emptied';
  return {
    table: one.table,
    holds: one.holds,
    what: goes ? went : 'kept',
    rows,
    reason: goes ? null : (answer.reason ?? 'needed-for-legal-obligation'),
    until: goes || !kept?.until || start === null ? null : isoDate(kept.until),
    because: goes ? answer.because : [...new Set([...(kept?.because ?? []), ...answer.because])],
  };
}

/** Erases of an account what nothing keeps, table by table; answers what went, what stays, why and until when. */
export async function eraseAccount(
  tx: Tx,
  ask: Ask,
  given: { readonly subject: Subject; readonly facts: RightsFacts; readonly asOf: CivilDate },
): Promise<readonly TableOutcome[]> {
  const work: Erasure = { ...given, ask, keeping: new Keeping(await policyOf(tx, given.asOf)) };
  const answerFor = answersOf(work);
  await allowErasing(tx);
  const outcome: TableOutcome[] = [];
  for (const room of declaredData)
    for (const one of room.personal) {
      if (one.whose === null) continue;
      const done = await eraseTable(tx, work, one, answerFor(one.category));
      if (done) outcome.push({ ...done, room: room.title });
    }
  return outcome;
}
