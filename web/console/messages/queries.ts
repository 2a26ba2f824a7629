import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type {
  LetterBatchesPage,
  LetterBatchPage,
  MessagePage,
  MessagePreferences,
  MessageTemplatePage,
  MessageTemplatesPage,
  MessagingSettings,
  OutboxPage,
} from '../../api/shapes.ts';

/** Which messages are shown; kept in the address. */
export interface OutboxSearch {
  readonly state?: string;
  readonly channel?: string;
  readonly template?: string;
  readonly delivery?: string;
  readonly account?: string;
}

const NAMES = ['state', 'channel', 'template', 'delivery', 'account'] as const;

/** Reads the filters from an address; what is none of them is left out. */
export function readOutboxSearch(search: Readonly<Record<string, unknown>>): OutboxSearch {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name];
      const text = typeof value === 'string' || typeof value === 'number' ? String(value).replaceAll(' ', '') : '';
      return text === '' ? [] : [[name, text]];
    }),
  );
}

export const outboxQuery = (search: OutboxSearch) =>
  infiniteQueryOptions({
    queryKey: ['messages', 'outbox', search],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ ...search, ...(pageParam === '' ? {} : { before: pageParam }) });
      return call<OutboxPage>(`/api/messages?${query.toString()}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const messageQuery = (accountId: string, messageId: string) =>
  queryOptions({
    queryKey: ['messages', 'one', messageId],
    queryFn: () => call<MessagePage>(`/api/accounts/${accountId}/messages/${messageId}/page`),
  });

export const preferencesQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['messages', 'preferences', accountId],
    queryFn: () => call<MessagePreferences>(`/api/accounts/${accountId}/message-preferences`),
  });

export const templatesQuery = queryOptions({
  queryKey: ['messages', 'templates'],
  queryFn: () => call<MessageTemplatesPage>('/api/message-templates'),
});

export const templateQuery = (name: string) =>
  queryOptions({
    queryKey: ['messages', 'template', name],
    queryFn: () => call<MessageTemplatePage>(`/api/message-templates/${name}`),
  });

export const batchesQuery = queryOptions({
  queryKey: ['messages', 'batches'],
  queryFn: () => call<LetterBatchesPage>('/api/letter-batches'),
});

export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: ['messages', 'batch', id],
    queryFn: () => call<LetterBatchPage>(`/api/letter-batches/${id}`),
  });

export const messagingQuery = queryOptions({
  queryKey: ['messages', 'settings'],
  queryFn: () => call<MessagingSettings>('/api/messaging-settings'),
});
