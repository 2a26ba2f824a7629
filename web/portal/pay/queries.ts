import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { CardPayment, MyPayments } from '../../api/shapes.ts';

const LOOK_AGAIN_MS = 2_000;

export const payQuery = queryOptions({
  queryKey: ['me', 'card-payments'],
  queryFn: () => call<MyPayments>('/api/me/card-payments'),
});

/** Whether a payment still waits for its end. */
export function isWaiting(payment: CardPayment): boolean {
  return payment.state === 'created' || payment.state === 'pending';
}

/** A payment, looked at again while the bank has not answered. */
export const paymentQuery = (id: string) =>
  queryOptions({
    queryKey: ['me', 'card-payments', id],
    queryFn: () => call<CardPayment>(`/api/me/card-payments/${id}`),
    refetchInterval: ({ state }) => (state.data && isWaiting(state.data) ? LOOK_AGAIN_MS : false),
    staleTime: 0,
  });

/** What the page of the trial provider shows. */
export interface CardPageShown {
  readonly label: string;
  readonly amount: string;
  readonly state: 'open' | 'challenge' | 'ended';
  readonly tries: number;
  readonly backTo: string | null;
  readonly testCards: readonly { readonly number: string; readonly behaviour: string }[];
  readonly testCode: string;
}

export const cardPageQuery = (id: string) =>
  queryOptions({
    queryKey: ['card-page', id],
    queryFn: () => call<CardPageShown>(`/api/me/card-pages/${id}`),
    retry: false,
  });
