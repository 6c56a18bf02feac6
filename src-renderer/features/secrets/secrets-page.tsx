import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState, type ReactElement } from 'react';
import { operationQuery, useOperation } from '../../bridge/use-operation';
import { usePages } from '../../bridge/use-pages';
import { SECRETS_TEXTS as TEXTS } from '../../texts/secrets-texts';
import { runCommand } from '../../ui/command-registry';
import { EmptyState } from '../../ui/empty-state';
import { go, goInstead } from '../../ui/route';
import { SecretDetail } from './secret-detail';
import { secretKey } from './secret-item';
import { SecretList } from './secret-list';
import { useSecretsStore } from './secrets-store';
import { useOpenSecret } from './use-open-secret';

interface SecretsPageProps {
  /** The one that is open, as the address has it. */
  readonly chosen: string | undefined;
  readonly onOpenProfile: (profileId: string) => void;
}

/** Every secret and every blank, wherever it is used: filled in, replaced, deleted. */
export function SecretsPage({ chosen, onOpenProfile }: SecretsPageProps): ReactElement {
  const { search, show, at, change } = useSecretsStore();
  const [now] = useState(() => new Date());
  const [words] = useDebouncedValue(search.trim().slice(0, 200), 150);
  const pages = usePages({ search: words, show }, {
    ask: (question, from, most) => operationQuery('secret.list', { ...question, from, most }),
    rowsOf: ({ items }) => items,
  });
  const blanks = useOperation('secret.list', { search: words, most: 1 }, { keep: true }).data?.blanks;
  const open = useOpenSecret(chosen, pages);
  const openKey = open && secretKey(open);
  const found = pages.indexOf((item) => secretKey(item) === openKey);
  useEffect(() => {
    if (found !== undefined && found !== at) change({ at: found });
  }, [found, at, change]);

  if (pages.total === 0 && pages.error === undefined && words === '' && search.trim() === '' && show === 'all') {
    return (
      <EmptyState page title={TEXTS.empty} note={TEXTS.emptyNote}>
        <Button onClick={() => runCommand('import.open')}>{TEXTS.emptyImport}</Button>
        <Button onClick={() => go('profiles')}>{TEXTS.emptyGo}</Button>
      </EmptyState>
    );
  }
  return (
    <div className="activity secrets-page">
      <SecretList
        pages={pages} blanks={blanks} openKey={openKey} now={now}
        onOpen={(item, index) => {
          change({ at: index });
          goInstead('secrets', secretKey(item));
        }}
      />
      {open !== undefined && pages.error === undefined && <SecretDetail key={openKey} item={open} now={now} onOpenProfile={onOpenProfile} />}
    </div>
  );
}
