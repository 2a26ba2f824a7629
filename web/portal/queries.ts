import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { BillPage, MyBills, MyDocuments, MyHome, WhatIf } from '../api/shapes.ts';

export const homeQuery = queryOptions({ queryKey: ['me'], queryFn: () => call<MyHome>('/api/me') });

export const billsQuery = queryOptions({ queryKey: ['me', 'bills'], queryFn: () => call<MyBills>('/api/me/bills') });

export const billQuery = (billId: string) =>
  queryOptions({ queryKey: ['me', 'bill', billId], queryFn: () => call<BillPage>(`/api/me/bills/${billId}`) });

export const documentsQuery = queryOptions({
  queryKey: ['me', 'documents'],
  queryFn: () => call<MyDocuments>('/api/me/documents'),
});

export const whatIfQuery = (leaveOn: string) =>
  queryOptions({
    queryKey: ['me', 'what-if', leaveOn],
    queryFn: () => call<WhatIf>(`/api/me/what-if?leaveOn=${leaveOn}`),
    retry: false,
  });
