import { civilDate, daysBetween } from '../../../../kernel/civil-date.ts';
import type { Bilingual } from '../../../model/decision.ts';
import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { laterDay, letter, reasonOf, refused, say, settled, shifted, standing, textIn } from './shape.ts';

const PROOFS: Readonly<Record<string, Bilingual>> = {
  'dismissal-letter': say('la lettre de licenciement', 'the letter of dismissal'),
  'proof-of-new-address': say('un justificatif de la nouvelle adresse', 'a proof of the new address'),
  'proof-of-address-abroad': say('un justificatif de l’adresse à l’étranger', 'a proof of the address abroad'),
  'medical-certificate': say('un certificat médical', 'a medical certificate'),
  'detention-certificate': say('un certificat de détention', 'a certificate of detention'),
  'death-certificate': say('l’acte de décès', 'the death certificate'),
  'admissibility-notification': say(
    'la décision de recevabilité de la commission de surendettement',
    'the admissibility decision of the over-indebtedness commission',
  ),
  'court-decision': say('la décision de justice', 'the court decision'),
};

/** What the termination is asked with: the facts of the ground, without those of the procedure. */
function groundFacts(told: JsonFacts): JsonFacts {
  const { ground: _ground, requestReceivedOn: _received, ...facts } = told;
  return facts;
}

/**
 * The day on which the termination counts as received: that of the request, so that the end stays ten days after it, but never
 * so early that the end would lie before the papers that prove it.
 */
function receivedOn(taken: Taken, contract: ContractInLife, told: JsonFacts): string {
  const asked = textIn(told, 'requestReceivedOn') ?? contract.openedOn;
  const complete = laterDay(asked, textIn(told, 'documentsReceivedOn') ?? asked);
  const notice = daysBetween(civilDate(complete), civilDate(textIn(taken.result, 'effectiveBy')!));
  return laterDay(asked, shifted(complete, -notice));
}

function effectsFor(ground: string | undefined) {
  return (taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects => {
    const figures = ['requiredProof', 'effectiveBy'];
    const reason = reasonOf(taken);
    if (reason === 'manual-review')
      return standing('to-examine', say('À examiner par une personne', 'To be examined by a person'), { figures });
    if (reason === 'proof-missing') {
      const code = textIn(taken.result, 'requiredProof')!;
      const proof = PROOFS[code] ?? say(code, code);
      return standing('proof-awaited', say(`Attendu : ${proof.fr}`, `Awaited: ${proof.en}`), {
        letters: [
          letter(
            'proof',
            say('Votre demande de résiliation sans frais', 'Your request to terminate at no cost'),
            say(
              `Votre motif est recevable. Envoyez-nous ${proof.fr} pour que la résiliation soit sans frais.`,
              `Your reason is admissible. Send us ${proof.en} so that the termination is free of charge.`,
            ),
          ),
        ],
        figures,
      });
    }
    if (reason !== undefined) return refused(reason);
    return settled('accepted', say('Résiliation sans frais acceptée', 'Free termination accepted'), {
      changes: [
        {
          do: 'terminate',
          on: receivedOn(taken, contract, told),
          ground: ground ?? textIn(told, 'ground') ?? 'other',
          facts: groundFacts(told),
        },
      ],
      figures,
    });
  };
}

const PROOF_CAME = {
  fact: 'documentsReceivedOn',
  label: say('Le justificatif est reçu', 'The proof is received'),
  by: 'agent',
  value: { at: 'today' },
} as const;

function procedureFor(
  named: Pick<Procedure, 'name' | 'title' | 'summary' | 'asks' | 'later'>,
  ground: string | undefined,
): Procedure {
  return {
    ...named,
    group: 'ending',
    openTo: ['customer'],
    decision: 'legitimate-reason',
    known: (contract, told) => ({
      requestReceivedOn: textIn(told, 'requestReceivedOn') ?? contract.openedOn,
      ...(ground === undefined ? {} : { ground }),
    }),
    effects: effectsFor(ground),
  };
}

/** A reason that ends the contract free of charge, whatever is left of the commitment (article 18.1). */
export const legitimateEnd: Procedure = procedureFor(
  {
    name: 'legitimate-reason',
    title: say('Résiliation pour motif légitime', 'Termination for a legitimate reason'),
    summary: say('Le client invoque un motif légitime.', 'The customer puts a legitimate reason forward.'),
    later: [PROOF_CAME],
  },
  undefined,
);

/** The commission has found the customer's over-indebtedness admissible. */
export const overIndebtedness: Procedure = procedureFor(
  {
    name: 'over-indebtedness',
    title: say('Surendettement', 'Over-indebtedness'),
    summary: say('La commission a été saisie par le client.', 'The customer has turned to the commission.'),
    asks: ['admissible'],
    later: [PROOF_CAME],
  },
  'over-indebtedness',
);

/** The holder has died: whoever settles the estate ends the contract, free of charge. */
export const death: Procedure = procedureFor(
  {
    name: 'death',
    title: say('Décès du titulaire', 'Death of the holder'),
    summary: say('Un proche annonce le décès du titulaire.', 'A relative reports the death of the holder.'),
    asks: [],
    later: [PROOF_CAME],
  },
  'death-of-customer',
);
