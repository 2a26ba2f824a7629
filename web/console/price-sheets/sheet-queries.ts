import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { PriceSheetPage, SheetOfContract, UsageRerating } from '../../api/shapes.ts';

const LOOK_AGAIN_MS = 2000;

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

/** Reratings are looked at again while one runs. */
export const reratingsQuery = queryOptions({
  queryKey: ['usage-reratings'],
  queryFn: () => call<readonly UsageRerating[]>('/api/usage-reratings'),
  refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'running') ? LOOK_AGAIN_MS : false),
});
