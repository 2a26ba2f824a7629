import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { agreementOf } from '../../agreement/index.ts';
import { type DecisionNote, withoutFault } from '../../decision/index.ts';
import type { AssistanceCase } from '../domain/assistance-case.ts';
import { type Complaint, mayAnswer } from '../domain/complaint.ts';
import { selectCase } from '../store.ts';
import { insertComplaint, lockComplaint, saveComplaint } from '../store-complaints.ts';
import { journalOf, newCaseId, type OnCase, takeCase, tellCase } from './keep-case.ts';
import { sendCourtNotice } from './keep-papers.ts';
import { assistanceLifeOf } from './terms-of.ts';

/** A complaint as it stands, with the decisions it rests on. */
export interface ComplaintOutcome {
  readonly complaint: Complaint;
  readonly assisted: AssistanceCase;
  readonly notes: readonly DecisionNote[];
}

const NO_COMPLAINT = fail(
  'assistance-complaint/not-found',
  'Cette réclamation n’existe pas.',
  'There is no such complaint.',
);
const OVER = fail('assistance/complaint-over', 'Cette réclamation est close.', 'This complaint is over.');

async function isFibre(tx: Tx, one: AssistanceCase): Promise<boolean> {
  const agreement = one.agreementId === null ? undefined : await agreementOf(tx, one.agreementId);
  return agreement?.characteristics.technology === 'fibre';
}

/** The customer complains to customer service of a service: the contract says what comes next. */
export async function openComplaint(
  tx: Tx,
  context: Context,
  input: OnCase & { readonly about: string },
): Promise<Result<ComplaintOutcome>> {
  return withoutFault(async () => {
    const taken = await takeCase(tx, input, 'complain');
    if (!taken.ok) return taken;
    const one = taken.value;
    const journal = await journalOf(tx, context, one);
    const answer = assistanceLifeOf(one.pack).complaint(journal.ask, {
      fibre: await isFibre(tx, one),
      contacted: true,
      identified: one.identity.userNumber !== undefined,
      outcome: 'pending',
    });
    const complaint: Complaint = {
      accountId: one.accountId,
      id: newCaseId(context),
      caseId: one.id,
      about: input.about,
      openedAt: context.clock.now(),
      outcome: 'pending',
      nextStep: answer.nextStep,
      onlineAddress: answer.onlineAddress,
      liability: null,
      answer: null,
      closedAt: null,
      decisionIds: [answer.taken.decision],
    };
    await insertComplaint(tx, complaint);
    await journal.save(tx);
    const title = { fr: 'Réclamation reçue', en: 'Complaint received' };
    await tellCase(tx, context, one, { kind: 'complaint', title, decision: answer.taken.decision });
    return ok({ complaint, assisted: one, notes: journal.notes() });
  });
}

/** A harm that the customer says followed the service. */
export interface ToldHarm {
  readonly kind: string;
  readonly causes: readonly string[];
}

/** Answers a complaint: settled, or failed; a harm that is claimed is judged by the contract. */
export async function answerComplaint(
  tx: Tx,
  context: Context,
  input: {
    readonly complaintId: string;
    readonly outcome: 'settled' | 'failed';
    readonly answer: string;
    readonly harm?: ToldHarm;
  },
): Promise<Result<ComplaintOutcome>> {
  return withoutFault(async () => {
    const found = await lockComplaint(tx, input.complaintId);
    const one = found && (await selectCase(tx, found.caseId));
    if (!found || !one) return NO_COMPLAINT;
    if (!mayAnswer(found)) return OVER;
    const journal = await journalOf(tx, context, one);
    const life = assistanceLifeOf(one.pack);
    const { harm } = input;
    const liability = harm
      ? life.liability(journal.ask, { harm: harm.kind, backupDone: one.equipment.backupDone, causes: harm.causes })
      : undefined;
    const answer = life.complaint(journal.ask, {
      fibre: await isFibre(tx, one),
      contacted: true,
      identified: one.identity.userNumber !== undefined,
      outcome: input.outcome,
    });
    const complaint: Complaint = {
      ...found,
      outcome: input.outcome,
      nextStep: answer.nextStep,
      liability:
        liability && harm ? { harm: harm.kind, liable: liability.liable, reason: liability.reason ?? null } : null,
      answer: input.answer,
      closedAt: context.clock.now(),
      decisionIds: [...found.decisionIds, ...journal.notes().map((note) => note.id)],
    };
    await saveComplaint(tx, complaint);
    await journal.save(tx);
    if (input.outcome === 'failed') await sendCourtNotice(tx, context, one, complaint, answer.taken.because);
    const title =
      input.outcome === 'settled'
        ? { fr: 'Réclamation réglée à l’amiable', en: 'Complaint settled amicably' }
        : { fr: 'Réclamation sans accord', en: 'Complaint without agreement' };
    await tellCase(tx, context, one, { kind: 'complaint-answered', title, decision: answer.taken.decision });
    return ok({ complaint, assisted: one, notes: journal.notes() });
  });
}
