import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { Tour } from '../../api/shapes.ts';

/** The stops of a demonstration do not move while one page leads to the next. */
export const tourQuery = queryOptions({
  queryKey: ['tour'],
  queryFn: () => call<Tour>('/api/tour'),
  staleTime: Number.POSITIVE_INFINITY,
});
