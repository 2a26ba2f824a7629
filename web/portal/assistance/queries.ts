import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { AssistanceOffer } from '../../api/shapes.ts';

export const myAssistanceQuery = queryOptions({
  queryKey: ['me', 'assistance'],
  queryFn: () => call<AssistanceOffer>('/api/me/assistance'),
});
