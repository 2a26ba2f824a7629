import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { BillSimulationPage } from '../../api/shapes.ts';

const LOOK_AGAIN_MS = 2000;

/** Simulated runs and the bills set aside, looked at again while one is under way. */
export const simulationsQuery = queryOptions({
  queryKey: ['bill-simulations'],
  queryFn: () => call<BillSimulationPage>('/api/bill-simulations'),
  refetchInterval: ({ state }) =>
    state.data?.waiting || state.data?.simulations.some((one) => one.state === 'running') ? LOOK_AGAIN_MS : false,
});
