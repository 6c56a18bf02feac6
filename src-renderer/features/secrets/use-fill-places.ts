import { useMemo, useState } from 'react';
import { MOST_SECRETS, type SecretItem } from '../../../src-shared/profile/secret-page';
import type { OperationError } from '../../bridge/operation-error';
import { useOperation } from '../../bridge/use-operation';
import { fillPlaces, tickedAtFirst, type FillPlace } from './fill-places';
import { isNamed } from './secret-item';

export interface FillPlaces {
  readonly all: readonly FillPlace[];
  readonly chosen: readonly FillPlace[];
  readonly isTicked: (place: FillPlace) => boolean;
  readonly tick: (keys: readonly string[], on: boolean) => void;
  /** Others of the name are being looked for. */
  readonly looking: boolean;
  /** How many there are, told or not. */
  readonly total: number;
  readonly error: OperationError | null;
}

/** The places that share a name with the chosen one, and which of them are ticked. */
export function useFillPlaces(item: SecretItem): FillPlaces {
  const named = isNamed(item);
  const { data, error, isPending } = useOperation('secret.list', { name: item.name, most: MOST_SECRETS }, { enabled: named });
  const [flipped, setFlipped] = useState<ReadonlyMap<string, boolean>>(new Map());
  const all = useMemo(() => fillPlaces(item, data?.items ?? []), [item, data]);
  const first = useMemo(() => tickedAtFirst(all), [all]);
  const isTicked = ({ key }: FillPlace): boolean => flipped.get(key) ?? first.has(key);
  return {
    all, isTicked, error,
    chosen: all.filter(isTicked),
    tick: (keys, on) => setFlipped((before) => new Map([...before, ...keys.map((key) => [key, on] as const)])),
    looking: named && isPending,
    total: Math.max(data?.total ?? 0, all.length),
  };
}
