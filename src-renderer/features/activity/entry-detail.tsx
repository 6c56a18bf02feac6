import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import type { HistoryEntry } from '../../../src-shared/transfer/history-entry';
import { undo } from '../../bridge/tell-undoable';
import { ACTIVITY_TEXTS, countedThings, entryTitle } from '../../texts/activity-texts';
import { filesByRoot } from '../../texts/file-names';
import { counted } from '../../texts/plural';
import { clockText, dateText } from '../../texts/time-text';
import { SectionHead } from '../../ui/section-head';

/** Names beyond this many are counted. */
const NAMED = 40;

/** One step whole: its numbers, names and files, and what taking it back would do. */
export function EntryDetail({ entry, report }: { readonly entry: HistoryEntry; readonly report: (entry: HistoryEntry) => ReactNode }): ReactElement {
  const { summary, at, undoable, kind, undoneBy } = entry;
  const { files, profiles, mcps = [], gateway } = summary;
  const when = new Date(at);
  const facts: readonly (readonly [string, string])[] = [
    [ACTIVITY_TEXTS.added, countedThings(summary, 'Added').join(', ')],
    [ACTIVITY_TEXTS.changed, countedThings(summary, 'Changed').join(', ')],
    [ACTIVITY_TEXTS.removed, countedThings(summary, 'Removed').join(', ')],
  ];
  const undoNote = undoable ? ACTIVITY_TEXTS.undoNote : kind === 'export' ? ACTIVITY_TEXTS.exportNote : undoneBy !== undefined ? ACTIVITY_TEXTS.undoWas : ACTIVITY_TEXTS.undoGone;
  return (
    <aside className="side" aria-label={entryTitle(entry)}>
      <div className="side-facts scroll" tabIndex={0} role="region" aria-label={ACTIVITY_TEXTS.facts}>
        <h2 className="page-title break">{entryTitle(entry)}</h2>
        <p className="quiet">{dateText(when)}, {clockText(when)}</p>
        <dl className="facts">
          {facts.filter(([, text]) => text !== '').map(([word, text]) => <div key={word} className="fact"><dt>{word}</dt><dd>{text}</dd></div>)}
        </dl>
        <SectionHead>{ACTIVITY_TEXTS.undo}</SectionHead>
        <p className="quiet small">{undoNote}</p>
        {undoable && <Button mt={8} leftSection={<IconArrowBackUp size={15} stroke={1.8} />} onClick={() => void undo(entry.id)}>{ACTIVITY_TEXTS.undo}</Button>}
        {kind !== 'import' && <Names title={ACTIVITY_TEXTS.profiles} names={profiles} />}
        <Names title={ACTIVITY_TEXTS.mcps} names={mcps} />
        <Names title={ACTIVITY_TEXTS.environments} names={gateway?.environments ?? []} />
        <Names title={ACTIVITY_TEXTS.entities} names={gateway?.entities ?? []} />
        <Names title={ACTIVITY_TEXTS.files} names={filesByRoot(files).map(({ name, files: count }) => ACTIVITY_TEXTS.inside(name, count, files.length))} mono />
      </div>
      {kind === 'import' && <div className="side-report">{report(entry)}</div>}
    </aside>
  );
}

function Names({ title, names, mono = false }: { readonly title: string; readonly names: readonly string[]; readonly mono?: boolean }): ReactElement | null {
  if (names.length === 0) return null;
  return (
    <>
      <SectionHead note={names.length > NAMED ? counted(names.length, 'name') : undefined}>{title}</SectionHead>
      <ul className={mono ? 'plain mono small break' : 'plain small break'}>
        {names.slice(0, NAMED).map((name, index) => <li key={index}>{name}</li>)}
        {names.length > NAMED && <li className="faint">{ACTIVITY_TEXTS.andMore}</li>}
      </ul>
    </>
  );
}
