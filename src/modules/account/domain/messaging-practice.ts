/** How the operator writes to its customers, where nothing obliges it to another way. */
export interface MessagingPractice {
  /** Name of the provider of SMS; empty: none is sent. */
  readonly smsProvider: string;
  /** What telephones show as the sender: at most eleven letters and figures. */
  readonly smsSender: string;
  /** Hours at which messages wait, by the clocks of where they are read. */
  readonly quietHours: readonly {
    /** Everywhere when empty. */
    readonly territories: readonly string[];
    readonly channels: readonly ('email' | 'letter' | 'sms')[];
    /** `HH:MM`. */
    readonly from: string;
    readonly to: string;
    readonly sundays: boolean;
  }[];
  /** Messages whose letter leaves against a signature. */
  readonly registered: readonly string[];
}

/** What holds until the operator says otherwise: no SMS by night nor on Sundays, formal notices against a signature. */
export const USUAL_MESSAGING: MessagingPractice = {
  smsProvider: '',
  smsSender: '',
  quietHours: [{ territories: [], channels: ['sms'], from: '21:00', to: '08:00', sundays: true }],
  registered: ['formal-notice', 'equipment-formal-notice'],
};
