import { Button, SegmentedControl } from '@mantine/core';
import type { ReactElement } from 'react';
import type { SecretItem } from '../../../src-shared/profile/secret-page';
import type { Pages } from '../../bridge/use-pages';
import { SECRETS_TEXTS as TEXTS } from '../../texts/secrets-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { ListSearch } from '../../ui/list-search';
import { Polite } from '../../ui/polite';
import { go } from '../../ui/route';
import { useNarrow } from '../../ui/use-narrow';
import { VirtualRows } from '../../ui/virtual-rows';
import { Waiting } from '../../ui/waiting';
import { secretKey } from './secret-item';
import { SecretRow } from './secret-row';
import { useSecretsStore } from './secrets-store';

interface SecretListProps {
  readonly pages: Pages<SecretItem>;
  /** To fill in, of those that are found. */
  readonly blanks: number | undefined;
  readonly openKey: string | undefined;
  readonly now: Date;
  readonly onOpen: (item: SecretItem, index: number) => void;
}

export function SecretList({ pages, blanks = 0, openKey, now, onOpen }: SecretListProps): ReactElement {
  const { search, show, at, change } = useSecretsStore();
  const narrow = useNarrow();
  const move = (index: number): void => {
    const item = pages.rowAt(index);
    if (item === undefined) change({ at: index });
    else onOpen(item, index);
  };
  const { total, error } = pages;
  return (
    <section className="detail" aria-label={TEXTS.title}>
      <div className="page-head">
        <h1 className="page-title">{TEXTS.title}</h1>
        <span className="grow" />
        <ListSearch width={220} label={TEXTS.search} placeholder={TEXTS.placeholder} value={search} onChange={(next) => change({ search: next })} />
      </div>
      <div className="secrets-bar">
        <SegmentedControl
          aria-label={TEXTS.show.label} value={show} onChange={(next) => change({ show: next })}
          data={[{ value: 'all', label: TEXTS.show.all }, { value: 'blank', label: blanks === 0 ? TEXTS.show.blank : TEXTS.blankCount(blanks) }, { value: 'detected', label: TEXTS.show.detected }]}
        />
      </div>
      <Polite>{pages.behind || total === undefined || (search.trim() === '' && show === 'all') ? '' : TEXTS.matches(total)}</Polite>
      {error !== undefined && <Failure lines={error.lines} retry={isLocked(error.failure.code) ? { label: TEXTS.openVault, run: () => go('settings', 'vault') } : { label: SHARED_TEXTS.retry, run: pages.retry }} />}
      {error === undefined && total === undefined && <Waiting label={SHARED_TEXTS.loading} />}
      {error === undefined && total === 0 && <Nothing />}
      {error === undefined && total !== undefined && total > 0 && (
        <>
          <div className="secret-heads" aria-hidden>
            <span>{TEXTS.heads.name}</span>
            {!narrow && <span>{TEXTS.heads.goesTo}</span>}
            <span>{TEXTS.heads.state}</span>
          </div>
          <VirtualRows
            key={pages.key} count={total} rowHeight={52} label={TEXTS.title} current={at} onRange={pages.onRange} onMove={move}
            row={(index, tabIndex) => {
              const item = pages.rowAt(index);
              return item !== undefined && <SecretRow item={item} narrow={narrow} now={now} current={secretKey(item) === openKey} tabIndex={tabIndex} onOpen={() => onOpen(item, index)} />;
            }}
          />
        </>
      )}
    </section>
  );
}

const isLocked = (code: string): boolean => /^(VAULT|PASSPHRASE)_/.test(code);

function Nothing(): ReactElement {
  const { search, show, change } = useSecretsStore();
  const clear = <Button onClick={() => change({ search: '', show: 'all' })}>{search.trim() === '' ? TEXTS.showAll : SHARED_TEXTS.clear}</Button>;
  if (search.trim() !== '') return <EmptyState title={TEXTS.nothing} note={TEXTS.nothingNote}>{clear}</EmptyState>;
  if (show === 'blank') return <EmptyState title={TEXTS.noBlanks} note={TEXTS.noBlanksNote}>{clear}</EmptyState>;
  return <EmptyState title={TEXTS.noneDetected} note={TEXTS.noneDetectedNote}>{clear}</EmptyState>;
}
