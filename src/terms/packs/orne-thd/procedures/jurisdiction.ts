import type { Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { letter, over, refusal, say } from './parts.ts';

/** Which court a dispute may go to, once nothing came of the steps before (articles 28 and 29). */
export const jurisdiction: Procedure = {
  name: 'jurisdiction',
  group: 'complaint',
  title: say('Tribunal compétent', 'Competent court'),
  summary: say(
    'Le client veut savoir devant quel tribunal porter un litige que rien n’a réglé.',
    'The customer wants to know which court may hear a dispute that nothing has settled.',
  ),
  openTo: ['customer'],
  decision: 'jurisdiction',
  known: (contract) => ({ segment: contract.segment }),
  effects(taken): ProcedureEffects {
    if (taken.result.eligible !== true) return refusal(taken);
    const courts = (taken.result.courts as readonly string[]).map((court) => COURTS[court]!);
    const [fr, en] = [courts.map((one) => one.fr).join(', '), courts.map((one) => one.en).join(', ')];
    return {
      ...over('told', 'renseigné', 'told'),
      letters: [
        letter(
          'courts',
          say('Le tribunal compétent', 'The competent court'),
          say(`Le droit français s’applique. Vous pouvez saisir : ${fr}.`, `French law applies. You may go to: ${en}.`),
        ),
      ],
      figures: ['courts', 'law'],
    };
  },
};

const COURTS: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  'operator-seat': say('le tribunal du siège d’OrneTHD', 'the court of OrneTHD’s seat'),
  'residence-at-conclusion': say(
    'le tribunal de votre domicile au jour de la conclusion du contrat',
    'the court of where you lived when the contract was concluded',
  ),
  'place-of-performance': say(
    'le tribunal du lieu d’exécution du contrat',
    'the court of where the contract is performed',
  ),
  'metz-court-of-appeal-area': say(
    'un tribunal du ressort de la cour d’appel de Metz',
    'a court in the area of the Metz court of appeal',
  ),
};
