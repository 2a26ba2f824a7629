import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { ChoicesPage, MyMessagePage, MyMessages, QuestionsPage } from '../../api/shapes.ts';

/** What customers call about, answered. */
export const questionsQuery = queryOptions({
  queryKey: ['me', 'questions'],
  queryFn: () => call<QuestionsPage>('/api/me/questions'),
});

/** What the customer chooses at any time. */
export const choicesQuery = queryOptions({
  queryKey: ['me', 'choices'],
  queryFn: () => call<ChoicesPage>('/api/me/choices'),
});

/** What was written to the customer, page after page. */
export const messagesQuery = infiniteQueryOptions({
  queryKey: ['me', 'messages'],
  queryFn: ({ pageParam }) =>
    call<MyMessages>(`/api/me/messages${pageParam === '' ? '' : `?after=${encodeURIComponent(pageParam)}`}`),
  initialPageParam: '',
  getNextPageParam: (last) => last.next ?? undefined,
});

/** One message as it was sent. */
export const messageQuery = (messageId: string) =>
  queryOptions({
    queryKey: ['me', 'message', messageId],
    queryFn: () => call<MyMessagePage>(`/api/me/messages/${messageId}`),
  });
