interface MonthCount {
  readonly key: string;
  readonly value: bigint;
}

/** How many there were at the end of each month, from how many there are now and what came and went since. */
export function monthEnds(
  months: readonly string[],
  now: bigint,
  came: readonly MonthCount[],
  went: readonly MonthCount[],
): readonly MonthCount[] {
  const of = (counts: readonly MonthCount[], key: string): bigint => counts.find((one) => one.key === key)?.value ?? 0n;
  const ends: MonthCount[] = [];
  let value = now;
  for (const key of [...months].reverse()) {
    ends.unshift({ key, value });
    value -= of(came, key) - of(went, key);
  }
  return ends;
}
