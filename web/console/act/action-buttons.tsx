import { type ReactNode, useState } from 'react';
import type { ActionOutcome } from '../../api/shapes.ts';
import { Button } from '../../design/button.tsx';
import { ActionPanel } from './action-panel.tsx';
import type { ActionSpec } from './action-spec.ts';
import { useMayChange } from './permitted.tsx';

/** What may be done, one button each; the panel opens at the side of the page. */
export function ActionButtons({
  specs,
  small = true,
  strong = false,
  onDone,
  after,
}: {
  readonly specs: readonly ActionSpec[];
  readonly small?: boolean;
  /** The last of them is what the page is for. */
  readonly strong?: boolean;
  readonly onDone?: (outcome: ActionOutcome) => void;
  /** Where to go from what was done. */
  readonly after?: (outcome: ActionOutcome) => ReactNode;
}) {
  const [chosen, setChosen] = useState<ActionSpec>();
  const mayChange = useMayChange();
  const offered = specs.filter((spec) => mayChange(spec.path));
  return (
    <>
      {offered.map((spec) => (
        <Button
          key={spec.key}
          small={small}
          look={strong && spec === offered.at(-1) ? 'strong' : 'plain'}
          onClick={() => setChosen(spec)}
        >
          {spec.title}
        </Button>
      ))}
      {chosen ? (
        <ActionPanel
          key={chosen.key}
          spec={chosen}
          onClose={() => setChosen(undefined)}
          after={after}
          {...(onDone ? { onDone } : {})}
        />
      ) : null}
    </>
  );
}
