import { plainName } from '../../../formats/plain-name.ts';
import type { PartyFacts } from './party.ts';

/** Whether two people bear the same names, however these are spelled. */
export function sameNames(
  a: Pick<PartyFacts, 'givenName' | 'familyName'>,
  b: Pick<PartyFacts, 'givenName' | 'familyName'>,
): boolean {
  return plainName(a.familyName) === plainName(b.familyName) && plainName(a.givenName) === plainName(b.givenName);
}
