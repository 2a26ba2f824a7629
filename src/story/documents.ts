import { z } from 'zod';
import { day, dayOf, told } from './fields.ts';
import type { DocumentFacts } from '../modules/product-order/index.ts';

/** Papers shown or sent. */
export const documentsSchema = told({
  provided: z.array(z.string()).describe('Codes of the contract: `identity`, `bank-details`, `address-proof`...'),
  identityType: z.string().optional(),
  identityExpiresOn: day.optional(),
  identityIsOriginal: z.boolean().optional(),
  bothSidesCopied: z.boolean().optional(),
  addressesDiffer: z.boolean().optional(),
  contractCopyRequested: z.boolean().optional(),
  sepaMandateRequested: z.boolean().optional(),
  chequeInHolderName: z.boolean().optional(),
});

export type StoryDocuments = z.infer<typeof documentsSchema>;

/** The papers of a story as operations take them. */
export function documentFacts(documents: StoryDocuments): DocumentFacts {
  const { comment: _comment, identityExpiresOn, ...rest } = documents;
  return identityExpiresOn === undefined ? rest : { ...rest, identityExpiresOn: dayOf(identityExpiresOn) };
}
