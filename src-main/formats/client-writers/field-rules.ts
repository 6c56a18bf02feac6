import { isList, isMap, type Tree } from '../../../src-shared/profile/tree';
import type { FieldRule } from './client-writer';

/** What a field of a client has to hold, where another value would make it refuse the file. */
export const isText: FieldRule = (value) => typeof value === 'string';
export const isSwitch: FieldRule = (value) => typeof value === 'boolean';
export const isTextList: FieldRule = (value) => isList(value) && value.every((item) => typeof item === 'string');
export const isTextMap: FieldRule = (value) => isMap(value) && [...value.values()].every((item) => typeof item === 'string');
export const isObject: FieldRule = (value) => isMap(value);
export const isOneOf = (...words: readonly string[]): FieldRule => (value) => typeof value === 'string' && words.includes(value);

export const forStdio = (rule: FieldRule): FieldRule => (value, type) => type === 'stdio' && rule(value, type);
export const forRemote = (rule: FieldRule): FieldRule => (value, type) => type !== 'stdio' && rule(value, type);

/** An object with these fields alone. */
export const isObjectOf = (fields: Readonly<Record<string, FieldRule>>): FieldRule => (value, type) =>
  isMap(value) && [...value].every(([name, field]) => Object.hasOwn(fields, name) && fields[name]?.(field, type) === true);

/** An object by name, each value of one kind. */
export const isEach = (rule: FieldRule): FieldRule => (value: Tree, type) => isMap(value) && [...value.values()].every((item) => rule(item, type));
