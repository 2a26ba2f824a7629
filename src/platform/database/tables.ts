import type { ColumnType, Generated } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';

/** A jsonb column: read as a value, written with `sqlJson`. */
export type Json<T> = ColumnType<T, T, T>;

export interface OperatorTable {
  id: string;
  name: string;
}

export interface UserTable {
  id: string;
  operator_id: string;
  login: string;
  name: string;
  kind: 'agent' | 'customer';
  roles: string[];
  customer_id: string | null;
  password_hash: string;
  totp_secret: string | null;
  totp_pending: string | null;
  totp_last_step: number | null;
  second_factor_exempt: boolean;
  disabled_at: Instant | null;
  created_at: Instant;
}

export interface SessionTable {
  token_hash: string;
  user_id: string;
  enrolling: boolean;
  created_at: Instant;
  expires_at: Instant;
}

export interface SignInFailureTable {
  login: string;
  address: string;
  at: Instant;
}

export interface IdempotencyTable {
  operator_id: Generated<string>;
  scope: string;
  key: string;
  request_hash: string;
  answer: Json<unknown>;
  created_at: Instant;
}

export interface AuditTable {
  operator_id: Generated<string>;
  id: Generated<bigint>;
  at: Instant;
  actor: string;
  action: string;
  subject: string;
  why: string | null;
  terms: string | null;
  detail: Json<unknown>;
}

export interface InstallationTable {
  id: number;
  demo_begun_at: Instant | null;
  demo_ended_at: Instant | null;
}

export interface ClockTable {
  id: number;
  offset_ms: bigint;
}

export interface JobTable {
  id: string;
  job: string;
  operator_id: string;
  input: Json<unknown>;
  state: 'waiting' | 'running' | 'stopping' | 'stopped' | 'done' | 'failed';
  every_seconds: number | null;
  due_at: Instant;
  lease_owner: string | null;
  lease_until: Instant | null;
  bookmark: Json<unknown>;
  done_count: bigint;
  total_count: bigint | null;
  failures: number;
  last_error: string | null;
  started_at: Instant | null;
  ended_at: Instant | null;
}

export interface ApiKeyTable {
  id: string;
  operator_id: string;
  name: string;
  key_hash: string;
  scopes: string[];
  created_at: Instant;
  revoked_at: Instant | null;
}

/** The tables of the platform. A room adds its own, for itself alone: `tx.withTables<BalanceTables>()`. */
export interface PlatformTables {
  platform_operator: OperatorTable;
  platform_user: UserTable;
  platform_session: SessionTable;
  platform_api_key: ApiKeyTable;
  platform_sign_in_failure: SignInFailureTable;
  platform_idempotency: IdempotencyTable;
  platform_audit: AuditTable;
  platform_installation: InstallationTable;
  platform_clock: ClockTable;
  platform_job: JobTable;
}
