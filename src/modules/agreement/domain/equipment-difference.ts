interface Item {
  readonly kind: string;
  readonly model: string;
}

/** The pieces of a list that another list lacks, each counted as often as it stands there. */
export function equipmentDifference<T extends Item>(of: readonly T[], without: readonly Item[]): T[] {
  const left = [...without];
  return of.filter((item) => {
    const at = left.findIndex((one) => one.kind === item.kind && one.model === item.model);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
