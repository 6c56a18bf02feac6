import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import type { EntityPage } from '../../../src-shared/gateway/entity-page';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import { ENTRY_TEXTS as TEXTS } from '../../texts/gateway-texts';
import { ListSearch } from '../../ui/list-search';
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
  const plus = <IconPlus size={15} stroke={1.7} aria-hidden />;
  return (
    <div>
      <div className="entity-bar">
        <ListSearch className="grow" label={TEXTS.search} placeholder={TEXTS.placeholder} value={search} onChange={(next) => change({ search: next })} />
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
