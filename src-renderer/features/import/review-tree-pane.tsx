import { TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertCircle, IconAlertTriangle, IconSearch, IconShieldExclamation } from '@tabler/icons-react';
import { useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { STATE_WORDS } from '../../texts/import-texts';
import { numberText } from '../../texts/plural';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { CheckTree } from '../../ui/check-tree';
import type { Branch } from '../../ui/check-tree-branches';
import { useCommandHandler } from '../../ui/command-registry';
import { EmptyState } from '../../ui/empty-state';
import { isRisk } from './noticed';
import { setImport, useImportStore } from './import-store';
import { itemNames, type ItemName } from './item-names';
import { leafKeys, searchTree, type TreeProfile } from './review-tree';

interface ReviewTreePaneProps {
  readonly plan: ImportPlan;
  readonly tree: readonly TreeProfile[];
  readonly leaves: readonly string[];
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
}

/** Profiles and servers with their check boxes: what is checked comes in. */
export function ReviewTreePane({ plan, tree, leaves, selected, onSelect }: ReviewTreePaneProps): ReactElement {
  const excluded = useImportStore((state) => state.excluded);
  const [search, setSearch] = useState('');
  const [sought] = useDebouncedValue(search, 100);
  const input = useRef<HTMLInputElement>(null);
  useCommandHandler('search.focus', () => input.current?.focus());
  const names = useMemo(() => itemNames(plan), [plan]);
  const found = useMemo(() => searchTree(tree, sought, names), [tree, sought, names]);
  const branches = useMemo(() => found.map((profile) => branchOf(profile, names)), [found, names]);
  const checked = useMemo(() => {
    const out = new Set(excluded);
    return new Set(leaves.filter((key) => !out.has(key)));
  }, [leaves, excluded]);
  const check = (keys: readonly string[], on: boolean): void => {
    const next = new Set(excluded);
    for (const key of keys) if (on) next.delete(key); else next.add(key);
    setImport({ excluded: [...next] });
  };
  const shown = leafKeys(found);
  const invert = (): void => {
    const [on, off] = [shown.filter((key) => checked.has(key)), shown.filter((key) => !checked.has(key))];
    const left = new Set(off);
    setImport({ excluded: [...excluded.filter((key) => !left.has(key)), ...on] });
  };
  return (
    <section className="review-tree" aria-label={REVIEW_TEXTS.tree}>
      <div className="list-search">
        <TextInput ref={input} aria-label={REVIEW_TEXTS.search} placeholder={REVIEW_TEXTS.searchHint(leaves.length)} leftSection={<IconSearch size={14} stroke={1.8} />} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
      </div>
      <div className="pick">
        <UnstyledButton onClick={() => check(shown, true)}>{REVIEW_TEXTS.all}</UnstyledButton>
        <UnstyledButton onClick={() => check(shown, false)}>{REVIEW_TEXTS.none}</UnstyledButton>
        <UnstyledButton onClick={invert}>{REVIEW_TEXTS.invert}</UnstyledButton>
      </div>
      {branches.length === 0
        ? <EmptyState title={REVIEW_TEXTS.nothingMatches}><UnstyledButton className="accent" onClick={() => setSearch('')}>{SHARED_TEXTS.clear}</UnstyledButton></EmptyState>
        : <CheckTree label={REVIEW_TEXTS.treeLabel} branches={branches} checked={checked} onCheck={check} selected={selected} onSelect={onSelect} />}
    </section>
  );
}

const branchOf = ({ item, mcps }: TreeProfile, names: ReadonlyMap<string, ItemName>): Branch => ({
  id: item.key, label: item.subject, note: () => <>{mark(item)}{mcps.length > 0 ? numberText(mcps.length) : STATE_WORDS[item.state]}</>,
  ...(mcps.length > 0 && { children: mcps.map((mcp): Branch => ({ id: mcp.key, label: names.get(mcp.key)?.name ?? mcp.subject, note: () => <>{mark(mcp)}{STATE_WORDS[mcp.state]}</> })) }),
});

function mark({ findings, state }: PlanItem): ReactNode {
  if (findings.some(isRisk)) return <IconShieldExclamation size={14} stroke={1.8} className="danger" aria-label={REVIEW_TEXTS.weights.risk} role="img" />;
  if (state === 'missing' || findings.some(({ severity }) => severity === 'error')) return <IconAlertCircle size={14} stroke={1.8} className="danger" aria-label={REVIEW_TEXTS.problem} role="img" />;
  return findings.some(({ severity }) => severity === 'warning') && <IconAlertTriangle size={14} stroke={1.8} className="warn" aria-label={REVIEW_TEXTS.warning} role="img" />;
}
