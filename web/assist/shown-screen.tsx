import { type PointerEvent, useEffect, useRef } from 'react';
import { useWords } from '../design/language.tsx';
import type { Pointer } from './peer.ts';
import './assist.css';

/** Where a pointer is over a picture, from 0 to 1. */
function placeOf(event: PointerEvent<HTMLElement>): Pointer {
  const box = event.currentTarget.getBoundingClientRect();
  const share = (at: number, from: number, length: number): number => Math.min(1, Math.max(0, (at - from) / length));
  return { x: share(event.clientX, box.left, box.width), y: share(event.clientY, box.top, box.height) };
}

/** A shared screen, with what the technician points at; who may point says so to `onPoint`. */
export function ShownScreen(props: {
  readonly stream: MediaStream;
  readonly label: string;
  readonly pointer: Pointer;
  readonly onPoint?: (at: Pointer) => void;
}) {
  const { t } = useWords();
  const { stream, onPoint, pointer } = props;
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current && video.current.srcObject !== stream) video.current.srcObject = stream;
  }, [stream]);
  const point = (at: Pointer): void => onPoint?.(at);
  return (
    <div
      className="shown-screen"
      data-points={onPoint ? 'true' : undefined}
      onPointerMove={(event) => point(placeOf(event))}
      onPointerDown={(event) => point(placeOf(event))}
      onPointerLeave={() => point(null)}
    >
      <video ref={video} autoPlay muted playsInline aria-label={props.label} />
      {pointer ? (
        <span
          className="shown-pointer"
          role="img"
          aria-label={t('sharing.pointer')}
          style={{ left: `${pointer.x * 100}%`, top: `${pointer.y * 100}%` }}
        />
      ) : null}
    </div>
  );
}
