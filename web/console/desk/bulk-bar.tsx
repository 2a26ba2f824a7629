import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { useWords } from '../../design/language.tsx';
import { BulkPanel } from './bulk-panel.tsx';
import type { BulkKind } from './bulk-spec.ts';
import { useBulkActions } from './use-bulk-actions.ts';

/** A row that was chosen. */
export interface ChosenRow {
  readonly kind: string;
  readonly id: string;
}

/** What may be done to the rows that are chosen; it stays in sight while the page is read. */
export function BulkBar(props: {
  readonly rows: readonly ChosenRow[];
  readonly agents: readonly string[];
  /** How many rows are shown. */
  readonly all: number;
  readonly actions?: readonly BulkKind[];
  readonly onAll: () => void;
  readonly onNone: () => void;
}) {
  const { t } = useWords();
  // The rows as they were chosen: those that are dealt with leave the list while the panel tells what became of them.
  const [open, setOpen] = useState<{ readonly action: BulkKind; readonly rows: readonly ChosenRow[] }>();
  const actions = useBulkActions(props.actions);
  const panel = open ? (
    <BulkPanel
      action={open.action}
      rows={open.rows}
      agents={props.agents}
      onClose={(done) => {
        setOpen(undefined);
        if (done) props.onNone();
      }}
    />
  ) : null;
  if (panel === null && (props.all === 0 || actions.length === 0)) return null;
  if (panel === null && props.rows.length === 0)
    return (
      <p className="bulk-bar">
        <Button small look="quiet" onClick={props.onAll}>
          {t('inbox.choose-all')}
        </Button>
      </p>
    );
  return (
    <div
      className="bulk-bar"
      data-open="true"
      role="group"
      aria-label={t('inbox.chosen', { count: props.rows.length })}
    >
      <strong>{t('inbox.chosen', { count: props.rows.length })}</strong>
      {actions.map((action) => (
        <Button key={action} small onClick={() => setOpen({ action, rows: props.rows })}>
          {t(`bulk.${action}`)}
        </Button>
      ))}
      <Button small look="quiet" onClick={props.onNone}>
        {t('inbox.choose-none')}
      </Button>
      {panel}
    </div>
  );
}
