import { Link } from '@tanstack/react-router';
import type { PortingDetail } from '../../api/shapes.ts';
import { useWords } from '../../design/language.tsx';
import { portingActions } from '../../number/porting-actions.ts';
import { PortingRights, PortingState, PortingSteps } from '../../number/porting-view.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';

/** A port on the page of its customer: its steps, what the contract says of it, what may be done. */
export function PortCard({ porting, today }: { readonly porting: PortingDetail; readonly today: string }) {
  const words = useWords();
  const { t } = words;
  const incoming = porting.direction === 'in';
  const { otherOperator: code } = porting;
  return (
    <li>
      <div className="row">
        <Link to="/portings/$portingId" params={{ portingId: porting.id }}>
          {t(incoming ? 'port.in-of' : 'port.out-of', { number: porting.shown })}
        </Link>
        <PortingState porting={porting} />
        {code ? <span className="small soft">{t(incoming ? 'port.from' : 'port.to', { code })}</span> : null}
      </div>
      <PortingSteps porting={porting} today={today} />
      <PortingRights porting={porting} />
      <div className="row">
        <ActionButtons specs={portingActions(porting, today, words)} />
      </div>
    </li>
  );
}
