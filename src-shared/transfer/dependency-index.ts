import { z } from 'zod';

/** One thing that is needed, and the names of the profiles that need it. */
const RequirementSchema = z.object({ name: z.string(), profiles: z.array(z.string()) });

/** `dependencies.json` of an archive: what its profiles need. For people and other programs; an import reads the profiles themselves. */
export const DependencyIndexSchema = z.object({
  format: z.literal('valise-dependencies'),
  /** `1.0`. */
  version: z.string(),
  runtimes: z.array(RequirementSchema),
  npmPackages: z.array(RequirementSchema),
  /** Ranges of versions. */
  nodeVersions: z.array(RequirementSchema),
  environmentVariables: z.array(RequirementSchema),
  /** Ids of servers. */
  requiredMCPs: z.array(RequirementSchema),
});
export type DependencyIndex = z.infer<typeof DependencyIndexSchema>;
