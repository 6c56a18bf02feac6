import type { KeyObject } from 'node:crypto';
import { reach, type JobWatch } from '../import/job-watch';
import { OpenVault } from './vault';
import type { VaultRecord, VaultRepository } from './vault-record';

/** One record for another, and the data keys of both; can be posted to a thread. */
export interface Rekeying {
  readonly kept: VaultRecord;
  readonly next: VaultRecord;
  readonly from: KeyObject;
  readonly to: KeyObject;
  /** ISO 8601. */
  readonly at: string;
}

/** Seals every value anew, in one transaction. @throws as VaultRepository.changeVault, CANCELLED */
export function rekeyHere(repository: Pick<VaultRepository, 'changeVault'>, { kept, next, from, to, at }: Rekeying, watch: JobWatch): void {
  const before = new OpenVault(kept.keyId, from);
  const after = new OpenVault(next.keyId, to);
  repository.changeVault({
    kept, next, at,
    reseal: (blob, place) => {
      const plain = before.open(blob, place);
      try {
        return after.seal(plain, place);
      } finally {
        plain.fill(0);
      }
    },
    onValues: (done, total) => reach(watch, { phase: 'seal', done, total }),
  });
}
