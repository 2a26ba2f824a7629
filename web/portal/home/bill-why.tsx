import { useQuery } from '@tanstack/react-query';
import { Asked } from '../../design/asked.tsx';
import { BillLines } from '../../design/bill-sheet.tsx';
import { billQuery } from '../queries.ts';

/** The lines of a bill, asked for when somebody wants to know why. */
export default function BillWhy({ billId }: { readonly billId: string }) {
  const bill = useQuery(billQuery(billId));
  return <Asked query={bill}>{(page) => <BillLines page={page} />}</Asked>;
}
