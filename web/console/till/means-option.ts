import type { CustomerPage } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { FieldSpec, Option } from '../act/action-spec.ts';

/** A means of payment among those offered; one that the contract does not accept there is shown with its reason. */
export function meansOption(
  value: string,
  through: string,
  refused: CustomerPage['refusedWays'],
  { word, say }: Words,
): Option {
  const label = word('payment-method', value);
  const way = refused.find((one) => one.method === value && one.through === through);
  return way ? { value, label, refused: say(way.why) } : { value, label };
}

/** Whether the customer asked for the money itself: asked once a contract would keep it for the next bills. */
export function askedField(t: Words['t']): FieldSpec {
  return { name: 'asked', kind: 'yes-no', label: t('field.money-asked'), onDemand: true };
}
