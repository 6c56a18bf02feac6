import { create } from 'zustand';
import type { SecretQuery } from '../../../src-shared/profile/secret-page';

interface SecretsState {
  readonly search: string;
  readonly show: SecretQuery['show'];
  readonly at: number | undefined;
  readonly change: (changes: Partial<Omit<SecretsState, 'change'>>) => void;
}

/** What the list shows; stays while the person is elsewhere in the window. */
export const useSecretsStore = create<SecretsState>((set) => ({ search: '', show: 'all', at: undefined, change: (changes) => set(changes) }));
