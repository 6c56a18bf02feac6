import type { ReactElement } from 'react';
import { Tile } from '../../ui/tile';
import { colorOf, iconOf } from './default-look';
import { PROFILE_GLYPHS } from './profile-icons';

interface ProfileTileProps {
  readonly profile: { readonly name: string; readonly color?: string | undefined; readonly icon?: string | undefined };
  readonly size?: number;
}

export const ProfileTile = ({ profile, size = 28 }: ProfileTileProps): ReactElement => <Tile icon={PROFILE_GLYPHS[iconOf(profile)]} color={colorOf(profile)} size={size} />;
