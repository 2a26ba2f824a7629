import { OwnAccessPage } from '../../access/own-access.tsx';

/** The agent's own access: sessions, password, second factor. */
export function AccountPage() {
  return <OwnAccessPage agent />;
}
