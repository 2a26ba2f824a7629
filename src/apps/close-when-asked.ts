/** What a program has opened, closed in the opposite order. */
export interface Ending {
  add(close: () => Promise<void>): void;
  closeAll(): Promise<void>;
}

/** Closes what was added, last first, at the first SIGINT or SIGTERM, then ends the process; a second signal ends it at once. */
export function closeWhenAsked(): Ending {
  const closers: (() => Promise<void>)[] = [];
  let asked = false;
  const closeAll = async (): Promise<void> => {
    for (let close = closers.pop(); close !== undefined; close = closers.pop()) await close();
  };
  const end = (): void => {
    if (asked) process.exit(130);
    asked = true;
    closeAll().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  return { add: (close) => void closers.push(close), closeAll };
}
