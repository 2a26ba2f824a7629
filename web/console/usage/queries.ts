import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type {
  Reading,
  ReadingPreview,
  UsageFile,
  UsageFilePage,
  UsageFilesPage,
  UsageReject,
  UsageSource,
} from '../../api/shapes.ts';

const LOOK_AGAIN_MS = 1_500;
const isMoving = (file: UsageFile): boolean => file.state !== 'done' && file.state !== 'refused';

/** Files are looked at again while one is under way. */
export const usageFilesQuery = queryOptions({
  queryKey: ['usage-files'],
  queryFn: () => call<UsageFilesPage>('/api/usage-files'),
  refetchInterval: ({ state }) => (state.data?.files.some(isMoving) ? LOOK_AGAIN_MS : false),
});

export const usageFileQuery = (id: string) =>
  queryOptions({
    queryKey: ['usage-files', id],
    queryFn: () => call<UsageFilePage>(`/api/usage-files/${id}`),
    refetchInterval: ({ state }) =>
      state.data && [state.data.file, ...state.data.corrections].some(isMoving) ? LOOK_AGAIN_MS : false,
  });

export const rejectsQuery = (id: string) =>
  queryOptions({
    queryKey: ['usage-files', id, 'rejects'],
    queryFn: () => call<readonly UsageReject[]>(`/api/usage-files/${id}/rejects`),
  });

export const sourcesQuery = queryOptions({
  queryKey: ['usage-sources'],
  queryFn: () => call<readonly UsageSource[]>('/api/usage-sources'),
});

/** The beginning of a file, as it is sent to be understood. */
export interface Sample {
  readonly name: string;
  readonly base64: string;
}

/** How a sample is understood, guessed where no reading is told. */
export const previewQuery = (sample: Sample, territory: string, reading: Reading | undefined) =>
  queryOptions({
    queryKey: ['usage-preview', sample, territory, reading],
    queryFn: () =>
      call<ReadingPreview>('/api/usage-sources/preview', {
        method: 'POST',
        body: { sample: sample.base64, territory, ...(reading ? { reading } : {}) },
      }),
    placeholderData: keepPreviousData,
    retry: false,
  });

const SAMPLE_BYTES = 250_000;

/** Reads the beginning of a file that somebody has chosen. */
export async function sampleOf(file: File): Promise<Sample> {
  const bytes = new Uint8Array(await file.slice(0, SAMPLE_BYTES).arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return { name: file.name, base64: btoa(text) };
}
