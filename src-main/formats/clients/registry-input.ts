import { isList, isMap, NumberText, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { BLANK } from './blank-value';

/** Values of a record, with the names of what a person has to fill in and of what was left out. */
interface RegistryValues<Values> {
  readonly values: Values;
  readonly blanks: readonly string[];
  readonly omitted: readonly string[];
}

/** A field under its name of today or, as older records have it, with underscores. */
export function fieldOf(map: TreeMap, name: string): Tree | undefined {
  return map.get(name) ?? map.get(name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

/** `environmentVariables` or `headers`: values by name. What is neither given nor required nor secret is left out. */
export function namedInputs(list: Tree | undefined): RegistryValues<ReadonlyMap<string, string>> {
  const values = new Map<string, string>();
  const blanks: string[] = [];
  const omitted: string[] = [];
  for (const input of inputsOf(list)) {
    const name = input.get('name');
    if (typeof name !== 'string' || name === '') continue;
    const text = inputText(input);
    if (text === undefined) omitted.push(name);
    else values.set(name, text);
    if (text?.includes(BLANK) === true) blanks.push(name);
  }
  return { values, blanks, omitted };
}

/** `runtimeArguments` or `packageArguments`: the words of a command line, in their order. */
export function argumentWords(list: Tree | undefined): RegistryValues<readonly string[]> {
  const values: string[] = [];
  const blanks: string[] = [];
  const omitted: string[] = [];
  for (const input of inputsOf(list)) {
    const name = input.get('type') === 'named' ? input.get('name') : undefined;
    const called = [input.get('name'), fieldOf(input, 'valueHint')].find((text) => typeof text === 'string' && text !== '');
    const isSwitch = typeof name === 'string' && input.get('format') === 'boolean' && !['value', 'default'].some((field) => input.has(field));
    const text = inputText(input);
    if (text === undefined) omitted.push(typeof called === 'string' ? called : 'an argument');
    else values.push(...(typeof name === 'string' ? [name] : []), ...(isSwitch ? [] : [text]));
    if (text?.includes(BLANK) === true && !isSwitch) blanks.push(typeof called === 'string' ? called : 'an argument');
  }
  return { values, blanks, omitted };
}

const inputsOf = (list: Tree | undefined): readonly TreeMap[] => (isList(list) ? list.filter((item) => isMap(item)) : []);

/** What an input is set to; undefined where nobody has to set it. */
function inputText(input: TreeMap): string | undefined {
  const stated = scalar(input.get('value')) ?? scalar(input.get('default'));
  if (stated !== undefined) return withVariables(stated, input.get('variables'));
  return fieldOf(input, 'isRequired') === true || fieldOf(input, 'isSecret') === true ? BLANK : undefined;
}

const VARIABLE = /\{([^{}]+)\}/g;

/** `{name}` in a text, where the record says what it is. A variable has no variables of its own. */
function withVariables(text: string, variables: Tree | undefined): string {
  return text.replaceAll(VARIABLE, (whole, name: string) => (isMap(variables) && isMap(variables.get(name)) ? variableText(variables, name) ?? BLANK : whole));
}

/** An address with its variables: one that has to be filled in and is no secret stays visible, since it may be part of the host. */
export function addressWithVariables(url: string, variables: Tree | undefined): RegistryValues<string> {
  const blanks: string[] = [];
  const values = url.replaceAll(VARIABLE, (whole, name: string) => {
    const variable = isMap(variables) ? variables.get(name) : undefined;
    const text = isMap(variables) ? variableText(variables, name) : undefined;
    if (text === undefined) blanks.push(name);
    return text ?? (isMap(variable) && fieldOf(variable, 'isSecret') === true ? BLANK : whole);
  });
  return { values, blanks, omitted: [] };
}

function variableText(variables: TreeMap, name: string): string | undefined {
  const variable = variables.get(name);
  return isMap(variable) ? scalar(variable.get('value')) ?? scalar(variable.get('default')) : undefined;
}

function scalar(value: Tree | undefined): string | undefined {
  if (value instanceof NumberText) return value.source;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
