import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { AssistanceCase } from './domain/assistance-case.ts';

export interface CaseRow {
  readonly account_id: string;
  readonly id: string;
  readonly number: string;
  readonly agreement_id: string | null;
  readonly pack: string;
  readonly terms_version: string;
  readonly territory: Territory;
  readonly segment: AssistanceCase['segment'];
  readonly state: AssistanceCase['state'];
  readonly channel: AssistanceCase['channel'];
  readonly description: string;
  readonly services: AssistanceCase['services'];
  readonly equipment: AssistanceCase['equipment'];
  readonly identity: AssistanceCase['identity'];
  readonly opened_at: Instant;
  readonly opened_by: string;
  readonly refusal: AssistanceCase['refusal'];
  readonly price: Money | null;
  readonly screen_sharing: boolean;
  readonly backup_warning: boolean;
  readonly accepted_at: Instant | null;
  readonly early_start: boolean;
  readonly study_due_at: Instant | null;
  readonly study_late: boolean | null;
  readonly callback_by: Instant | null;
  readonly callback_at: Instant | null;
  readonly technician: string | null;
  readonly started_at: Instant | null;
  readonly report: string | null;
  readonly visit_id: string | null;
  readonly visit_price: Money | null;
  readonly ended_at: Instant | null;
  readonly total: Money | null;
  readonly charge_ids: readonly string[];
  readonly decision_ids: readonly string[];
  readonly version: number;
}

/** A row as the room speaks of it. */
export function fromRow(row: CaseRow): AssistanceCase {
  return {
    accountId: row.account_id,
    id: row.id,
    number: row.number,
    agreementId: row.agreement_id,
    pack: row.pack,
    termsVersion: row.terms_version,
    territory: row.territory,
    segment: row.segment,
    state: row.state,
    channel: row.channel,
    description: row.description,
    services: row.services,
    equipment: row.equipment,
    identity: row.identity,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    refusal: row.refusal,
    price: row.price,
    screenSharing: row.screen_sharing,
    backupWarning: row.backup_warning,
    acceptedAt: row.accepted_at,
    earlyStart: row.early_start,
    studyDueAt: row.study_due_at,
    studyLate: row.study_late,
    callbackBy: row.callback_by,
    callbackAt: row.callback_at,
    technician: row.technician,
    startedAt: row.started_at,
    report: row.report,
    visitId: row.visit_id,
    visitPrice: row.visit_price,
    endedAt: row.ended_at,
    total: row.total,
    chargeIds: row.charge_ids,
    decisionIds: row.decision_ids,
    version: row.version,
  };
}
