import { TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { IMPORT_GATEWAY_TEXTS } from '../../texts/import-gateway-texts';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { CheckTree } from '../../ui/check-tree';
import { useCommandHandler } from '../../ui/command-registry';
import { EmptyState } from '../../ui/empty-state';
import { setImport, useImportStore } from './import-store';
import { keySet } from './key-set';
import { reviewBranch, reviewBranches } from './review-branches';
import { leafKeys, searchTree, type TreeProfile } from './review-tree';
import { SettingsOffers } from './settings-offers';

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
  const found = useMemo(() => searchTree(tree, sought), [tree, sought]);
  const branches = useMemo(() => (found === tree ? reviewBranches(plan) : found.map(reviewBranch)), [plan, tree, found]);
  const checked = useMemo(() => {
    const out = keySet(excluded);
    return { has: (key: string) => !out.has(key) };
  }, [excluded]);
  const check = (keys: readonly string[], on: boolean): void => {
    const next = new Set(excluded);
    for (const key of keys) if (on) next.delete(key); else next.add(key);
    setImport({ excluded: [...next] });
  };
  const checkAll = (on: boolean): void => check(leafKeys(found), on);
  const invert = (): void => {
    const shown = leafKeys(found);
    const [on, off] = [shown.filter((key) => checked.has(key)), shown.filter((key) => !checked.has(key))];
    const left = new Set(off);
    setImport({ excluded: [...excluded.filter((key) => !left.has(key)), ...on] });
  };
  return (
    <section className="review-tree" aria-label={REVIEW_TEXTS.tree}>
      <div className="list-search">
        <TextInput ref={input} aria-label={REVIEW_TEXTS.search} placeholder={plan.environment === undefined ? REVIEW_TEXTS.searchHint(leaves.length) : IMPORT_GATEWAY_TEXTS.search(leaves.length)} leftSection={<IconSearch size={14} stroke={1.8} />} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
      </div>
      <div className="pick">
        <UnstyledButton onClick={() => checkAll(true)}>{REVIEW_TEXTS.all}</UnstyledButton>
        <UnstyledButton onClick={() => checkAll(false)}>{REVIEW_TEXTS.none}</UnstyledButton>
        <UnstyledButton onClick={invert}>{REVIEW_TEXTS.invert}</UnstyledButton>
      </div>
      {branches.length === 0
        ? <EmptyState title={REVIEW_TEXTS.nothingMatches}><UnstyledButton className="accent" onClick={() => setSearch('')}>{SHARED_TEXTS.clear}</UnstyledButton></EmptyState>
        : <CheckTree label={REVIEW_TEXTS.treeLabel} branches={branches} checked={checked} onCheck={check} selected={selected} onSelect={onSelect} />}
      {plan.settings !== undefined && <SettingsOffers offers={plan.settings} />}
    </section>
  );
}
