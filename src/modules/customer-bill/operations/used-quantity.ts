const BYTES_PER_MEGABYTE = 1_000_000;

/** How much of its kind was used: a time, messages, megabytes. */
export function quantityOf(
  use: { readonly kind: 'voice' | 'sms' | 'mms' | 'data'; readonly seconds: number; readonly quantity: bigint },
  language: 'fr' | 'en',
): string {
  if (use.kind === 'voice') {
    return `${Math.floor(use.seconds / 60)} min ${String(use.seconds % 60).padStart(2, '0')} s`;
  }
  if (use.kind !== 'data') return `${use.quantity} ${use.kind.toUpperCase()}`;
  const megabytes = (Number(use.quantity) / BYTES_PER_MEGABYTE).toFixed(2);
  return language === 'fr' ? `${megabytes.replace('.', ',')} Mo` : `${megabytes} MB`;
}
