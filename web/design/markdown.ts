/** A run of text: plain, strong, or a link. */
export type Run = string | { readonly strong: string } | { readonly link: string; readonly to: string };

/** A block of a short text. */
export type Block =
  | { readonly kind: 'title'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly runs: readonly Run[] }
  | { readonly kind: 'text'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'steps'; readonly items: readonly (readonly Run[])[] };

const RUN = /\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g;

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(RUN)) {
    if (match.index > from) runs.push(text.slice(from, match.index));
    runs.push(match[1] === undefined ? { link: match[2]!, to: match[3]! } : { strong: match[1] });
    from = match.index + match[0].length;
  }
  return from < text.length ? [...runs, text.slice(from)] : runs;
}

/** Items of a list: a line that does not begin one goes on with the item before it. */
function itemsOf(lines: readonly string[], mark: RegExp): Run[][] {
  const items: string[] = [];
  for (const line of lines) {
    if (mark.test(line)) items.push(line.replace(mark, ''));
    else items[items.length - 1] += ` ${line.trim()}`;
  }
  return items.map(runsOf);
}

function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines;
  if (first.startsWith('# ')) return { kind: 'title', runs: runsOf(first.slice(2)) };
  if (first.startsWith('## ')) return { kind: 'heading', runs: runsOf(first.slice(3)) };
  if (first.startsWith('- ')) return { kind: 'list', items: itemsOf(lines, /^- /) };
  if (/^\d+\. /.test(first)) return { kind: 'steps', items: itemsOf(lines, /^\d+\. /) };
  return { kind: 'text', runs: runsOf(lines.map((line) => line.trim()).join(' ')) };
}

/**
 * Reads the little of Markdown that short texts need: a title (`#`), headings (`##`), paragraphs, lists (`-`, `1.`), `**strong**`
 * and `[links](/address)`. Blocks are parted by an empty line.
 */
export function readMarkdown(source: string): readonly Block[] {
  return source
    .trim()
    .split(/\n\s*\n/)
    .map((block) => blockOf(block.split('\n')));
}

/** The text of runs, without their marks. */
export function plainRuns(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : 'strong' in run ? run.strong : run.link)).join('');
}
