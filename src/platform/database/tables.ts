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
  /** `null` for who has not chosen one yet, or comes in by single sign-on. */
  password_hash: string | null;
  totp_secret: string | null;
  totp_pending: string | null;
  totp_last_step: number | null;
  second_factor_exempt: boolean;
  disabled_at: Instant | null;
  created_at: Instant;
  email: Generated<string | null>;
  oidc_subject: Generated<string | null>;
  last_signed_in_at: Generated<Instant | null>;
  /** In which an agent is written to. */
  language: Generated<'fr' | 'en'>;
}

export interface SessionTable {
  token_hash: string;
  user_id: string;
  enrolling: boolean;
  created_at: Instant;
  expires_at: Instant;
  id: Generated<string>;
  device: Generated<string | null>;
  last_seen_at: Generated<Instant | null>;
}

export interface SignInTokenTable {
  token_hash: string;
  operator_id: string;
  user_id: string | null;
  customer_id: string | null;
  sent_by: 'email' | 'letter' | 'hand';
  created_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
}

export interface RecoveryCodeTable {
  user_id: string;
  code_hash: string;
  used_at: Instant | null;
}

export interface FileAccessTable {
  operator_id: Generated<string>;
  id: Generated<bigint>;
  at: Instant;
  account_id: string;
  user_id: string;
  actor: string;
  method: string;
  route: string;
  why: string | null;
}

export interface GuardedFileTable {
  operator_id: Generated<string>;
  account_id: string;
  reason: string;
  since: Instant;
  by: string;
}

export interface SingleSignOnTable {
  operator_id: string;
  enabled: boolean;
  issuer: string;
  client_id: string;
  label: string;
  roles_claim: string;
  roles: Json<Readonly<Record<string, string>>>;
  changed_at: Instant;
  changed_by: string;
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
  expires_at: Generated<Instant | null>;
  last_used_at: Generated<Instant | null>;
}

/** The tables of the platform. A room adds its own, for itself alone: `tx.withTables<BalanceTables>()`. */
export interface PlatformTables {
  platform_operator: OperatorTable;
  platform_user: UserTable;
  platform_session: SessionTable;
  platform_api_key: ApiKeyTable;
  platform_sign_in_failure: SignInFailureTable;
  platform_sign_in_token: SignInTokenTable;
  platform_recovery_code: RecoveryCodeTable;
  platform_file_access: FileAccessTable;
  platform_guarded_file: GuardedFileTable;
  platform_single_sign_on: SingleSignOnTable;
  platform_idempotency: IdempotencyTable;
  platform_audit: AuditTable;
  platform_installation: InstallationTable;
  platform_clock: ClockTable;
  platform_job: JobTable;
}
