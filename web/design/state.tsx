import { Icon, type IconName } from './icon.tsx';
import { useWords } from './language.tsx';

type Tone = 'good' | 'wait' | 'alert' | 'over';

const ICONS: Readonly<Record<Tone, IconName>> = { good: 'check', wait: 'clock', alert: 'alert', over: 'end' };

/** The tone of each state that the rooms know; one that is not named waits. */
const TONES: Readonly<Record<string, Tone>> = {
  active: 'good',
  settled: 'good',
  accepted: 'good',
  declined: 'alert',
  abandoned: 'over',
  paid: 'good',
  kept: 'good',
  done: 'good',
  completed: 'good',
  collected: 'good',
  allocated: 'good',
  received: 'good',
  sent: 'good',
  fulfilled: 'good',
  assigned: 'good',
  eligible: 'good',
  confirmed: 'good',
  delivered: 'good',
  'on-sale': 'good',
  answered: 'good',
  restored: 'good',
  applied: 'good',
  resolved: 'good',
  'in-time': 'good',
  matched: 'good',
  fee: 'good',
  executed: 'good',
  'promise-kept': 'good',
  clear: 'good',
  suspended: 'alert',
  overdue: 'alert',
  late: 'alert',
  rejected: 'alert',
  refused: 'alert',
  unallocated: 'alert',
  failed: 'alert',
  'missed-by-customer': 'alert',
  'missed-by-operator': 'alert',
  'in-collection': 'alert',
  lost: 'alert',
  damaged: 'alert',
  critical: 'alert',
  'too-late': 'alert',
  'promise-missed': 'alert',
  leaving: 'alert',
  listed: 'alert',
  entered: 'alert',
  terminated: 'over',
  ended: 'over',
  expired: 'over',
  over: 'over',
  seeing: 'good',
  withdrawn: 'over',
  cancelled: 'over',
  unclaimed: 'over',
  credited: 'over',
  repeated: 'over',
  'given-back': 'over',
  closed: 'over',
  returned: 'over',
  removed: 'over',
  'not-allowed': 'over',
  'not-applied': 'over',
};

/** A state: a word, its drawing, a restrained colour. */
export function State({
  code,
  group = 'state',
  label,
}: {
  readonly code: string;
  readonly group?: string;
  /** What it is called, when no label file knows it. */
  readonly label?: string | undefined;
}) {
  const { word } = useWords();
  const tone = TONES[code] ?? 'wait';
  return (
    <span className="state" data-tone={tone}>
      <Icon name={code === 'suspended' ? 'pause' : ICONS[tone]} />
      {label ?? word(group, code)}
    </span>
  );
}
