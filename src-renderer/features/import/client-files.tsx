import { ActionIcon, Button, Tooltip, UnstyledButton } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { ClientFile } from '../../../src-shared/transfer/client-file';
import type { OperationError } from '../../bridge/operation-error';
import { operationQuery } from '../../bridge/use-operation';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { Failure } from '../../ui/failure';
import { SectionHead } from '../../ui/section-head';
import { Waiting } from '../../ui/waiting';
import { canImport, clientRows } from './client-rows';
import { ClientFileRow } from './client-file-row';
import { LookedFor } from './looked-for';
import { useImportStore } from './import-store';
import { importClients } from './start-import';

const { clients: WORDS } = IMPORT_TEXTS;

/** The configuration files of known clients on this computer: each is one press away, and several can be ticked. */
export function ClientFiles(): ReactElement {
  const { data, dataUpdatedAt, error, isFetching, refetch } = useQuery<readonly ClientFile[], OperationError>({ ...operationQuery('client.list', {}), staleTime: 0 });
  const origins = useImportStore((state) => state.origins);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const { first, more } = clientRows(data ?? []);
  const taken = new Set(origins.map((origin) => origin?.clientFile));
  const chosen = (data ?? []).filter((file) => ticked.has(file.id) && canImport(file) && !taken.has(file.id));
  const tick = (id: string, on: boolean): void => setTicked((before) => (on ? new Set([...before, id]) : new Set([...before].filter((other) => other !== id))));
  const servers = chosen.reduce((sum, { mcps = 0 }) => sum + mcps, 0);
  return (
    <section className="clients" aria-label={WORDS.title}>
      <SectionHead
        note={data !== undefined && data.length > 0 && WORDS.promise}
        right={(
          <>
            {chosen.length > 1 && <Button size="compact-sm" onClick={() => void importClients(chosen)}>{WORDS.importSeveral(chosen.length, servers)}</Button>}
            <Tooltip label={WORDS.again}><ActionIcon aria-label={WORDS.again} loading={isFetching && data !== undefined} onClick={() => void refetch()}><IconRefresh size={15} stroke={1.8} /></ActionIcon></Tooltip>
          </>
        )}
      >
        {WORDS.title}
      </SectionHead>
      {error !== null ? <Failure lines={[WORDS.failed, ...error.lines]} inline retry={{ label: SHARED_TEXTS.retry, run: () => void refetch() }} />
        : data === undefined ? <Waiting label={WORDS.looking} />
          : data.length === 0 ? <p className="quiet clients-none">{WORDS.none} {WORDS.noneNote}</p>
            : (
              <ul className="client-files">
                {(all ? [...first, ...more] : first).map((file) => (
                  <ClientFileRow key={file.id} file={file} lookedAt={new Date(dataUpdatedAt)} ticked={ticked.has(file.id)} taken={taken.has(file.id)} onTick={(on) => tick(file.id, on)} />
                ))}
              </ul>
            )}
      <div className="row clients-foot small">
        {more.length > 0 && !all && <UnstyledButton className="accent small" onClick={() => setAll(true)}>{WORDS.more(more.length)}</UnstyledButton>}
        <LookedFor />
      </div>
    </section>
  );
}
