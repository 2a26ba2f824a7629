-- A key ends on its day, and says when it was last used.
alter table platform_api_key add column expires_at timestamptz;
alter table platform_api_key add column last_used_at timestamptz;
