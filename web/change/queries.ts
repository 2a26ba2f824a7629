import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type {
  ChangeChoices,
  ContractChange,
  ContractChangeDetail,
  RiskPage,
  TermsDifferences,
  ThirdPartyPayer,
  ToldChangeDetail,
  ToldContract,
} from '../api/shapes.ts';

const PAGE = 100;
const LOOK_AGAIN_MS = 1_500;

const telling = (change: ContractChange): boolean => change.run.state === 'running' && change.state === 'announced';

/** The changes that the operator announced; looked at again while letters leave. */
export const changesQuery = queryOptions({
  queryKey: ['contract-changes'],
  queryFn: () => call<readonly ContractChange[]>('/api/contract-changes'),
  refetchInterval: ({ state }) => (state.data?.some(telling) ? LOOK_AGAIN_MS : false),
});

/** What may be announced. */
export const choicesQuery = queryOptions({
  queryKey: ['contract-change-choices'],
  queryFn: () => call<ChangeChoices>('/api/contract-change-choices'),
});

/** One change with what became of it. */
export const changeQuery = (changeId: string) =>
  queryOptions({
    queryKey: ['contract-change', changeId],
    queryFn: () => call<ContractChangeDetail>(`/api/contract-changes/${changeId}`),
    refetchInterval: ({ state }) => (state.data && telling(state.data) ? LOOK_AGAIN_MS : false),
  });

/** The contracts of a change, page after page; asked again each time that more letters have left. */
export const toldQuery = ({ id: changeId, run }: Pick<ContractChange, 'id' | 'run'>, state: string) =>
  infiniteQueryOptions({
    queryKey: ['contract-change', changeId, 'contracts', state, run.told + run.notAllowed + run.failed],
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({
        ...(state === '' ? {} : { state }),
        ...(pageParam === '' ? {} : { after: pageParam }),
      });
      return call<readonly ToldContract[]>(`/api/contract-changes/${changeId}/contracts?${query.toString()}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)!.agreementId),
  });

/** What differs between two editions of a contract. */
export const differencesQuery = (pack: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['differences', pack, from, to],
    queryFn: () =>
      call<TermsDifferences>(
        `/api/contract-change-choices/${encodeURIComponent(pack)}/differences?${new URLSearchParams({ from, to }).toString()}`,
      ),
    enabled: pack !== '' && from !== '' && to !== '' && from !== to,
  });

/** The changes that a contract was told of: agents ask at `/api`, customers at `/api/me`. */
export const toldChangesQuery = (base: '/api' | '/api/me', agreementId: string) =>
  queryOptions({
    queryKey: ['told-changes', base, agreementId],
    queryFn: () => call<readonly ToldChangeDetail[]>(`${base}/agreements/${agreementId}/contract-changes`),
  });

/** What is known of a customer's payments. */
export const riskQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['risk', accountId],
    queryFn: () => call<RiskPage>(`/api/customers/${accountId}/risk`),
  });

/** Who pays a customer's bills, the last one first. */
export const payersQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['payers', accountId],
    queryFn: () => call<readonly ThirdPartyPayer[]>(`/api/customers/${accountId}/payer`),
  });

/** Who pays the bills of the customer who is signed in. */
export const myPayersQuery = queryOptions({
  queryKey: ['payers', 'me'],
  queryFn: () => call<readonly ThirdPartyPayer[]>('/api/me/payer'),
});
