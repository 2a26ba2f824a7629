import { z } from 'zod';
import { day, told } from './fields.ts';
import { faultWords } from '../platform/http/fault-words.ts';
import type { Language } from '../platform/http/language.ts';
import { operatorSchema } from './operator.ts';
import { addressSchema, contractSchema, customerSchema } from './subscriber.ts';
import { vocabulary } from './vocabulary.ts';

type OneOfVerbs = [z.ZodObject, ...z.ZodObject[]];

/** An event: a day, a word of the vocabulary, and what the word needs. */
export const eventSchema = z.discriminatedUnion('do', vocabulary.map((one) => one.schema) as OneOfVerbs);

const subscription = {
  customer: customerSchema.default(() => customerSchema.parse({})),
  address: addressSchema,
  contract: contractSchema,
  payDaysAfterDue: z
    .int()
    .min(-10)
    .max(120)
    .optional()
    .describe('Every bill is paid by itself so many days after its due date; only as events say when absent.'),
  events: z.array(eventSchema).min(1),
};

/** One of several subscribers of a story. */
export const subscriberSchema = told({ name: z.string().optional(), ...subscription });

/** A story: who subscribes to what, and what happens until the end. */
export const storySchema = told({
  title: z.string().optional(),
  operator: operatorSchema.default({}),
  seed: z.int().min(0).default(1).describe('The same seed gives the same identifiers.'),
  customer: subscription.customer.optional(),
  address: subscription.address.optional(),
  contract: subscription.contract.optional(),
  payDaysAfterDue: subscription.payDaysAfterDue,
  events: subscription.events.optional(),
  subscribers: z.array(subscriberSchema).optional().describe('Several subscribers, instead of one told above.'),
  end: day.describe('Last day of the story; what falls due in its morning still happens.'),
})
  .refine((story) => story.subscribers !== undefined || (story.address && story.contract && story.events), {
    params: {
      fr: 'Donnez address, contract et events, ou subscribers.',
      en: 'Give address, contract and events, or subscribers.',
    },
    path: ['subscribers'],
  })
  .refine((story) => story.subscribers === undefined || story.events === undefined, {
    params: {
      fr: 'Racontez un abonné en tête, ou plusieurs dans subscribers, pas les deux.',
      en: 'Tell one subscriber at the top, or several in subscribers, not both.',
    },
    path: ['subscribers'],
  });

export type Story = z.infer<typeof storySchema>;
export type Subscriber = z.infer<typeof subscriberSchema>;

/** An event as it was told: its word, its day, and the fields of its word. */
export interface StoryEvent {
  readonly do: string;
  readonly on: string;
  readonly at?: string;
  readonly expect?: 'done' | 'refused' | { readonly refused: string };
  readonly [field: string]: unknown;
}

/** The subscribers of a story, whether it tells of one or of several. */
export function subscribersOf(story: Story): readonly Subscriber[] {
  if (story.subscribers) return story.subscribers;
  const { address, contract, events, payDaysAfterDue } = story;
  const customer = story.customer ?? customerSchema.parse({});
  return [
    {
      customer,
      address: address!,
      contract: contract!,
      events: events!,
      ...(payDaysAfterDue === undefined ? {} : { payDaysAfterDue }),
    },
  ];
}

/** A story that cannot be read: where, and why. */
export interface Unreadable {
  readonly field: string;
  readonly message: string;
}

/** Reads a story; when it is none, answers its first fault with the path of the field, `story` for the whole. */
export function readStory(
  given: unknown,
  language: Language = 'fr',
): { readonly story: Story } | { readonly error: Unreadable } {
  const read = storySchema.safeParse(given, { reportInput: true });
  if (read.success) return { story: read.data };
  const [issue] = read.error.issues;
  return { error: { field: issue!.path.join('.') || 'story', message: faultWords(issue!, language) } };
}
