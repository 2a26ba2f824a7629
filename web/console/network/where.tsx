import type { NetworkEvent } from '../../api/shapes.ts';
import { useWords } from '../../design/language.tsx';

type Place = Pick<NetworkEvent, 'communes' | 'territories' | 'technologies' | 'listedLines'>;

/** Where an event is: all that it names. */
export function Where({ event }: { readonly event: Place }) {
  const { t, word } = useWords();
  const parts = [
    ...event.communes,
    ...event.territories.map((one) => word('territory', one)),
    ...event.technologies.map((one) => word('technology', one)),
    ...(event.listedLines > 0 ? [t('network.listed', { count: event.listedLines })] : []),
  ];
  return <>{parts.join(', ')}</>;
}
