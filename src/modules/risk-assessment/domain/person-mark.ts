import { createHash } from 'node:crypto';
import { isoDate } from '../../../kernel/civil-date.ts';
import { plainName } from '../../../formats/plain-name.ts';
import type { PartyFacts } from '../../party/index.ts';
import type { PersonMark } from '../ports.ts';

/**
 * The mark of a person: the same however the name is spelled out in accents, hyphens or capitals. `undefined` when it is not
 * known who it is: a name without a date of birth is the name of many.
 */
export function personMark(
  party: Pick<PartyFacts, 'kind' | 'givenName' | 'familyName' | 'birthDate' | 'registrationNumber'>,
): PersonMark | undefined {
  const { kind, givenName, familyName, birthDate, registrationNumber } = party;
  const told =
    kind === 'organization'
      ? registrationNumber && `organization|${plainName(registrationNumber).slice(0, 9)}`
      : birthDate !== undefined && `individual|${plainName(familyName)}|${plainName(givenName)}|${isoDate(birthDate)}`;
  return told ? createHash('sha256').update(told).digest('hex') : undefined;
}
