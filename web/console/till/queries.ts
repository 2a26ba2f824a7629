import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { CardPaymentsPage, CardPayoutLine, TillPage, TillPayer, TillSessionPage } from '../../api/shapes.ts';

export const tillQuery = queryOptions({ queryKey: ['tills'], queryFn: () => call<TillPage>('/api/tills') });

export const tillSessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['tills', 'session', id],
    queryFn: () => call<TillSessionPage>(`/api/till-sessions/${id}`),
  });

export const tillPayerQuery = (number: string) =>
  queryOptions({
    queryKey: ['tills', 'payer', number],
    queryFn: () => call<TillPayer>(`/api/till-payers/${encodeURIComponent(number)}`),
    enabled: number !== '',
    retry: false,
  });

export const cardPaymentsQuery = queryOptions({
  queryKey: ['card-payments'],
  queryFn: () => call<CardPaymentsPage>('/api/card-payments'),
});

export const payoutQuery = (id: string) =>
  queryOptions({
    queryKey: ['card-payments', 'payout', id],
    queryFn: () => call<readonly CardPayoutLine[]>(`/api/card-payouts/${id}`),
  });
