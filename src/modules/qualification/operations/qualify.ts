import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { type DecisionNote, type Journal, openJournal, withoutFault } from '../../decision/index.ts';
import { type Offering, offeringOf, offerings, versionInForce } from '../../product-catalog/index.ts';
import type { OfferVerdict, Qualification, QualificationInput, ServedAddress } from '../domain/qualification.ts';
import { addressOf, addressWritten } from '../store.ts';

/** Where the service is wanted: a served address, or an unknown one of a territory. */
export interface Place {
  readonly territory: Territory;
  readonly served: ServedAddress | null;
  readonly commune: string;
}

/** The place that an address names, served or not. */
export async function placeOf(tx: Tx, input: QualificationInput): Promise<Result<Place>> {
  if (input.addressId !== undefined) {
    const served = await addressOf(tx, input.addressId);
    if (!served)
      return fail(
        'qualification/address-not-found',
        'Cette adresse n’est pas dans la liste.',
        'This address is not in the list.',
        'addressId',
      );
    return ok({ territory: served.territory, served, commune: served.commune });
  }
  if (!input.address)
    return fail('qualification/address-missing', 'Indiquez une adresse.', 'Give an address.', 'address');
  const { territory, commune } = input.address;
  return ok({ territory, commune, served: (await addressWritten(tx, input.address)) ?? null });
}

/** Whether the place has the network that an offer runs on; an offer that names none runs wherever the operator serves. */
function isServed(served: ServedAddress | null, offering: Offering): boolean {
  if (!served) return false;
  const { technology } = offering.characteristics;
  return (
    technology === undefined ||
    (served.technologies as readonly unknown[]).includes(technology) ||
    served.technologies.length === 0
  );
}

/** What is told of a person and a place, beside the address and the offer. */
export type VerdictFacts = Omit<QualificationInput, 'address' | 'addressId' | 'offer' | 'on' | 'accountId'> & {
  readonly orderedOn?: string;
  /** Order days of the contracts that the person has running under the same terms. */
  readonly runningContracts?: readonly string[];
};

/** Asks a contract whether an offer may be taken at a place. The journal keeps the question. */
export function askVerdict(journal: Journal, input: VerdictFacts, place: Place, offering: Offering): OfferVerdict {
  const verdict = journal.life.qualify(journal.ask, {
    territory: place.territory,
    commune: place.served?.commune ?? place.commune,
    segment: input.segment ?? 'residential',
    channel: input.channel ?? 'shop',
    offer: offering.code,
    options: [],
    characteristics: { ...place.served?.facts, ...offering.characteristics, ...input.characteristics },
    naturalPerson: input.naturalPerson ?? true,
    personalUse: input.personalUse ?? true,
    inCoverageZone: isServed(place.served, offering),
    networkConnectionNeeded: input.networkConnectionNeeded ?? false,
    ...(input.studyPositive === undefined ? {} : { studyPositive: input.studyPositive }),
    usesAnalogueLineService: input.usesAnalogueLineService ?? false,
    ...(input.orderedOn === undefined ? {} : { orderedOn: input.orderedOn }),
    ...(input.runningContracts === undefined ? {} : { runningContracts: input.runningContracts }),
  });
  return { offering, eligible: verdict.eligible, reason: verdict.reason ?? null, warnings: verdict.warnings, verdict };
}

/** Which technologies and offers an address may have, with each contract's reasons. Keeps the decisions when there is an account. */
export async function qualify(tx: Tx, context: Context, input: QualificationInput): Promise<Result<Qualification>> {
  return withoutFault(async () => {
    const place = await placeOf(tx, input);
    if (!place.ok) return place;
    const { territory, served } = place.value;
    const on = input.on ?? localDate(territory, context.clock.now());
    const asked = input.offer && offeringOf(input.offer.pack, input.offer.code);
    if (input.offer && !asked)
      return fail('product-catalog/offer-unknown', 'Cette offre n’existe pas.', 'There is no such offer.', 'offer');
    const candidates = asked ? [asked] : await offerings(tx, context, { territory, on, kind: 'offer' });
    const journals = new Map<string, Journal>();
    const verdicts: OfferVerdict[] = [];
    for (const offering of candidates) {
      if (!packOf(offering.pack)?.life) continue;
      let journal = journals.get(offering.pack);
      if (!journal) {
        const version = versionInForce(offering.pack, on);
        journal = await openJournal(tx, context, {
          accountId: input.accountId ?? null,
          subject: `address:${served?.id ?? 'unknown'}`,
          pack: offering.pack,
          version,
          on,
        });
        journals.set(offering.pack, journal);
      }
      verdicts.push(askVerdict(journal, input, place.value, offering));
    }
    const notes: DecisionNote[] = [];
    for (const journal of journals.values()) {
      notes.push(...journal.notes());
      if (input.accountId !== undefined) await journal.save(tx);
    }
    return ok({ address: served, territory, technologies: served?.technologies ?? [], offers: verdicts, notes });
  });
}
