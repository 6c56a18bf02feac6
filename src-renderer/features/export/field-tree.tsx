import { TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type ReactElement } from 'react';
import type { SecretMode } from '../../../src-shared/transfer/export-options';
import { FIELD_TEXTS } from '../../texts/export-fields-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { CheckTree } from '../../ui/check-tree';
import { Failure } from '../../ui/failure';
import { SectionHead } from '../../ui/section-head';
import { Waiting } from '../../ui/waiting';
import { modeOf, possibleModes, type Choice, type ExportChoices } from './export-choices';
import { fieldBranches } from './field-branches';
import { FieldModesContext } from './field-modes';
import { leafFields } from './field-node';
import { isShown } from './plan-export';
import { foldedAtFirst, soughtFields } from './sought-fields';
import type { ExportFields } from './use-export-fields';

interface FieldTreeProps {
  readonly fields: ExportFields;
  readonly choices: ExportChoices;
  readonly onChoose: (change: Choice) => void;
}

/** What goes in, field by field, and how the secrets among them leave. */
export function FieldTree({ fields: { nodes, byKind, error, ready, retry }, choices, onChoose }: FieldTreeProps): ReactElement {
  const { as, excluded, overrides } = choices;
  const [search, setSearch] = useState('');
  const [sought] = useDebouncedValue(search, 100);
  const [open, setOpen] = useState<string>();
  const shown = useMemo(() => nodes.filter(({ pointer }) => isShown(pointer, { as })), [nodes, as]);
  const found = useMemo(() => soughtFields(shown, sought), [shown, sought]);
  const branches = useMemo(() => fieldBranches(found), [found]);
  const leaves = useMemo(() => leafFields(shown), [shown]);
  const secret = useMemo(() => new Set(leaves.filter((leaf) => leaf.secret).map(({ pointer }) => pointer)), [leaves]);
  const possible = possibleModes(choices);
  const chosen = leaves.filter(({ pointer }) => !excluded.has(pointer)).length;

  const check = (pointers: readonly string[], on: boolean): void => {
    const next = new Set(excluded);
    for (const pointer of pointers) if (on) next.delete(pointer); else next.add(pointer);
    onChoose({ excluded: next });
  };
  const choose = (pointer: string, mode: SecretMode | undefined): void => {
    const next = new Map(overrides);
    if (mode === undefined) next.delete(pointer); else next.set(pointer, mode);
    onChoose({ overrides: next });
  };
  return (
    <>
      <SectionHead note={leaves.length === 0 ? undefined : FIELD_TEXTS.chosen(chosen, leaves.length)}>{FIELD_TEXTS.title}</SectionHead>
      {byKind !== undefined && <p className="quiet small">{byKind === 'several' ? FIELD_TEXTS.byKind : FIELD_TEXTS.tooLong} {FIELD_TEXTS.unknownGo}</p>}
      {error !== null && nodes.length === 0 && <Failure lines={error.lines} inline retry={{ label: SHARED_TEXTS.retry, run: retry }} />}
      {error === null && !ready && nodes.length === 0 && <Waiting label={SHARED_TEXTS.loading} />}
      {leaves.length > 0 && (
        <>
          <TextInput
            className="field-search" aria-label={FIELD_TEXTS.search} placeholder={FIELD_TEXTS.search} leftSection={<IconSearch size={14} stroke={1.8} />}
            value={search} onChange={(event) => setSearch(event.currentTarget.value)}
          />
          {branches.length === 0
            ? <p className="quiet small field-none">{FIELD_TEXTS.nothingMatches} <UnstyledButton className="accent" onClick={() => setSearch('')}>{SHARED_TEXTS.clear}</UnstyledButton></p>
            : (
              <FieldModesContext value={{ mode: modeOf(choices), possible, overrides, open, setOpen, choose }}>
                <CheckTree
                  key={sought === '' ? choices.exportType : sought} label={FIELD_TEXTS.tree} branches={branches} checked={{ has: (pointer) => !excluded.has(pointer) }} onCheck={check} clickChecks
                  folded={sought === '' ? foldedAtFirst(found) : []} onSelect={(pointer) => secret.has(pointer) && possible.length > 0 && setOpen(pointer)}
                />
              </FieldModesContext>
            )}
          <p className="quiet small">{FIELD_TEXTS.always} {secret.size > 0 && possible.length > 0 && FIELD_TEXTS.keys}</p>
        </>
      )}
    </>
  );
}
