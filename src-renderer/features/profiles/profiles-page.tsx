import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useOperation } from '../../bridge/use-operation';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { useCommandHandler } from '../../ui/command-registry';
import { Waiting } from '../../ui/waiting';
import { NewProfileDialog } from './new-profile-dialog';
import { ProfileDetail } from './profile-detail';
import { ProfileList } from './profile-list';
import { useProfilePages } from './use-profile-pages';

interface ProfilesPageProps {
  /** Of the address; without it one is chosen. */
  readonly profileId: string | undefined;
  readonly exportMenu: ReactNode;
  readonly onExport: (profileIds: readonly string[]) => void;
  /** Stands here as long as nothing is kept. */
  readonly firstStart: ReactNode;
}

export function ProfilesPage({ profileId, exportMenu, onExport, firstStart }: ProfilesPageProps): ReactElement {
  const [naming, setNaming] = useState(false);
  const detail = useRef<HTMLElement>(null);
  const facets = useOperation('profile.facets', {});
  // The list asks the same: asked here already, its answer does not have to wait for that of the facets.
  useProfilePages();
  useCommandHandler('profile.new', () => setNaming(true));
  return (
    <>
      {facets.isPending && <Waiting label={SHARED_TEXTS.loading} />}
      {facets.data?.profiles === 0 && firstStart}
      {!facets.isPending && facets.data?.profiles !== 0 && (
        <div className="list-detail">
          <ProfileList profileId={profileId} onEnter={() => detail.current?.focus()} onExport={onExport} />
          <ProfileDetail profileId={profileId} exportMenu={exportMenu} box={detail} />
        </div>
      )}
      {naming && <NewProfileDialog onClose={() => setNaming(false)} />}
    </>
  );
}
