import { Link } from '@tanstack/react-router';
import { useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';

/** The questions asked most, each a way to its answer. */
const ASKED = [
  'owe',
  'commitment',
  'leaving',
  'technician',
  'use',
  'move',
  'rio',
  'equipment',
  'complaint',
  'bank-details',
] as const;

/** Ways from the first page to the answers that people call for. */
export function AskSection() {
  const { t } = useWords();
  return (
    <Section title={t('home.ask')} tools={<Link to="/questions">{t('home.ask-all')}</Link>}>
      <ul className="asked">
        {ASKED.map((id) => (
          <li key={id}>
            <Link to="/questions" hash={id} className="button" data-look="plain">
              {t(`home.asked.${id}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
