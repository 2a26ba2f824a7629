export interface Tx {
  readonly open: boolean;
}
