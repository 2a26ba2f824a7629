interface Bar {
  readonly key: string;
  readonly value: number;
  /** What the bar says when it is pointed at. */
  readonly told: string;
  readonly tick?: string;
  readonly strong?: boolean;
}

const HEIGHT = 150;
const FLOOR = 126;
const TOP = 16;

interface BarChartProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** The highest value, in words. */
  readonly most: string;
  /** As wide as the text, rather than half of it. */
  readonly wide?: boolean;
}

const WIDTHS = { half: 400, wide: 860 } as const;

/** Bars over time; the same figures stand in words for who listens to the page. */
export function BarChart({ label, bars, most, wide = false }: BarChartProps) {
  const width = wide ? WIDTHS.wide : WIDTHS.half;
  const highest = Math.max(...bars.map((bar) => bar.value), 1);
  const step = width / Math.max(bars.length, 1);
  return (
    <figure>
      <svg className="chart" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
        <line x1="0" x2={width} y1={TOP} y2={TOP} strokeDasharray="2 4" />
        <text x="0" y={TOP - 5}>
          {most}
        </text>
        <line x1="0" x2={width} y1={FLOOR} y2={FLOOR} />
        {bars.map((bar, i) => {
          const height = (Math.max(bar.value, 0) / highest) * (FLOOR - TOP);
          const thick = Math.min(step * 0.62, 34);
          return (
            <g key={bar.key}>
              <rect
                x={i * step + (step - thick) / 2}
                y={FLOOR - height}
                width={thick}
                height={Math.max(height, bar.value > 0 ? 1.5 : 0)}
                data-strong={bar.strong}
              >
                <title>{bar.told}</title>
              </rect>
              {bar.tick ? (
                <text x={i === 0 ? 0 : i * step + step / 2} y={HEIGHT - 6} textAnchor={i === 0 ? 'start' : 'middle'}>
                  {bar.tick}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      <ul className="visually-hidden">
        {bars
          .filter((bar) => bar.value > 0)
          .map((bar) => (
            <li key={bar.key}>{bar.told}</li>
          ))}
      </ul>
    </figure>
  );
}

/** Parts of a whole, the largest first: a name, its count, a thin bar. */
export function Shares({
  parts,
}: {
  readonly parts: readonly {
    readonly key: string;
    readonly name: string;
    readonly value: number;
    readonly shown: string;
  }[];
}) {
  const most = Math.max(...parts.map((part) => part.value), 1);
  return (
    <ul className="share">
      {parts.map((part) => (
        <li key={part.key}>
          <span>{part.name}</span>
          <span className="number">{part.shown}</span>
          <span className="bar" aria-hidden="true">
            <span style={{ width: `${(part.value / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
