import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { useWords } from '../../design/language.tsx';

/** A secret that is shown once: to copy now. */
export function ToldOnce({
  title,
  lede,
  secret,
}: {
  readonly title: string;
  readonly lede: string;
  readonly secret: string;
}) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard.writeText(secret).then(() => setCopied(true));
  };
  return (
    <div className="stack" role="status">
      <p className="notice">{title}</p>
      <p>{lede}</p>
      <p>
        <code className="secret">{secret}</code>
      </p>
      <div className="row">
        <Button small onClick={copy}>
          {t(copied ? 'told.copied' : 'told.copy')}
        </Button>
      </div>
    </div>
  );
}
