import { serveThread } from '../../platform/threads.ts';
import { BlockRater } from './domain/block-rater.ts';
import type { RaterAnswer, RaterTask } from './domain/rater-tasks.ts';

let rater: BlockRater | undefined;

serveThread<RaterTask, RaterAnswer>((task) => {
  if ('begin' in task) {
    rater = new BlockRater(task.begin);
    return {};
  }
  if ('read' in task) return { read: rater!.read(task.read.bytes, task.read.firstRow) };
  rater!.know(task.know.numbers, task.know.lines, task.know.agreements);
  return { rated: rater!.rate() };
});
