interface Named {
  readonly name: string;
  /** Names of the folders it stands in, outermost first. */
  readonly folders?: readonly string[];
}

/**
 * Files of the same name, as `mcp.json` of two projects, get as many of their folders before it as tell them apart: whoever reads of a
 * fault on line 2 must know in which of them.
 */
export function toldApart<File extends Named>(files: readonly File[]): File[] {
  const alike = Map.groupBy(files, ({ name }) => name);
  const depths = new Map([...alike].map(([name, group]) => [name, depthOf(group)]));
  return files.map((file) => ({ ...file, name: nameAt(file, depths.get(file.name) ?? 0) }));
}

/** How many folders it takes; none where none of them tell a difference. */
function depthOf(group: readonly Named[]): number {
  const distinct = (depth: number): number => new Set(group.map((file) => nameAt(file, depth))).size;
  const most = Math.max(...group.map(({ folders = [] }) => folders.length));
  let depth = 0;
  while (distinct(depth) < distinct(most)) depth += 1;
  return depth;
}

const nameAt = ({ name, folders = [] }: Named, depth: number): string => [...(depth === 0 ? [] : folders.slice(-depth)), name].join('/');
