import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { DAY_MS } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Offering } from '../domain/offering.ts';
import { offeringOf } from '../domain/read-catalog.ts';
import { selectOffSale, upsertSale } from '../store-sales.ts';

/** From a day on, an offer or option is proposed to new orders, or no longer. */
export interface SaleChange {
  readonly pack: string;
  readonly code: string;
  readonly onSale: boolean;
  readonly from: CivilDate;
  readonly why: string;
}

/**
 * Puts an offer or option on sale or off from a day on, for new orders alone: who has it keeps it. Refuses what the catalogue does
 * not have, what is not sold by itself (a fee), a day that has passed, and what changes nothing.
 */
export async function changeSale(tx: Tx, context: Context, change: SaleChange): Promise<Result<Offering>> {
  const { pack, code, onSale, from, why } = change;
  const offering = offeringOf(pack, code);
  if (!offering)
    return fail('product-catalog/offer-unknown', 'Cette offre n’existe pas.', 'There is no such offer.', 'code');
  if (offering.kind !== 'offer' && offering.kind !== 'option')
    return fail(
      'product-catalog/not-sold-alone',
      'Seules les offres et les options se mettent en vente.',
      'Only offers and options are put on sale.',
      'code',
    );
  if (from < Math.floor(context.clock.now() / DAY_MS) - 1)
    return fail(
      'product-catalog/day-passed',
      'Choisissez aujourd’hui ou un jour à venir.',
      'Choose today or a day to come.',
      'from',
    );
  const before = !(await selectOffSale(tx, from)).has(offering.id);
  if (before === onSale)
    return fail(
      'product-catalog/sale-same',
      onSale ? 'Cette offre est déjà en vente ce jour-là.' : 'Cette offre est déjà hors vente ce jour-là.',
      onSale ? 'This offer is on sale on that day already.' : 'This offer is off sale on that day already.',
      'from',
    );
  await upsertSale(tx, { pack, code, onSale, from, at: context.clock.now(), by: context.actor, why });
  await recordAudit(tx, context, {
    action: 'product-catalog:change-sale',
    subject: `offer:${offering.id}`,
    why,
    detail: { from: isoDate(from), changes: [{ what: offering.id, before, after: onSale }] },
  });
  return ok(offering);
}
