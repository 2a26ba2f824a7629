/** Line drawings on a grid of 16: they repeat a word, never replace one. */
const PATHS = {
  check: 'M3 8.5 6.5 12 13 4.5',
  clock: 'M8 4v4.2l2.8 1.6M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  alert: 'M8 2 14.5 13.5h-13L8 2Zm0 4.5v3.2m0 1.6v.4',
  pause: 'M5.5 3.5v9m5-9v9',
  end: 'M3 8h10',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  file: 'M4 1.5h5.5L13 5v9.5H4v-13Zm5 0V5h4',
  auto: 'M8 2a6 6 0 1 0 0 12V2Zm0 0a6 6 0 0 1 0 12',
  light: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6Zm0-4v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1m8 8 1 1M3 13l1-1m8-8 1-1',
  dark: 'M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7Z',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm3.3 7.8 3.7 3.7',
  keys: 'M1.5 4.5h13v8h-13v-8Zm2.5 2.5h.1m2.6 0h.1m2.6 0h.1m2.6 0h.1M5 10h6',
  plus: 'M8 3v10M3 8h10',
  down: 'm4 6 4 4 4-4',
} as const;

export type IconName = keyof typeof PATHS;

/** A small drawing beside a word; hidden from who listens to the page. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
    >
      <path d={PATHS[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
