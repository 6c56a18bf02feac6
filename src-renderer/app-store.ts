import { create } from 'zustand';

interface AppState {
  /** The profile that is open, or was last; what the Export menu is about. */
  readonly profileId: string | undefined;
  readonly openProfile: (id: string | undefined) => void;
}

export const useAppStore = create<AppState>((set) => ({
  profileId: undefined,
  openProfile: (profileId) => set({ profileId }),
}));
