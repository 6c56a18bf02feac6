import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { withField } from '../neutral-entry';
import { BLANK, blankNotes } from './blank-value';
import { textOf, type TranslationStep } from './translation-steps';

const VARIABLE = /\$\{([A-Za-z_]\w*)\}/g;

/**
 * A manifest's `${NAME}` are blanks that mcpm asks for, so here they are values that are not known. A variable of the environment that
 * is nothing but one which nobody has to give is left out, as mcpm leaves it out.
 */
export const filledIn = (meanings: Tree): TranslationStep => (entry) => {
  const omitted: string[] = [];
  const isOptional = (name: string): boolean => {
    const meaning = isMap(meanings) ? meanings.get(name) : undefined;
    return isMap(meaning) && meaning.get('required') === false;
  };
  const env = entry.get('env');
  const kept = isMap(env) ? new Map([...env].filter(([name, value]) => {
    const [, variable] = /^\$\{([A-Za-z_]\w*)\}$/.exec(textOf(value) ?? '') ?? [];
    const leave = variable !== undefined && isOptional(variable);
    if (leave) omitted.push(name);
    return !leave;
  })) : undefined;
  const named = kept === undefined ? entry : withField(entry, 'env', kept);
  const notes = FIELDS.flatMap((field) => blankNotes(field, variablesIn(named.get(field) ?? null), field === 'env' ? omitted : []));
  return { entry: FIELDS.reduce<TreeMap>((so, field) => (field !== 'url' && so.has(field) ? withField(so, field, blanked(so.get(field) ?? null)) : so), named), notes };
};

/** Variables stay visible in `url`: there they may be part of the host. */
const FIELDS = ['args', 'env', 'url', 'headers'] as const;

function blanked(value: Tree): Tree {
  if (isMap(value)) return new Map([...value].map(([key, item]) => [key, blanked(item)]));
  if (isList(value)) return value.map(blanked);
  return typeof value === 'string' ? value.replaceAll(VARIABLE, BLANK) : value;
}

function variablesIn(value: Tree): readonly string[] {
  if (isMap(value)) return [...value.values()].flatMap(variablesIn);
  if (isList(value)) return value.flatMap(variablesIn);
  return typeof value === 'string' ? [...value.matchAll(VARIABLE)].flatMap(([, name]) => name ?? []) : [];
}
