import type { Tx } from '../../../platform/database/connect.ts';
export const isOpen = (tx: Tx): boolean => tx.open;
