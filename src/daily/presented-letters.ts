import { connectPresented } from '../modules/communication/index.ts';
import { notePresentation } from '../modules/collection/index.ts';

/** Refusals that say only that nobody counts from this letter any more: the proof is kept all the same. */
const OVER = new Set(['collection/closed', 'collection/unknown', 'collection/no-notice']);

/** The times that collection counts run from the day on which the post presented a formal notice. */
export function connectPresentedLetters(): void {
  connectPresented('formal-notice', async (tx, context, letter) => {
    const { caseId } = letter.data;
    if (typeof caseId !== 'string') return undefined;
    const { presentedOn, on, tracking } = letter;
    const told = { accountId: letter.account_id, caseId, presentedOn, on };
    const noted = await notePresentation(tx, context, { ...told, ...(tracking === null ? {} : { tracking }) });
    return !noted.ok && OVER.has(noted.failure.code) ? undefined : noted;
  });
}
