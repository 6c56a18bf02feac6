import { Dropzone } from '@mantine/dropzone';
import { IconFileImport } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { bridge } from '../bridge/bridge';
import { FRAME_TEXTS } from '../texts/frame-texts';
import { useCurrentTaker } from '../ui/drop-taker';

/** The whole window takes files; what it says is what will happen. */
export function DropTarget({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): ReactElement {
  const taker = useCurrentTaker();
  const { title, text } = taker?.words ?? FRAME_TEXTS.drop;
  const take = taker?.take ?? onFiles;
  return (
    <Dropzone.FullScreen
      classNames={{ root: 'drop', fullScreen: 'drop-screen' }} aria-hidden activateOnKeyboard={false} multiple
      // A folder has to reach the desktop's door as one path, not as the files in it.
      getFilesFromEvent={(event) => Promise.resolve(filesOf(event))}
      onDrop={take} onReject={(rejected) => take(rejected.map(({ file }) => file))}
    >
      <div className="drop-box">
        <IconFileImport size={28} stroke={1.5} aria-hidden />
        <h2>{title}</h2>
        <p>{text}</p>
        {taker === undefined && <p className="small quiet">{FRAME_TEXTS.drop.formats} {bridge.door === 'window' && FRAME_TEXTS.drop.folders}</p>}
      </div>
    </Dropzone.FullScreen>
  );
}

const filesOf = (event: unknown): File[] => (event instanceof DragEvent || isDragLike(event) ? [...(event.dataTransfer?.files ?? [])] : []);

const isDragLike = (event: unknown): event is { readonly dataTransfer: DataTransfer | null } => typeof event === 'object' && event !== null && 'dataTransfer' in event;
