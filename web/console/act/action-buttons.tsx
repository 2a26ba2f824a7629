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
  onDone,
  after,
}: {
  readonly specs: readonly ActionSpec[];
  readonly small?: boolean;
  readonly onDone?: (outcome: ActionOutcome) => void;
  /** Where to go from what was done. */
  readonly after?: (outcome: ActionOutcome) => ReactNode;
}) {
  const [chosen, setChosen] = useState<ActionSpec>();
  const mayChange = useMayChange();
  return (
    <>
      {specs
        .filter((spec) => mayChange(spec.path))
        .map((spec) => (
          <Button key={spec.key} small={small} onClick={() => setChosen(spec)}>
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
