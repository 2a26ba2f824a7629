import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type {
  ChoicesPage,
  ContactPage,
  MessagePreferences,
  MyMessagePage,
  MyMessages,
  QuestionsPage,
} from '../../api/shapes.ts';

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

/** How the customer wants to be written to. */
export const preferencesQuery = queryOptions({
  queryKey: ['me', 'message-preferences'],
  queryFn: () => call<MessagePreferences>('/api/me/message-preferences'),
});

/** How to reach the operator; without a session, those of the installation. */
export const contactsQuery = (signedIn: boolean) =>
  queryOptions({ queryKey: ['contacts', signedIn], queryFn: () => call<ContactPage>('/api/contacts') });
