import { type Money, smallest } from '../../../kernel/money.ts';
import { oneOf } from '../../model/fields.ts';
import type { LiveboxFigures } from './figures.ts';

/** The items lent or rented with an offer. */
export const equipmentItem = oneOf('livebox', 'recorder', 'fibre-box', 'wifi-repeater', 'airbox-4g', 'decoder');

/** The flat sum for an item that is not returned, is stolen or is lost (articles 6.3 d and e). */
export function lateSum(item: string, figures: LiveboxFigures): Money {
  return item === 'decoder' ? figures.decoderLateSum : figures.equipmentLateSum;
}

/** The sum for a damaged item: flat for the decoder, else the repair cost up to a cap (articles 6.3 g and h). */
export function damageSum(item: string, repairCost: Money | undefined, figures: LiveboxFigures): Money {
  return item === 'decoder' ? figures.decoderDamageSum : smallest(repairCost!, figures.equipmentRepairCap);
}

/** The clause of the flat sum of an item. */
export function lateClause(item: string): string {
  return item === 'decoder' ? 'livebox-ag/6.3.e' : 'livebox-ag/6.3.d';
}

/** The clause of the damage sum of an item. */
export function damageClause(item: string): string {
  return item === 'decoder' ? 'livebox-ag/6.3.h' : 'livebox-ag/6.3.g';
}
