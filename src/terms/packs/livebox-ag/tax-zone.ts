/** Tax zones of the contract: DOM 1 (VAT at the overseas rate), DOM 2 (no VAT). */
export type TaxZone = 'DOM1' | 'DOM2';

/** The tax zone of a territory. */
export function taxZone(territory: string): TaxZone {
  return territory === 'GP' || territory === 'MQ' ? 'DOM1' : 'DOM2';
}
