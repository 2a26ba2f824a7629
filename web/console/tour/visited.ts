import { useState } from 'react';

const STORED = 'regie-tour';

function readVisited(): readonly string[] {
  const stored = localStorage.getItem(STORED);
  return stored === null ? [] : stored.split(' ').filter((one) => one !== '');
}

/** The stops that this browser has been to, and how one more is noted or all are forgotten. */
export function useVisited() {
  const [visited, setVisited] = useState(readVisited);
  const keep = (names: readonly string[]): void => {
    localStorage.setItem(STORED, names.join(' '));
    setVisited(names);
  };
  return {
    visited,
    visit: (name: string) => keep([...visited.filter((one) => one !== name), name]),
    forget: () => keep([]),
  };
}
