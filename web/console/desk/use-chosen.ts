import { useState } from 'react';

/** The rows of a list that are chosen, by their keys. */
export function useChosen() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (key: string, wanted: boolean): void => {
    const next = new Set(chosen);
    if (wanted) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  return { chosen, choose, setChosen };
}
