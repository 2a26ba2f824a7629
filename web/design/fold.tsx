import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { Icon } from './icon.tsx';

interface FoldProps {
  readonly label: ReactNode;
  /** Whether the page that is shown is one of those inside. */
  readonly here?: boolean;
  /** Opens towards the start of the line, for what stands at its end. */
  readonly end?: boolean;
  readonly children: ReactNode;
}

/**
 * A part of the masthead that opens below its name: Escape and leaving it close it, and another page finds it closed.
 * On a narrow page it stands open under its name.
 */
export function Fold({ label, here = false, end = false, children }: FoldProps) {
  const { pathname: at } = useLocation();
  const id = useId();
  const [openAt, setOpenAt] = useState<string>();
  const open = openAt === at;
  const close = (): void => setOpenAt(undefined);
  return (
    <div
      className="nav-group"
      data-end={end}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <button
        type="button"
        className="nav-name"
        aria-expanded={open}
        aria-controls={id}
        data-here={here}
        onClick={() => setOpenAt(open ? undefined : at)}
      >
        {label} <Icon name="down" />
      </button>
      <p className="overline" aria-hidden="true">
        {label}
      </p>
      <div className="nav-pages" id={id} data-open={open}>
        {children}
      </div>
    </div>
  );
}
