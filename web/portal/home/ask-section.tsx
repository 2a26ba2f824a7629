import { Link } from '@tanstack/react-router';
import { useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';

/** The questions asked most, each a way to its answer. */
const ASKED = ['leaving', 'commitment', 'technician', 'rio', 'complaint'] as const;

/** Ways from the first page to the answers that people call for. */
export function AskSection() {
  const { t } = useWords();
  return (
    <Section title={t('home.ask')} tools={<Link to="/questions">{t('home.ask-all')}</Link>}>
      <p className="row">
        {ASKED.map((id) => (
          <Link key={id} to="/questions" hash={id} className="button" data-look="plain" data-size="small">
            {t(`home.asked.${id}`)}
          </Link>
        ))}
      </p>
    </Section>
  );
}
