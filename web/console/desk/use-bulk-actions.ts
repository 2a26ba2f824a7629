import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/session.ts';
import { BULK_NEEDS, type BulkKind } from './bulk-spec.ts';

const OF_THE_INBOX: readonly BulkKind[] = ['assign', 'fulfil', 'letter', 'hold-collection'];

/** What whoever looks may do to many rows at once, of the actions that a list offers; without any, rows have no box to choose them. */
export function useBulkActions(offered: readonly BulkKind[] = OF_THE_INBOX): readonly BulkKind[] {
  const permissions = useQuery(sessionQuery).data?.user?.permissions ?? [];
  return offered.filter((one) => permissions.includes(BULK_NEEDS[one]));
}
