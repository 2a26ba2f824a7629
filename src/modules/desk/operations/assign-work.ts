import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { changeDesk, TEAMS, type Team } from '../../trouble-ticket/index.ts';
import type { DeskTeam, WorkItem } from '../domain/work.ts';
import { saveAssignment, selectAgents } from '../store-assignments.ts';
import { selectOneWork } from '../store-work.ts';

const GONE = fail(
  'desk/waits-no-more',
  'Cette tâche n’attend plus personne : elle a été faite entre-temps.',
  'This waits for nobody any more: it was done meanwhile.',
);
const CHANGED = fail(
  'desk/changed-meanwhile',
  'Quelqu’un a pris ou rendu cette tâche entre-temps ; relisez-la avant de recommencer.',
  'Somebody took or gave back this meanwhile; read it again before you retry.',
);
const NOBODY = fail(
  'desk/no-such-agent',
  'Aucun agent ne porte ce nom.',
  'There is no agent of this name.',
  'assignee',
);
const ALREADY = fail('desk/already-so', 'C’est déjà le cas : rien ne change.', 'It is so already: nothing changes.');
const NO_TICKET_TEAM = fail(
  'desk/no-ticket-team',
  'Un ticket va à l’assistance, à la technique, au réseau ou à la facturation.',
  'A ticket goes to customer care, technical, network or billing.',
  'team',
);

export interface Assignment {
  readonly kind: string;
  readonly id: string;
  readonly accountId?: string | null | undefined;
  /** An agent's name; null gives it back to the team. */
  readonly assignee?: string | null | undefined;
  readonly team?: DeskTeam | undefined;
  readonly ifVersion?: number | undefined;
}

async function assignTicket(
  tx: Tx,
  context: Context,
  ticketId: string,
  team: DeskTeam,
  assignee: string | null,
): Promise<Result<null>> {
  if (!(TEAMS as readonly string[]).includes(team)) return NO_TICKET_TEAM;
  const done = await changeDesk(tx, context, { ticketId, team: team as Team, assignee });
  return done.ok ? ok(null) : done;
}

/** Gives what waits to an agent or a team, or back to the team. Tickets keep who looks after them at their own desk. */
export async function assignWork(tx: Tx, context: Context, given: Assignment): Promise<Result<WorkItem>> {
  const item = await selectOneWork(tx, given.kind, given.id, given.accountId);
  if (!item) return GONE;
  if (given.ifVersion !== undefined && given.ifVersion !== item.version) return CHANGED;
  const team = given.team ?? item.team;
  const assignee = given.assignee === undefined ? item.assignee : given.assignee;
  if (team === item.team && assignee === item.assignee) return ALREADY;
  if (assignee !== null && assignee !== item.assignee) {
    const agents = await selectAgents(tx, context.operatorId);
    if (!agents.some(({ name }) => name === assignee)) return NOBODY;
  }
  if (item.kind === 'ticket') {
    const done = await assignTicket(tx, context, item.id, team, assignee);
    if (!done.ok) return done;
  } else {
    const { kind, id, accountId } = item;
    const version = item.version + 1;
    await saveAssignment(tx, { kind, id, accountId, team, assignee, version, at: context.clock.now() });
    await recordAudit(tx, context, { action: 'desk:assign', subject: `${kind}:${id}`, detail: { team, assignee } });
  }
  return ok({ ...item, team, assignee, version: item.version + 1 });
}
