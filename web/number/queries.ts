import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { NumbersPage, PortingPage } from '../api/shapes.ts';

/** The numbers of a contract, with the ports that concern it. */
export const numbersQuery = (agreementId: string) =>
  queryOptions({
    queryKey: ['numbers', agreementId],
    queryFn: () => call<NumbersPage>(`/api/agreements/${agreementId}/numbers`),
  });

/** The numbers of the customer who is signed in. */
export const myNumbersQuery = queryOptions({
  queryKey: ['numbers', 'me'],
  queryFn: () => call<NumbersPage>('/api/me/numbers'),
});

/** One port, with what was said about it. */
export const portingQuery = (id: string) =>
  queryOptions({ queryKey: ['porting', id], queryFn: () => call<PortingPage>(`/api/portings/${id}`) });
