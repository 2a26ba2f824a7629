import { encode } from 'uqr';
import { useAlso, useWords } from '../design/language.tsx';
import { ACCESS_LABELS } from './labels.ts';

const QUIET = 3;
const SIDE = 200;

/** A QR code drawn here: what it says never leaves the page. Dark on light whatever the colours of the page, as cameras want it. */
export function QrCode({ text }: { readonly text: string }) {
  useAlso(ACCESS_LABELS);
  const { t } = useWords();
  const { data, size } = encode(text, { border: QUIET });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg role="img" aria-label={t('factor.image')} viewBox={`0 0 ${size} ${size}`} width={SIDE} height={SIDE}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
