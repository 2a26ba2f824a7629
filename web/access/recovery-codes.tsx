import { Button } from '../design/button.tsx';
import { useAlso, useWords } from '../design/language.tsx';
import { ACCESS_LABELS } from './labels.ts';

/** Recovery codes, shown once. */
export function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  useAlso(ACCESS_LABELS);
  const { t } = useWords();
  return (
    <section className="stack" aria-labelledby="recovery-codes">
      <h2 id="recovery-codes">{t('codes.title')}</h2>
      <p>{t('codes.lede')}</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button look="strong" onClick={onKept}>
          {t('codes.kept')}
        </Button>
        <Button onClick={() => window.print()}>{t('codes.print')}</Button>
      </div>
    </section>
  );
}
