import { Button, Menu, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { EntityPage } from '../../../src-shared/gateway/entity-page';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import { ENTRY_TEXTS as TEXTS } from '../../texts/gateway-texts';
import { useCommandHandler } from '../../ui/command-registry';
import { EntityEditor } from './entity-editor';
import { EntityFilter } from './entity-filter';
import { FilterChips } from './filter-chips';
import { useGatewayStore } from './gateway-store';

interface EntityBarProps {
  readonly environmentId: string;
  readonly tags: EntityPage['tags'] | undefined;
}

/** Search, filters, and the way to a new entry. */
export function EntityBar({ environmentId, tags }: EntityBarProps): ReactElement {
  const { type, search, change } = useGatewayStore();
  const [adding, setAdding] = useState<EntityType>();
  const input = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  useCommandHandler('search.focus', () => {
    input.current?.focus();
    input.current?.select();
  });
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && search !== '') change({ search: '' });
    else if (event.key === 'ArrowDown') bar.current?.parentElement?.querySelector<HTMLElement>('.rows button[tabindex="0"]')?.focus();
    else return;
    event.preventDefault();
  };
  const plus = <IconPlus size={15} stroke={1.7} aria-hidden />;
  return (
    <div ref={bar}>
      <div className="entity-bar">
        <TextInput
          ref={input} className="grow" type="search" aria-label={TEXTS.search} placeholder={TEXTS.placeholder} value={search} maxLength={200} onKeyDown={press}
          onChange={(event) => change({ search: event.currentTarget.value })} leftSection={<IconSearch size={14} stroke={1.8} aria-hidden />}
        />
        <EntityFilter tags={tags} />
        {type === undefined ? (
          <Menu width={180} returnFocus>
            <Menu.Target><Button leftSection={plus}>{TEXTS.add}</Button></Menu.Target>
            <Menu.Dropdown>{FILE_ORDER.map((one) => <Menu.Item key={one} onClick={() => setAdding(one)}>{TEXTS.addOne(one)}</Menu.Item>)}</Menu.Dropdown>
          </Menu>
        ) : <Button leftSection={plus} onClick={() => setAdding(type)}>{TEXTS.addOne(type)}</Button>}
      </div>
      <FilterChips />
      {adding !== undefined && <EntityEditor environmentId={environmentId} type={adding} onClose={() => setAdding(undefined)} />}
    </div>
  );
}
