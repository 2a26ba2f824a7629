/** Call records as columns of numbers, a place a row. */
export class CallColumns {
  /** Line of the file, from 1. */
  row = new Int32Array(0);
  idFrom = new Int32Array(0);
  idTo = new Int32Array(0);
  calling = new Float64Array(0);
  /** Negative for a short number as dialled; 0 for none. */
  called = new Float64Array(0);
  /** The digits of the called number. */
  calledFrom = new Int32Array(0);
  calledTo = new Int32Array(0);
  /** Number of the network: 0 none told, 1 fixed, 2 mobile. */
  network = new Uint8Array(0);
  startedAt = new Float64Array(0);
  /** Microseconds of a call, messages, or bytes. */
  quantity = new Float64Array(0);
  /** Number of the kind among `USAGE_KINDS`. */
  kind = new Uint8Array(0);
  incoming = new Uint8Array(0);
  /** Two letters in two bytes; 0 at home. */
  visited = new Uint16Array(0);
  replacesFrom = new Int32Array(0);
  replacesTo = new Int32Array(0);

  /** Makes room for so many rows. */
  room(rows: number): void {
    if (this.row.length >= rows) return;
    this.row = new Int32Array(rows);
    this.idFrom = new Int32Array(rows);
    this.idTo = new Int32Array(rows);
    this.calling = new Float64Array(rows);
    this.called = new Float64Array(rows);
    this.calledFrom = new Int32Array(rows);
    this.calledTo = new Int32Array(rows);
    this.network = new Uint8Array(rows);
    this.startedAt = new Float64Array(rows);
    this.quantity = new Float64Array(rows);
    this.kind = new Uint8Array(rows);
    this.incoming = new Uint8Array(rows);
    this.visited = new Uint16Array(rows);
    this.replacesFrom = new Int32Array(rows);
    this.replacesTo = new Int32Array(rows);
  }
}
