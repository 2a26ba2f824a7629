import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { PriceSheetPage, SheetOfContract } from '../../api/shapes.ts';

export const sheetsQuery = queryOptions({
  queryKey: ['price-sheets'],
  queryFn: () => call<readonly SheetOfContract[]>('/api/price-sheets'),
});

/** The sheet of a contract on a day; today when none is told. */
export const sheetQuery = (pack: string, on: string) =>
  queryOptions({
    queryKey: ['price-sheets', pack, on],
    queryFn: () => call<PriceSheetPage>(`/api/price-sheets/${pack}${on === '' ? '' : `?on=${on}`}`),
    placeholderData: keepPreviousData,
  });
