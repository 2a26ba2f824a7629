import type { ReactNode } from 'react';

/** A colour mixed with black or white, for the edges and the lights of a drawing. */
const mixed = (colour: string, with_: string, share: number): string =>
  `color-mix(in oklab, ${colour} ${100 - share}%, ${with_})`;

function Phone({ colour }: { readonly colour: string }): ReactNode {
  return (
    <>
      <rect x="66" y="22" width="68" height="136" rx="12" fill={colour} />
      <rect x="71" y="28" width="58" height="124" rx="8" fill="#10141c" />
      <rect x="71" y="28" width="58" height="124" rx="8" fill="url(#sky)" opacity="0.9" />
      <circle cx="100" cy="35" r="2.4" fill="#000" />
      <rect x="88" y="144" width="24" height="2.6" rx="1.3" fill="#fff" opacity="0.8" />
    </>
  );
}

function Laptop({ colour }: { readonly colour: string }): ReactNode {
  return (
    <>
      <rect x="40" y="38" width="120" height="80" rx="6" fill={colour} />
      <rect x="45" y="43" width="110" height="70" rx="2" fill="url(#sky)" />
      <path d="M28 124 h144 l8 14 a4 4 0 0 1 -4 4 H24 a4 4 0 0 1 -4 -4 z" fill={mixed(colour, 'white', 25)} />
      <rect x="84" y="126" width="32" height="8" rx="2" fill={mixed(colour, 'black', 15)} />
    </>
  );
}

function Tablet({ colour }: { readonly colour: string }): ReactNode {
  return (
    <>
      <rect x="46" y="24" width="108" height="134" rx="9" fill={colour} />
      <rect x="53" y="32" width="94" height="118" rx="3" fill="url(#sky)" />
    </>
  );
}

function Headset({ colour }: { readonly colour: string }): ReactNode {
  return (
    <>
      <path d="M52 104 a48 48 0 0 1 96 0" fill="none" stroke={colour} strokeWidth="9" />
      <rect x="42" y="98" width="22" height="38" rx="9" fill={mixed(colour, 'black', 20)} />
      <rect x="136" y="98" width="22" height="38" rx="9" fill={mixed(colour, 'black', 20)} />
      <path d="M53 136 q2 22 34 22" fill="none" stroke={colour} strokeWidth="4" />
      <circle cx="90" cy="158" r="6" fill={mixed(colour, 'black', 30)} />
    </>
  );
}

function DeskPhone({ colour }: { readonly colour: string }): ReactNode {
  const keys = Array.from({ length: 12 }, (_, i) => i);
  return (
    <>
      <path d="M46 62 h108 l12 84 H34 z" fill={colour} />
      <path d="M40 46 q60 -26 120 0 l-4 20 h-26 l-4 -10 h-52 l-4 10 H44 z" fill={mixed(colour, 'black', 30)} />
      <rect x="82" y="72" width="36" height="16" rx="2" fill="#b9d6c4" />
      {keys.map((i) => (
        <rect
          key={i}
          x={80 + (i % 3) * 15}
          y={96 + Math.floor(i / 3) * 11}
          width="11"
          height="7"
          rx="2"
          fill={mixed(colour, 'white', 60)}
        />
      ))}
    </>
  );
}

function Router({ colour }: { readonly colour: string }): ReactNode {
  return (
    <>
      <path d="M60 98 V50 M140 98 V50" stroke={mixed(colour, 'black', 25)} strokeWidth="5" />
      <rect x="38" y="96" width="124" height="40" rx="8" fill={colour} />
      {[60, 76, 92].map((x) => (
        <circle key={x} cx={x} cy="116" r="3.4" fill="#4bbf73" />
      ))}
    </>
  );
}

function Accessory({ colour }: { readonly colour: string }): ReactNode {
  return (
    <>
      <rect x="76" y="34" width="48" height="44" rx="8" fill={colour} />
      <rect x="88" y="20" width="6" height="16" rx="1" fill="#9aa0a6" />
      <rect x="106" y="20" width="6" height="16" rx="1" fill="#9aa0a6" />
      <path d="M100 78 v22 q0 24 -26 24 t-26 20" fill="none" stroke={mixed(colour, 'black', 20)} strokeWidth="6" />
      <rect x="38" y="140" width="20" height="18" rx="3" fill={mixed(colour, 'black', 25)} />
    </>
  );
}

function Cover({ colour }: { readonly colour: string }): ReactNode {
  return (
    <>
      <rect x="62" y="22" width="76" height="138" rx="15" fill={colour} />
      <rect x="70" y="30" width="30" height="34" rx="9" fill={mixed(colour, 'black', 28)} />
      <circle cx="80" cy="41" r="5" fill="#10141c" />
      <circle cx="90" cy="53" r="5" fill="#10141c" />
    </>
  );
}

const DRAWN: Readonly<Record<string, (of: { readonly colour: string }) => ReactNode>> = {
  phone: Phone,
  laptop: Laptop,
  tablet: Tablet,
  headset: Headset,
  'desk-phone': DeskPhone,
  router: Router,
  cover: Cover,
};

/** A product, drawn from what it is and its colour: no picture of anybody's is needed. */
export function Picture({
  kind,
  colour,
  label,
}: {
  readonly kind: string;
  readonly colour: string;
  /** What it shows; nothing when the words beside it say it. */
  readonly label?: string;
}) {
  const Drawing = DRAWN[kind] ?? Accessory;
  return (
    <svg
      className="picture"
      viewBox="0 0 200 180"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <defs>
        <linearGradient id="sky" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#f3c9a5" />
          <stop offset="0.5" stopColor="#c9776b" />
          <stop offset="1" stopColor="#3d4d78" />
        </linearGradient>
      </defs>
      <ellipse cx="100" cy="166" rx="62" ry="6" fill="#000" opacity="0.09" />
      <Drawing colour={colour} />
    </svg>
  );
}
