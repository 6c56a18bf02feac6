import { z } from 'zod';

export const DependenciesSchema = z.strictObject({
  requiredMCPs: z.array(z.string()),
  conflictingProfiles: z.array(z.string()),
  nodeVersion: z.string().optional(),
  npmPackages: z.array(z.string()),
  /** Programs that the servers start with (`npx`, `uvx`, `docker`); a field of ours. */
  runtimes: z.array(z.string()),
  environmentVariables: z.array(z.string()),
});
export type Dependencies = z.infer<typeof DependenciesSchema>;

export const NO_DEPENDENCIES: Dependencies = {
  requiredMCPs: [], conflictingProfiles: [], npmPackages: [], runtimes: [], environmentVariables: [],
};
