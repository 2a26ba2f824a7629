import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../design/language.tsx';
import { tourQuery } from './queries.ts';

/** The way to the tour, on a demonstration alone. */
export function TourInvitation() {
  const { t } = useWords();
  const tour = useQuery(tourQuery);
  if (!tour.data?.demonstration) return null;
  return (
    <p className="notice">
      {t('home.demonstration')} <Link to="/tour">{t('home.tour')}</Link>
    </p>
  );
}
