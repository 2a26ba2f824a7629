import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { BankDetails, MoneyOutPage, StatementPage } from '../api/shapes.ts';

export const statementQuery = (id: string) =>
  queryOptions({
    queryKey: ['bank-statement', id],
    queryFn: () => call<StatementPage>(`/api/bank-statements/${id}`),
  });

export const moneyOutQuery = queryOptions({
  queryKey: ['money-out'],
  queryFn: () => call<MoneyOutPage>('/api/money-out'),
});

export const myBankDetailsQuery = queryOptions({
  queryKey: ['me', 'bank-details'],
  queryFn: () => call<BankDetails>('/api/me/bank-details'),
});
