/** `regie serve`: the server, as `npm start` runs it, with the screens that are built already. */
export async function runServe(): Promise<number> {
  const { startServer } = await import('./server.ts');
  await startServer();
  return 0;
}

/** `regie worker`: a process that runs jobs beside the server. */
export async function runWorker(): Promise<number> {
  const { startWorker } = await import('./worker.ts');
  await startWorker();
  return 0;
}
