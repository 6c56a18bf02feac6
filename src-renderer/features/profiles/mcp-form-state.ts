import type { OperationInput } from '../../../src-shared/contract/operations';
import type { McpType } from '../../../src-shared/profile/mcp';
import type { KeptMcpView } from '../../../src-shared/profile/profile-view';
import { editedText, formText, isEmpty, NO_TEXT, type FormText } from './form-text';
import { serverFields, type ShownField } from './server-fields';

/** An argument, or a named value. */
export interface FormRow {
  readonly id: string;
  /** Of a variable or header; arguments have none. */
  readonly name: string;
  readonly value: FormText;
}

/** A server as the form holds it. */
export interface McpFormState {
  readonly name: string;
  readonly type: McpType;
  readonly disabled: boolean;
  readonly command: FormText;
  readonly args: readonly FormRow[];
  readonly cwd: FormText;
  readonly env: readonly FormRow[];
  readonly url: FormText;
  readonly headers: readonly FormRow[];
  readonly description: FormText;
  readonly category: string;
  readonly tags: readonly string[];
  readonly version: string;
  readonly alwaysAllow: readonly string[];
}

export const NEW_MCP: McpFormState = {
  name: '', type: 'stdio', disabled: false, command: NO_TEXT, args: [], cwd: NO_TEXT, env: [], url: NO_TEXT, headers: [], description: NO_TEXT,
  category: '', tags: [], version: '', alwaysAllow: [],
};

export function formOf(mcp: KeptMcpView): McpFormState {
  const { command, args, cwd, env, url, headers, description } = serverFields(mcp);
  const rows = (fields: readonly ShownField[], named: boolean): readonly FormRow[] => fields.map((field) => ({ id: field.field, name: named ? field.name : '', value: formText(field) }));
  const { name, type, disabled, category = '', tags, version = '', alwaysAllow = [] } = mcp;
  return {
    name, type, disabled, command: formText(command), args: rows(args, false), cwd: formText(cwd), env: rows(env, true), url: formText(url), headers: rows(headers, true),
    description: formText(description), category, tags, version, alwaysAllow,
  };
}

export type McpDraftInput = OperationInput<'mcp.add'>['draft'];

/** Rows in which nothing stands were never meant. */
const isBlankRow = ({ name, value }: FormRow): boolean => name.trim() === '' && isEmpty(value) && !(value.state === 'text' && value.was !== undefined);

/** As the core takes it. */
export function draftOf(form: McpFormState): McpDraftInput {
  const named = (rows: readonly FormRow[]): NonNullable<McpDraftInput['env']> => rows.filter((row) => !isBlankRow(row)).map(({ name, value }) => ({ name: name.trim(), value: editedText(value) }));
  const { name, type, disabled, command, args, cwd, env, url, headers, description, category, tags, version, alwaysAllow } = form;
  return {
    name: name.trim(), type, disabled,
    args: args.filter((row) => !isBlankRow(row)).map(({ value }) => editedText(value)), env: named(env), headers: named(headers),
    tags: [...tags], alwaysAllow: [...alwaysAllow],
    ...(!isEmpty(command) && { command: editedText(command) }),
    ...(!isEmpty(cwd) && { cwd: editedText(cwd) }),
    ...(!isEmpty(url) && { url: editedText(url) }),
    ...(!isEmpty(description) && { description: editedText(description) }),
    ...(category.trim() !== '' && { category: category.trim() }),
    ...(version.trim() !== '' && { version: version.trim() }),
  };
}

/** By field, or by id of the row. */
export type FormFaults = ReadonlyMap<string, 'name' | 'command' | 'url' | 'rowName' | 'twice'>;

/** What would be refused; the rest the core says. */
export function faultsOf(form: McpFormState): FormFaults {
  const faults = new Map<string, 'name' | 'command' | 'url' | 'rowName' | 'twice'>();
  if (form.name.trim() === '') faults.set('name', 'name');
  if (form.type === 'stdio' && isBlankText(form.command)) faults.set('command', 'command');
  if (form.type !== 'stdio' && isBlankText(form.url)) faults.set('url', 'url');
  for (const rows of [form.env, form.headers]) {
    const seen = new Set<string>();
    for (const row of rows) {
      const name = row.name.trim();
      if (isBlankRow(row)) continue;
      if (name === '') faults.set(row.id, 'rowName');
      else if (seen.has(name)) faults.set(row.id, 'twice');
      seen.add(name);
    }
  }
  return faults;
}

const isBlankText = (value: FormText): boolean => value.state === 'text' && value.text.trim() === '' && value.instead === undefined && !value.secret;

/** Whether both would be kept the same. */
export const isSameForm = (one: McpFormState, two: McpFormState): boolean => JSON.stringify(draftOf(one)) === JSON.stringify(draftOf(two));

/** The rows with one moved by `by` places, as far as there is room. */
export function movedRow(rows: readonly FormRow[], index: number, by: number): readonly FormRow[] {
  const to = Math.min(Math.max(index + by, 0), rows.length - 1);
  const row = rows[index];
  return row === undefined ? rows : rows.toSpliced(index, 1).toSpliced(to, 0, row);
}
