import { SegmentedControl, TagsInput, TextInput } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { McpType } from '../../../src-shared/profile/mcp';
import { McpTypeSchema } from '../../../src-shared/profile/mcp-type';
import { MCP_FORM_TEXTS as TEXTS } from '../../texts/mcp-form-texts';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { FormRows } from './form-rows';
import { isEmpty } from './form-text';
import { FormTextInput } from './form-text-input';
import type { FormFaults, McpFormState } from './mcp-form-state';

const { fields: NAMES } = SERVER_TEXTS;

interface McpFormFieldsProps {
  readonly form: McpFormState;
  readonly onChange: (changes: Partial<McpFormState>) => void;
  readonly faults: FormFaults;
  /** The name is taken, says the core. */
  readonly nameFault: string | undefined;
}

/** What a server is made of. What belongs to the other transport is shown only where something stands in it. */
export function McpFormFields({ form, onChange, faults, nameFault }: McpFormFieldsProps): ReactElement {
  const { type, command, args, cwd, env, url, headers } = form;
  const [left] = useState({ program: !isEmpty(command) || args.length > 0 || !isEmpty(cwd), env: env.length > 0, address: !isEmpty(url), headers: headers.length > 0 });
  const local = type === 'stdio';
  const fault = (field: string): string | undefined => {
    const found = faults.get(field);
    return found === undefined ? undefined : TEXTS.faults[found];
  };
  return (
    <div className="form-fields">
      <div className="form-line">
        <TextInput data-autofocus className="grow" label={NAMES.name} value={form.name} maxLength={200} error={fault('name') ?? nameFault} onChange={(event) => onChange({ name: event.currentTarget.value })} />
        <Labelled label={TEXTS.typeLabel} note={TEXTS.typeNote[type]}>
          <SegmentedControl aria-label={TEXTS.typeLabel} value={type} data={McpTypeSchema.options.map((value) => ({ value, label: SERVER_TEXTS.types[value] }))} onChange={(value) => onChange({ type: typeOf(value) })} />
        </Labelled>
      </div>
      {(!local || left.address) && <Labelled label={NAMES.url}><FormTextInput label={NAMES.url} value={url} placeholder={TEXTS.urlHint} error={fault('url')} onChange={(value) => onChange({ url: value })} /></Labelled>}
      {(!local || left.headers) && <FormRows title={NAMES.headers} rows={headers} faults={faults} addLabel={TEXTS.addHeader} nameLabel={TEXTS.headerName} onChange={(rows) => onChange({ headers: rows })} />}
      {(local || left.program) && (
        <>
          <Labelled label={NAMES.command}><FormTextInput label={NAMES.command} value={command} placeholder={TEXTS.commandHint} error={fault('command')} onChange={(value) => onChange({ command: value })} /></Labelled>
          <FormRows title={NAMES.args} rows={args} faults={faults} addLabel={TEXTS.addArgument} onChange={(rows) => onChange({ args: rows })} />
          <Labelled label={NAMES.cwd}><FormTextInput label={NAMES.cwd} value={cwd} sealable={false} placeholder={TEXTS.cwdHint} onChange={(value) => onChange({ cwd: value })} /></Labelled>
        </>
      )}
      {(local || left.env) && <FormRows title={NAMES.env} rows={env} faults={faults} addLabel={TEXTS.addVariable} nameLabel={TEXTS.variableName} onChange={(rows) => onChange({ env: rows })} />}
      <Labelled label={NAMES.description}><FormTextInput label={NAMES.description} value={form.description} sealable={false} onChange={(value) => onChange({ description: value })} /></Labelled>
      <div className="form-line">
        <TextInput className="grow" label={NAMES.category} value={form.category} maxLength={200} onChange={(event) => onChange({ category: event.currentTarget.value })} />
        <TextInput className="grow" label={NAMES.version} value={form.version} maxLength={100} onChange={(event) => onChange({ version: event.currentTarget.value })} />
      </div>
      <Labels label={NAMES.tags} hint={TEXTS.tagsHint} value={form.tags} onChange={(tags) => onChange({ tags })} />
      <Labels label={NAMES.alwaysAllow} hint={TEXTS.toolsHint} value={form.alwaysAllow} mono onChange={(alwaysAllow) => onChange({ alwaysAllow })} />
    </div>
  );
}

/** The words above an input that has its own name. */
const Labelled = ({ label, note, children }: { readonly label: string; readonly note?: string; readonly children: ReactNode }): ReactElement => (
  <div className="labelled"><span className="mantine-InputWrapper-label" aria-hidden>{label}{note !== undefined && <span className="faint"> · {note}</span>}</span>{children}</div>
);

interface LabelsProps {
  readonly label: string;
  readonly hint: string;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly mono?: boolean;
}

const Labels = ({ label, hint, value, onChange, mono = false }: LabelsProps): ReactElement => (
  <TagsInput
    label={label} placeholder={value.length === 0 ? hint : ''} value={[...value]} onChange={onChange} maxTags={mono ? 1000 : 100} acceptValueOnBlur comboboxProps={{ withinPortal: false }}
    renderPill={({ value: tag, onRemove }) => <span className={mono ? 'tag tag-input mono' : 'tag tag-input'}>{tag}<button type="button" tabIndex={-1} aria-label={TEXTS.remove(String(tag))} onMouseDown={(event) => event.preventDefault()} onClick={() => onRemove?.()}>×</button></span>}
  />
);

const typeOf = (value: string): McpType => McpTypeSchema.catch('stdio').parse(value);
