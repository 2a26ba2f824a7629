/** What the operator watches, counted day by day; boards of figures by trade. */
export { type BoardName, BOARDS } from './domain/boards.ts';
export { figuresJobs } from './jobs.ts';
export { countDays } from './operations/count-days.ts';
export { readBoard } from './operations/read-board.ts';
export { type Count, countsByDay, countsByMonth, countsByPart } from './store-counts.ts';
export { countState } from './store-counting.ts';
export { figuresData } from './personal-data.ts';
