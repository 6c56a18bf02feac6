import { Button, Checkbox } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { ClientFile } from '../../../src-shared/transfer/client-file';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { agoText } from '../../texts/time-text';
import { Cut } from '../../ui/cut';
import { canImport, isFault } from './client-rows';
import { failureWords } from './failure-words';
import { importClients } from './start-import';

interface ClientFileRowProps {
  readonly file: ClientFile;
  readonly lookedAt: Date;
  readonly ticked: boolean;
  /** It is in the import already. */
  readonly taken: boolean;
  readonly onTick: (on: boolean) => void;
}

const { clients: WORDS } = IMPORT_TEXTS;

/** One client's file: whose, where, how much is in it, how old; or why it can't be read. */
export function ClientFileRow({ file, lookedAt, ticked, taken, onTick }: ClientFileRowProps): ReactElement {
  const { title, place, mcps = 0, changedAt, failure } = file;
  const can = canImport(file) && !taken;
  const fault = isFault(file);
  return (
    <li className="client-row" data-quiet={(!can && !fault) || undefined}>
      {fault ? <IconAlertCircle size={16} stroke={1.9} className="danger" aria-hidden /> : <Checkbox checked={ticked && can} disabled={!can} aria-label={WORDS.tick(title, place)} onChange={(event) => onTick(event.currentTarget.checked)} />}
      <span className="client-name"><b>{title}</b><span className="sub"><Cut text={place} mono /></span></span>
      {fault && failure !== undefined ? <span className="client-holds danger small break">{failureWords(failure)}</span>
        : <span className="client-holds nowrap">{WORDS.mcps(mcps)}<span className="sub">{WORDS.changed(agoText(changedAt, lookedAt))}</span></span>}
      <span className="client-act">
        {taken ? <span className="quiet small nowrap">{WORDS.inPlan}</span>
          : can ? <Button size="compact-sm" aria-label={WORDS.importOne(title, place)} onClick={() => void importClients([file])}>{WORDS.import}</Button>
            : fault && <Button size="compact-sm" aria-label={WORDS.showOne(title, place)} onClick={() => void importClients([file])}>{WORDS.show}</Button>}
      </span>
    </li>
  );
}
