import { OwnAccessPage } from '../../access/own-access.tsx';

/** What opens the customer's space, and from where it is open. */
export function MyAccessPage() {
  return <OwnAccessPage agent={false} />;
}
