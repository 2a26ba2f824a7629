import type { QueryClient } from '@tanstack/react-query';
import { type Session, sessionQuery, signOut } from './session.ts';

/** Puts another session in place: what was read under the one before is forgotten. */
export function changeSession(client: QueryClient, session: Session): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] });
  client.setQueryData(sessionQuery.queryKey, session);
}

/** Signs out, and shows the door again. */
export async function leaveSpace(client: QueryClient): Promise<void> {
  await signOut();
  changeSession(client, { user: null });
}
