import { isList, isMap, type TreeMap } from '../../src-shared/profile/tree';

/** What a file of another program is, in words that follow on "it is"; nothing where that is not plain. */
export function foreignFile(root: TreeMap): string | undefined {
  return ROWS.find(([, test]) => test(root))?.[0];
}

type RootTest = (root: TreeMap) => boolean;

const hasAll = (...fields: readonly string[]): RootTest => (root) => fields.every((field) => root.has(field));
const hasAny = (...fields: readonly string[]): RootTest => (root) => fields.some((field) => root.has(field));
const hasOnly = (...fields: readonly string[]): RootTest => (root) => root.size > 0 && [...root.keys()].every((key) => fields.includes(key));

const ROWS: readonly (readonly [words: string, test: RootTest])[] = [
  ['the description of an API', hasAny('openapi', 'swagger', 'asyncapi')],
  ['an npm lockfile', hasAny('lockfileVersion')],
  ['an npm package', (root) => typeof root.get('name') === 'string' && hasAny('dependencies', 'devDependencies', 'scripts', 'bin', 'repository')(root)],
  ['a configuration of TypeScript', hasAny('compilerOptions')],
  ['a Kubernetes object', hasAll('apiVersion', 'kind')],
  ['a Docker Compose file', (root) => isMap(root.get('services'))],
  ['a workflow of GitHub Actions', hasAll('on', 'jobs')],
  ['a Cargo manifest', (root) => isMap(root.get('package')) && hasAny('dependencies', 'lib', 'bin')(root)],
  ['a Python project file', hasOnly('build-system', 'project', 'tool', 'dependency-groups')],
  ['a list of extensions to recommend', (root) => isList(root.get('recommendations'))],
  ['a configuration of ESLint', (root) => isMap(root.get('rules')) && hasAny('extends', 'env', 'parserOptions', 'plugins')(root)],
  ['a list of editor tasks', (root) => isList(root.get('tasks')) && root.has('version')],
];
