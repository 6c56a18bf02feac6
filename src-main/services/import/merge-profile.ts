import type { Profile } from '../../../src-shared/profile/profile';
import type { Dependencies } from '../../../src-shared/profile/dependencies';
import type { Merged } from './merge-mcp';
import { mergeTrees, type MergedTrees, type PickSide } from './merge-trees';

/** A profile whose every field is one side's, as compare-fields names them; id and servers are mine, and so is what does not count. */
export function mergeProfile(mine: Profile, theirs: Profile, pick: PickSide): Merged<Profile> {
  const sideOf = (field: string): Profile => (pick(field) === 'mine' ? mine : theirs);
  const needs = (field: keyof Dependencies): Dependencies => sideOf(`dependencies.${field}`).dependencies;
  const places = [...new Set([...mine.extras.keys(), ...theirs.extras.keys()])];
  const trees = places.map((at): readonly [at: string, trees: MergedTrees] => [at, mergeTrees(mine.extras.get(at) ?? new Map(), theirs.extras.get(at) ?? new Map(), at, at === '/exportInfo' ? () => 'mine' : pick)]);
  const merged: Profile = {
    ...mine,
    name: sideOf('name').name,
    description: sideOf('profile.description').description,
    category: sideOf('category').category,
    tags: sideOf('tags').tags,
    color: sideOf('color').color,
    icon: sideOf('icon').icon,
    author: sideOf('author').author,
    version: sideOf('version').version,
    compatibility: sideOf('compatibility').compatibility,
    autoEnable: sideOf('autoEnable').autoEnable,
    autoDisable: sideOf('autoDisable').autoDisable,
    strictMode: sideOf('strictMode').strictMode,
    dependencies: {
      requiredMCPs: needs('requiredMCPs').requiredMCPs,
      conflictingProfiles: needs('conflictingProfiles').conflictingProfiles,
      nodeVersion: needs('nodeVersion').nodeVersion,
      npmPackages: needs('npmPackages').npmPackages,
      runtimes: needs('runtimes').runtimes,
      environmentVariables: needs('environmentVariables').environmentVariables,
    },
    extras: new Map(trees.filter(([at, { tree }]) => tree.size > 0 || mine.extras.has(at)).map(([at, { tree }]) => [at, tree])),
  };
  return { merged, clashes: trees.flatMap(([, { clashes }]) => clashes) };
}
