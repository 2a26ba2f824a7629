import { daysBetween } from '../kernel/civil-date.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { dayOf } from './fields.ts';
import { type Story, type StoryEvent, subscribersOf } from './story.ts';

/** What a story told over the network may cost the server. */
const MOST = { subscribers: 5, events: 300, days: 3 * 366, calls: 5_000 };

function callsOf(event: StoryEvent): number {
  const generated = event.generate as { readonly count: number } | undefined;
  return (generated?.count ?? 0) + ((event.list as readonly unknown[] | undefined)?.length ?? 0);
}

/** Refuses a story that would keep the server busy for long: too many subscribers, events, days or calls. */
export function withinLimits(story: Story): Result<Story> {
  const subscribers = subscribersOf(story);
  const events = subscribers.flatMap((one) => one.events as unknown as readonly StoryEvent[]);
  const last = dayOf(story.end);
  const days = Math.max(...events.map((event) => daysBetween(dayOf(event.on), last)));
  const calls = events.reduce((total, event) => total + callsOf(event), 0);
  const over = (
    [
      ['subscribers', subscribers.length],
      ['events', events.length],
      ['days', days],
      ['calls', calls],
    ] as const
  ).find(([what, count]) => count > MOST[what]);
  if (!over) return ok(story);
  const [what] = over;
  return fail(
    'story/too-long',
    `Cette histoire est trop longue pour être jouée ici (${what} : ${MOST[what]} au plus) ; la commande « regie story » n’a pas de limite.`,
    `This story is too long to be played here (${what}: ${MOST[what]} at most); the command "regie story" has no limit.`,
    what,
  );
}
