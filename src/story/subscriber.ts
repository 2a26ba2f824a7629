import { z } from 'zod';
import { amount, birthDay, facts, territory, told } from './fields.ts';

const flag = (what: string) => z.boolean().optional().describe(what);

/** How the bills are paid. `direct-debit` signs a mandate with the order. */
export const paymentSchema = told({
  method: z
    .enum(['direct-debit', 'transfer', 'cheque', 'card'])
    .optional()
    .describe('By transfer when absent, or by what else the contract accepts.'),
  iban: z.string().optional().describe('For a direct debit; a fictitious account when absent.'),
  bic: z.string().optional(),
  holder: z.string().optional(),
});

/** Who subscribes. Every field has a safe default, so that a story tells only what matters to it. */
export const customerSchema = told({
  kind: z.enum(['individual', 'organization']).default('individual'),
  title: z.enum(['madame', 'monsieur']).optional(),
  givenName: z.string().optional(),
  familyName: z.string().optional(),
  birthDate: birthDay.optional(),
  organizationName: z.string().optional(),
  registrationNumber: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  language: z.enum(['fr', 'en']).default('fr'),
  segment: z.enum(['residential', 'professional']).default('residential'),
  billingDay: z.int().min(1).max(28).optional().describe('The operator’s setting when absent.'),
  paperBill: z.boolean().default(false),
  payer: told({ name: z.string(), email: z.string().optional() }).optional().describe('A third party who pays.'),
  payment: paymentSchema.default({}),
});

/** Where the service is, and which networks reach the place. */
export const addressSchema = told({
  territory,
  street: z.string().default('1 rue des Flamboyants'),
  postcode: z.string().regex(/^\d{5}$/),
  commune: z.string(),
  fibre: z.boolean().default(true),
  vdsl2: z.boolean().default(true),
  adsl: z.boolean().default(true),
  detachedHouse: z.boolean().default(false),
  alreadyConnected: z.boolean().default(false),
  facts: facts.default({}).describe('Other facts of the place, given to the contract as they are.'),
});

/** What is subscribed. */
export const contractSchema = told({
  pack: z.string().describe('The contract, such as `livebox-ag`.'),
  offer: z.string().describe('Catalogue code of the offer.'),
  options: z.array(z.string()).default([]).describe('Catalogue codes of the options.'),
  channel: z.enum(['shop', 'distance', 'door-to-door']),
  naturalPerson: flag('True unless the customer is an organization.'),
  personalUse: flag('True when absent.'),
  networkConnectionNeeded: z.boolean().optional(),
  studyPositive: z.boolean().optional(),
  usesAnalogueLineService: z.boolean().optional(),
  takesDecoder: z.boolean().optional(),
  newTvCustomer: z.boolean().optional(),
  visitFoundNeededAtSubscription: z.boolean().optional(),
  appointmentNeeded: z.boolean().optional(),
  number: z.string().optional().describe('The telephone number wanted; `none` for no line.'),
  characteristics: facts.optional().describe('Other facts of the contract.'),
  deposit: told({ amountInclTax: amount, facts: z.record(z.string(), z.json()) }).optional(),
});

export type StoryCustomer = z.infer<typeof customerSchema>;
export type StoryAddress = z.infer<typeof addressSchema>;
export type StoryContract = z.infer<typeof contractSchema>;
