import { sql } from 'kysely';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlJson } from '../../platform/database/sql-values.ts';
import type { TicketDesk } from './domain/ticket.ts';

interface Row {
  account_id: string;
  process_flow_id: string;
  team: TicketDesk['team'];
  assignee: string | null;
  severity: TicketDesk['severity'];
  description: string;
  notes: TicketDesk['notes'];
  version: number;
}

function fromRow(row: Row): TicketDesk {
  return {
    accountId: row.account_id,
    processFlowId: row.process_flow_id,
    team: row.team,
    assignee: row.assignee,
    severity: row.severity,
    description: row.description,
    notes: row.notes,
    version: row.version,
  };
}

/** Keeps the desk of a ticket, or what became of it. */
export async function insertDesk(tx: Tx, desk: TicketDesk): Promise<void> {
  await sql`insert into ticket_desk (account_id, process_flow_id, team, assignee, severity, description, notes, version)
    values (${desk.accountId}::uuid, ${desk.processFlowId}::uuid, ${desk.team}, ${desk.assignee}, ${desk.severity},
      ${desk.description}, ${sqlJson(desk.notes)}, ${desk.version})
    on conflict (account_id, process_flow_id) do update set team = excluded.team, assignee = excluded.assignee,
      severity = excluded.severity, notes = excluded.notes, version = excluded.version`.execute(tx);
}

/** The desk of a ticket. */
export async function selectDesk(tx: Tx, processFlowId: string): Promise<TicketDesk | undefined> {
  const found = await sql<Row>`select * from ticket_desk where process_flow_id = ${processFlowId}::uuid`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** The desks of several tickets. */
export async function selectDesks(tx: Tx, processFlowIds: readonly string[]): Promise<Map<string, TicketDesk>> {
  if (processFlowIds.length === 0) return new Map();
  const found = await sql<Row>`select * from ticket_desk
    where process_flow_id = any(${[...processFlowIds]}::uuid[])`.execute(tx);
  return new Map(found.rows.map((row) => [row.process_flow_id, fromRow(row)]));
}
