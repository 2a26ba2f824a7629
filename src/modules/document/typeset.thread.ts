import { serveThread } from '../../platform/threads.ts';
import { typeset, type TypesetTask } from './typeset.ts';

serveThread<TypesetTask, Uint8Array>(typeset);
