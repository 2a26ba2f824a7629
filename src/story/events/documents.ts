import { provideDocuments } from '../../modules/product-order/index.ts';
import { fail } from '../../kernel/result.ts';
import { documentFacts, documentsSchema } from '../documents.ts';
import { verb } from '../verb.ts';

/** The papers that were missing come. */
export const documents = verb({
  name: 'documents',
  summary: 'The customer sends papers after the order.',
  fields: { documents: documentsSchema },
  run(scene, event) {
    const { orderId } = scene.cast;
    if (orderId === undefined) {
      return Promise.resolve(fail('story/nothing-ordered', 'Rien n’est commandé.', 'Nothing is ordered.'));
    }
    const papers = documentFacts(event.documents);
    return scene.act((tx, context) => provideDocuments(tx, context, { orderId, documents: papers, on: scene.on }));
  },
});
