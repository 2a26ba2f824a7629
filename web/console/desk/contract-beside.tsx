import { useEffect, useRef, useState } from 'react';
import type { CustomerPage } from '../../api/shapes.ts';
import { Button } from '../../design/button.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { ContractSays } from './contract-says.tsx';
import { DESK_LABELS } from './labels.ts';

/** The button that puts the contract beside the page, and takes it away. */
export function ContractBeside({ page }: { readonly page: CustomerPage }) {
  useAlso(DESK_LABELS);
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The page makes room for it.
    if (open) document.documentElement.dataset.contract = 'open';
    return () => {
      delete document.documentElement.dataset.contract;
    };
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <Button
        small
        ref={button}
        data-shortcut="contract"
        aria-expanded={open}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {t('says.open')}
      </Button>
      {open ? <ContractSays page={page} onClose={close} /> : null}
    </>
  );
}
