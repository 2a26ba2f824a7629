/** One thing wanted, with the price that was offered when it was put in the cart and the plan that goes with it. */
export interface CartLine {
  readonly sku: string;
  readonly quantity: number;
  /** The sale at whose price it was offered. */
  readonly saleId?: string | undefined;
  /** The plan bought with it, `pack:code`. */
  readonly plan?: string | undefined;
}

const sameThing = (a: CartLine, b: CartLine): boolean => a.sku === b.sku && a.plan === b.plan && a.saleId === b.saleId;

/** Two carts as one: what was chosen as a visitor joins what the account had kept, the larger wish of each thing standing. */
export function mergeLines(kept: readonly CartLine[], chosen: readonly CartLine[]): CartLine[] {
  const merged = [...kept];
  for (const line of chosen) {
    const at = merged.findIndex((one) => sameThing(one, line));
    if (at < 0) merged.push(line);
    else merged[at] = { ...line, quantity: Math.max(merged[at]!.quantity, line.quantity) };
  }
  return merged;
}
