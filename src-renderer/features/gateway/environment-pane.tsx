import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, type ReactElement } from 'react';
import type { EnvironmentSummary } from '../../../src-shared/contract/gateway-operations';
import { operationQuery, useOperation } from '../../bridge/use-operation';
import { usePages } from '../../bridge/use-pages';
import { inSentence } from '../../texts/in-sentence';
import { useNarrow } from '../../ui/use-narrow';
import { showEntity, type EntityAddress } from './entity-address';
import { EntityBar } from './entity-bar';
import { EntityDetail } from './entity-detail';
import { EntityList } from './entity-list';
import { EnvironmentHead } from './environment-head';
import { useGatewayStore } from './gateway-store';

interface EnvironmentPaneProps {
  readonly environment: EnvironmentSummary;
  /** The entry that is open. */
  readonly address: EntityAddress | undefined;
}

/** Milliseconds until rows can take the focus; less than the window waits before it finds another place for it. */
const DRAWN = 30;

/** One environment: what is known of it, its entries, and the one that is open. Where room is short an open entry takes the place of the list. */
export function EnvironmentPane({ environment, address }: EnvironmentPaneProps): ReactElement {
  const { id } = environment;
  const { type, search, tags, active, at, change } = useGatewayStore();
  const narrow = useNarrow();
  const [words] = useDebouncedValue(search.trim().slice(0, 200), 150);
  const pages = usePages({ environment: id, search: words, tags: [...tags], ...(type !== undefined && { types: [type] }), ...(active !== undefined && { active }) }, {
    ask: (question, from, most) => operationQuery('entity.list', { ...question, from, most }),
    rowsOf: ({ rows }) => rows,
  });
  const allTags = useOperation('entity.list', { environment: id, most: 1 }, { keep: true }).data?.tags;
  const found = address && pages.indexOf((row) => row.id === address.id);
  useEffect(() => {
    if (found !== undefined && found !== at) change({ at: found });
  }, [found, at, change]);
  const section = useRef<HTMLElement>(null);
  const opened = address !== undefined;
  const wasOpened = useRef(opened);
  useEffect(() => {
    const isBack = wasOpened.current && !opened;
    wasOpened.current = opened;
    if (!isBack) return undefined;
    // The rows are drawn a moment later than the list.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) section.current?.querySelector<HTMLElement>('.rows button[tabindex="0"]')?.focus();
    }, DRAWN);
    return () => clearTimeout(timer);
  }, [opened]);
  const detail = address !== undefined && <EntityDetail key={`${address.type} ${address.id}`} environmentId={id} address={address} narrow={narrow} />;
  return (
    <section className="detail" aria-label={inSentence(environment.name)} ref={section}>
      <EnvironmentHead environment={environment} tags={allTags} />
      <div className="entries" data-open={(detail !== false && !narrow) || undefined}>
        {!(narrow && detail !== false) && (
          <div className="entry-list">
            <EntityBar environmentId={id} tags={allTags} />
            <EntityList
              environmentId={id} pages={pages} openId={address?.id} narrow={narrow || detail !== false}
              onOpen={(row, index) => {
                change({ at: index });
                showEntity(id, row);
              }}
            />
          </div>
        )}
        {detail}
      </div>
    </section>
  );
}
