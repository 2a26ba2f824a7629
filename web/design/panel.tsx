import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { useWords } from './language.tsx';

/** The panel at the side of the page: it holds the keyboard until it is closed. */
export function Panel({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed before it leaves the page, so that the keyboard returns to what opened it.
  useLayoutEffect(() => {
    const box = dialog.current;
    box?.showModal();
    return () => box?.close();
  }, []);
  return (
    <dialog className="panel" ref={dialog} aria-labelledby={titleId} onCancel={onClose}>
      <div className="panel-body">
        <div className="panel-head">
          <h2 id={titleId}>{title}</h2>
          <Button look="quiet" small onClick={onClose} aria-label={t('action.close')}>
            <Icon name="close" />
          </Button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
