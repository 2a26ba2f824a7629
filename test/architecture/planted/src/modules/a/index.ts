export { a } from './operations/does.ts';
