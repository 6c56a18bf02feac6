/** A profile document of version 1.0 with no more than it needs. */
export const sampleDocument = (profile: Readonly<Record<string, unknown>>, mcps: readonly Readonly<Record<string, unknown>>[]): unknown => ({
  exportInfo: { version: '1.0', exportedAt: '2025-06-01T00:00:00Z', format: 'profile-bundle' }, profile, mcps,
});
