import type { PortingDetail } from '../../api/shapes.ts';
import { ActionButtons } from '../../console/act/action-buttons.tsx';
import { useWords } from '../../design/language.tsx';
import { myPortingActions } from '../../number/porting-actions.ts';
import { PortingRights, PortingState, PortingSteps } from '../../number/porting-view.tsx';

/** A number of the customer that comes or leaves: its steps with their days, what is owed, what they may still do. */
export function MyPort({ porting, today }: { readonly porting: PortingDetail; readonly today: string }) {
  const words = useWords();
  const { t } = words;
  const specs = myPortingActions(porting, words);
  return (
    <li>
      <div className="row">
        <h3>{t(porting.direction === 'in' ? 'mine.coming' : 'mine.leaving', { number: porting.shown })}</h3>
        <PortingState porting={porting} />
      </div>
      <PortingSteps porting={porting} today={today} />
      <PortingRights porting={porting} />
      {specs.length > 0 ? (
        <div className="row">
          <ActionButtons specs={specs} />
        </div>
      ) : null}
    </li>
  );
}
