/** What happened in a customer's life, in order. */
export type { EventsQuery, NewEvent, TimelineEvent } from './domain/timeline-event.ts';
export { eventsOf, recordEvent, recordEvents } from './store.ts';
export { timelineData } from './personal-data.ts';
