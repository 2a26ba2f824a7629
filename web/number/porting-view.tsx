import type { Porting, PortingDetail } from '../api/shapes.ts';
import { Amount } from '../design/amount.tsx';
import { longDay, money } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { State } from '../design/state.tsx';
import { Mark, Term } from '../design/term.tsx';
import { type PortingStep, portingSteps } from './porting-steps.ts';

/** Where a port stands, in a word. */
export function PortingState({ porting }: { readonly porting: Pick<Porting, 'state' | 'stateLabel'> }) {
  const { say } = useWords();
  // A request that was sent still awaits its answer.
  return <State code={porting.state === 'sent' ? 'waiting' : porting.state} label={say(porting.stateLabel)} />;
}

function Step({ step, porting }: { readonly step: PortingStep; readonly porting: PortingDetail }) {
  const { t, say } = useWords();
  const { reason } = porting;
  return (
    <li data-when={step.when}>
      <span className="dot" aria-hidden="true" />
      <span>
        {t(`step.${step.name}`)}
        {step.on ? (
          <>
            {' — '}
            <Term term={step.on} kind="date" />
          </>
        ) : null}
        {step.when === 'late' ? (
          <>
            {' '}
            <State code="late" />
          </>
        ) : null}
        {step.when === 'stopped' && reason ? <span className="small soft"> ({say(reason)})</span> : null}
      </span>
    </li>
  );
}

/** The steps of a port, from the request to the day on which the number works. */
export function PortingSteps({ porting, today }: { readonly porting: PortingDetail; readonly today: string }) {
  const { t } = useWords();
  return (
    <ol className="steps" aria-label={t('port.followed')}>
      {portingSteps(porting, today).map((step) => (
        <Step key={step.name} step={step} porting={porting} />
      ))}
    </ol>
  );
}

function Cancellation({ porting }: { readonly porting: PortingDetail }) {
  const { t, say, language } = useWords();
  const { cancellation } = porting.foreseen;
  if (!cancellation) return null;
  const { possible, lastDay, reason, why } = cancellation;
  if (!possible) {
    return (
      <li>
        <Mark why={why} shown={t('port.cancel-no', { why: reason ? say(reason) : '' })} long />
      </li>
    );
  }
  if (lastDay === null) return null;
  return (
    <li>
      {t('port.cancel-until')} <Mark why={why} shown={longDay(lastDay, language)} />
    </li>
  );
}

function Delay({ porting }: { readonly porting: PortingDetail }) {
  const { t, say, language } = useWords();
  const { delay } = porting.foreseen;
  if (!delay || porting.credited.delay !== null) return null;
  const { late, reason, why, amount, claimBy } = delay;
  if (reason) {
    return (
      <li>
        <Mark why={why} shown={t('port.late-nothing', { why: say(reason) })} long />
      </li>
    );
  }
  return (
    <li>
      {t(late ? 'port.late-owed' : 'port.late-one-day')} <Mark why={why} shown={money(amount, language)} />
      {claimBy ? (
        <>
          <br />
          {t('port.claim-by')} <Mark why={why} shown={longDay(claimBy, language)} />
        </>
      ) : null}
    </li>
  );
}

/** What the contract says today of a port: until when it may be cancelled, what its lateness gives. */
export function PortingRights({ porting }: { readonly porting: PortingDetail }) {
  const { t } = useWords();
  const { delay, loss } = porting.credited;
  return (
    <ul className="plain small">
      <Cancellation porting={porting} />
      <Delay porting={porting} />
      {[delay, loss].map((amount, i) =>
        amount === null ? null : (
          <li key={i}>
            {t('port.credited')} <Amount value={amount} />
          </li>
        ),
      )}
    </ul>
  );
}
