import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type {
  AvailabilityLines,
  AvailabilityOverview,
  NetworkEventDetail,
  NetworkEventPage,
  ServiceQuality,
  Ticket,
  TicketPage,
} from '../api/shapes.ts';

const LOOK_AGAIN_MS = 1_500;

function withAfter(filter: Readonly<Record<string, string>>, after: string): string {
  return new URLSearchParams({ ...filter, ...(after === '' ? {} : { after }) }).toString();
}

/** Outages and planned work, newest first; looked at again while their news is on its way. */
export const eventsQuery = (filter: Readonly<Record<string, string>>) =>
  infiniteQueryOptions({
    queryKey: ['network-events', filter],
    queryFn: ({ pageParam }) => call<NetworkEventPage>(`/api/network-events?${withAfter(filter, pageParam)}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ events }) => events.some((one) => one.phase !== null)) ? LOOK_AGAIN_MS : false,
  });

/** One event with its lines, page after page. */
export const eventQuery = (eventId: string) =>
  infiniteQueryOptions({
    queryKey: ['network-event', eventId],
    queryFn: ({ pageParam }) => call<NetworkEventDetail>(`/api/network-events/${eventId}?${withAfter({}, pageParam)}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.event.phase ? LOOK_AGAIN_MS : false),
  });

/** The periods of availability that were judged. */
export const availabilityQuery = queryOptions({
  queryKey: ['availability'],
  queryFn: () => call<AvailabilityOverview>('/api/network-availability'),
});

/** The lines of a period, those that worked least first. */
export const availabilityLinesQuery = (from: string) =>
  infiniteQueryOptions({
    queryKey: ['availability', from],
    queryFn: ({ pageParam }) =>
      call<AvailabilityLines>(`/api/network-availability/${from}/lines?${withAfter({}, pageParam)}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** The desk of tickets: what is late first. */
export const ticketsQuery = (filter: Readonly<Record<string, string>>) =>
  infiniteQueryOptions({
    queryKey: ['tickets', filter],
    queryFn: ({ pageParam }) => call<TicketPage>(`/api/trouble-tickets?${withAfter(filter, pageParam)}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** One ticket with its desk. */
export const ticketQuery = (ticketId: string) =>
  queryOptions({
    queryKey: ['ticket', ticketId],
    queryFn: () => call<Ticket>(`/api/trouble-tickets/${ticketId}`),
  });

/** What an account went through. */
export const qualityQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['quality', accountId],
    queryFn: () => call<ServiceQuality>(`/api/accounts/${accountId}/service-quality`),
  });

/** What the customer who is signed in went through. */
export const myQualityQuery = queryOptions({
  queryKey: ['quality', 'me'],
  queryFn: () => call<ServiceQuality>('/api/me/service-quality'),
});
