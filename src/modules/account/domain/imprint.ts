/** What the papers of an operator say of it, beside its name, address and numbers. Empty texts are left out. */
export interface Imprint {
  /** The name as it is set at the head of papers; the operator’s name when absent. */
  readonly logoText?: string;
  /** Form, capital and register: `SAS au capital de 50 000 €, RCS Metz 404 833 048`. */
  readonly legalForm: string;
  /** Customer service: by telephone, when, and by post. */
  readonly supportPhone: string;
  readonly supportHours: string;
  readonly supportAddress: readonly string[];
  /** Who settles what customer service could not. */
  readonly mediator: string;
}

/** Of an operator that has not said anything yet. */
export const NO_IMPRINT: Imprint = {
  legalForm: '',
  supportPhone: '',
  supportHours: '',
  supportAddress: [],
  mediator: '',
};
