import { hash, verify } from '@node-rs/argon2';

/** What a password must measure (CNIL recommendation 2022-100, case of a password with throttled attempts). */
export const PASSWORD_MIN_LENGTH = 12;

/** Argon2id hash of a password, with its salt and settings. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

let nobodysHash: Promise<string> | undefined;

/** Whether a password is the one behind a hash. Without a hash it takes as long and says no, so that nobody learns which logins exist. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await nobodysHash), password);
  return passwordHash !== undefined && matches;
}
