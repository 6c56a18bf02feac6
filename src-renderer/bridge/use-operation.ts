import { QueryClient, keepPreviousData, useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { EventName } from '../../src-shared/contract/events';
import type { OperationInput, OperationName, OperationOutput } from '../../src-shared/contract/operations';
import type { Job } from '../../src-shared/transfer/job';
import { bridge } from './bridge';
import { useContact } from './contact';
import { valueOf, type OperationError } from './operation-error';
import { withJob } from './with-job';

/** What is asked for stays valid until an event says otherwise; a refusal is shown, not asked again in silence. */
export const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, gcTime: 60_000, retry: false, refetchOnWindowFocus: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
});

/** Which answers an event makes stale, by the first word of their operation. */
const STALE: Readonly<Partial<Record<EventName, readonly string[]>>> = {
  // Jobs too: behind a stream that broke and was opened anew they may have ended unheard.
  'kept.changed': ['profile', 'mcp', 'history', 'export', 'secret', 'job', 'environment', 'entity'],
  'vault.changed': ['vault', 'secret', 'profile.show', 'mcp.show', 'mcp.compare', 'export', 'entity.show'],
  'settings.changed': ['settings'],
};

/** Keeps every answer on screen true, whoever changed what it says. Gives back how to stop. */
export function followEvents(): () => void {
  const stops = (Object.keys(STALE) as EventName[]).map((name) => bridge.on(name, () => {
    const stale = STALE[name] ?? [];
    void queries.invalidateQueries({ predicate: ({ queryKey: [operation] }) => stale.some((word) => operation === word || String(operation).startsWith(`${word}.`)) });
  }));
  stops.push(bridge.on('job.changed', followJob));
  // Without a key one question is enough to know it; with the server back, nothing that was said before is certain.
  stops.push(useContact.subscribe(({ contact }, before) => {
    if (contact !== before.contact && contact !== 'lost') void queries.invalidateQueries(contact === 'refused' ? { queryKey: ['settings.read'] } : {});
  }));
  return () => stops.forEach((stop) => stop());
}

/** Jobs are told of ten times a second: what is told goes into the answer as it is. */
function followJob(job: Job): void {
  const queryKey = ['job.list', {}];
  // An answer under way may be older than this.
  if (queries.isFetching({ queryKey }) > 0) void queries.invalidateQueries({ queryKey });
  else queries.setQueryData(queryKey, (jobs: readonly Job[] | undefined) => jobs && withJob(jobs, job));
}

/** @throws OperationError */
export const call = async <Name extends OperationName>(name: Name, input: OperationInput<Name>): Promise<OperationOutput<Name>> =>
  valueOf(await bridge.call(name, input));

interface AskOptions {
  readonly enabled?: boolean;
  /** While another input loads, the last answer stays. */
  readonly keep?: boolean;
}

/** The answer of a reading operation, kept true. */
export function useOperation<Name extends OperationName>(name: Name, input: OperationInput<Name>, { enabled = true, keep = false }: AskOptions = {}): UseQueryResult<OperationOutput<Name>, OperationError> {
  return useQuery<OperationOutput<Name>, OperationError>({
    ...operationQuery(name, input),
    enabled,
    ...(keep && { placeholderData: keepPreviousData as never }),
  });
}

/** The same as a description, for `useQueries`. */
export const operationQuery = <Name extends OperationName>(name: Name, input: OperationInput<Name>): { queryKey: [Name, OperationInput<Name>]; queryFn: () => Promise<OperationOutput<Name>> } =>
  ({ queryKey: [name, input], queryFn: () => call(name, input) });

/** An operation that changes something, on demand. */
export const useAction = <Name extends OperationName>(name: Name): UseMutationResult<OperationOutput<Name>, OperationError, OperationInput<Name>> =>
  useMutation<OperationOutput<Name>, OperationError, OperationInput<Name>>({ mutationFn: (input) => call(name, input) });
