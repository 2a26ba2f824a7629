/** A figure of a board: what stands now, or what happened since the first of the month. */
export interface FigurePlan {
  readonly name: string;
  /** What is counted. */
  readonly of: string;
  readonly unit?: 'amount';
  readonly over?: 'month';
  /** Only these parts of it. */
  readonly parts?: readonly string[];
}

/** A chart of a board: twelve months, six weeks day by day, or the parts of a whole. */
export interface ChartPlan {
  readonly name: string;
  readonly of: string;
  readonly by: 'month' | 'day' | 'part';
  readonly unit?: 'amount';
  /** Parts of what happened since the first of the month, rather than of what stands now. */
  readonly over?: 'month';
  /** The order of the parts, when they have one. */
  readonly order?: readonly string[];
}

/** What a board shows. */
export interface BoardPlan {
  readonly figures: readonly FigurePlan[];
  readonly charts: readonly ChartPlan[];
}

const LATE = ['to30', 'to60', 'to90', 'over90'] as const;
const contracts: FigurePlan = { name: 'contracts', of: 'contracts' };
const billed: FigurePlan = { name: 'billed', of: 'billed', unit: 'amount', over: 'month' };
const late: FigurePlan = { name: 'late', of: 'owed', unit: 'amount', parts: LATE };
const tickets: FigurePlan = { name: 'tickets', of: 'tickets-open' };
const cashIn: FigurePlan = { name: 'cash-in', of: 'cash-in', unit: 'amount', over: 'month' };

const byAge: ChartPlan = { name: 'by-age', of: 'owed', by: 'part', unit: 'amount', order: ['notDue', ...LATE] };
const cashByMonth: ChartPlan = { name: 'cash-in', of: 'cash-in', by: 'month', unit: 'amount' };
const cashByMethod: ChartPlan = { name: 'by-method', of: 'cash-in', by: 'part', unit: 'amount', over: 'month' };
const billedByMonth: ChartPlan = { name: 'billed', of: 'billed', by: 'month', unit: 'amount' };
const ticketsByTeam: ChartPlan = { name: 'by-team', of: 'tickets-open', by: 'part' };

/** The boards, by trade. */
export const BOARDS = {
  operator: {
    figures: [
      contracts,
      { name: 'began', of: 'began', over: 'month' },
      { name: 'ended', of: 'ended', over: 'month' },
      billed,
      cashIn,
      late,
      { name: 'obligations-late', of: 'obligations-late', parts: ['operator'] },
      tickets,
    ],
    charts: [
      { name: 'running', of: 'running', by: 'month' },
      { name: 'began', of: 'began', by: 'month' },
      { name: 'ended', of: 'ended', by: 'month' },
      { name: 'by-reason', of: 'ended', by: 'part', over: 'month' },
      billedByMonth,
      cashByMonth,
      byAge,
      { name: 'by-whom', of: 'obligations-late', by: 'part' },
      ticketsByTeam,
      { name: 'by-offer', of: 'contracts', by: 'part' },
      { name: 'by-territory', of: 'contracts', by: 'part' },
    ],
  },
  collection: {
    figures: [
      late,
      { name: 'bills-late', of: 'bills-late' },
      { name: 'cases-open', of: 'cases-open' },
      { name: 'cases-opened', of: 'cases-opened', over: 'month' },
      { name: 'debits-rejected', of: 'debits-rejected', over: 'month' },
    ],
    charts: [
      byAge,
      {
        name: 'by-step',
        of: 'cases-open',
        by: 'part',
        order: ['opened', 'reminder', 'formal-notice', 'suspension', 'termination'],
      },
      { name: 'cases-opened', of: 'cases-opened', by: 'month' },
      { name: 'cases-closed', of: 'cases-closed', by: 'month' },
      { name: 'debits-rejected', of: 'debits-rejected', by: 'month' },
      cashByMonth,
    ],
  },
  network: {
    figures: [
      { name: 'lines-down', of: 'lines-down' },
      tickets,
      { name: 'tickets-opened', of: 'tickets-opened', over: 'month' },
      { name: 'lines-interrupted', of: 'lines-interrupted', over: 'month' },
    ],
    charts: [
      { name: 'lines-interrupted', of: 'lines-interrupted', by: 'day' },
      { name: 'tickets-opened', of: 'tickets-opened', by: 'day' },
      ticketsByTeam,
      { name: 'by-cause', of: 'lines-down', by: 'part' },
      { name: 'visits', of: 'visits', by: 'month' },
      { name: 'by-visit', of: 'visits', by: 'part', over: 'month' },
    ],
  },
  billing: {
    figures: [billed, { name: 'bills', of: 'bills', over: 'month' }, cashIn, late],
    charts: [
      billedByMonth,
      { name: 'bills', of: 'bills', by: 'month' },
      { name: 'by-kind', of: 'bills', by: 'part', over: 'month' },
      cashByMonth,
      cashByMethod,
      { name: 'calls', of: 'calls', by: 'day' },
    ],
  },
} as const satisfies Readonly<Record<string, BoardPlan>>;

export type BoardName = keyof typeof BOARDS;
