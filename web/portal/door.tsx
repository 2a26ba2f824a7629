import { CustomerDoor } from '../access/door-links.tsx';
import { ACCESS_LABELS } from '../access/labels.ts';
import { useAlso, useWords } from '../design/language.tsx';
import { SignIn } from '../design/sign-in.tsx';

/** Where customers sign in, and find a way in when they have none. */
export function PortalDoor() {
  useAlso(ACCESS_LABELS);
  const { t } = useWords();
  return (
    <SignIn title={t('door.title')} lede={t('door.lede')} loginLabel={t('door.by-number')}>
      <CustomerDoor />
    </SignIn>
  );
}
