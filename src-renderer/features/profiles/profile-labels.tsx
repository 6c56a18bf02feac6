import type { ReactElement } from 'react';
import { useOperation } from '../../bridge/use-operation';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { InlineTags } from '../../ui/inline-tags';
import { InlineText } from '../../ui/inline-text';
import type { OpenProfileView } from './open-profile-view';
import { orNull, saveProfile } from './save-profile';

const { detail: TEXTS } = PROFILES_TEXTS;

/** Category, tags and version under the name. */
export function ProfileLabels({ profile }: { readonly profile: OpenProfileView }): ReactElement {
  const { category = '', tags, version = '' } = profile;
  const facets = useOperation('profile.facets', {}).data;
  return (
    <div className="meta">
      <InlineText
        value={category} label={TEXTS.category} editLabel={TEXTS.edit} empty={TEXTS.addCategory} className="inline-label"
        suggestions={facets?.categories.map(({ value }) => value) ?? []} save={(text) => saveProfile(profile, { category: orNull(text) })}
      >
        <span className="tag cut">{category}</span>
      </InlineText>
      <InlineTags
        value={tags} label={TEXTS.tags} editLabel={TEXTS.edit} empty={TEXTS.addTags} removeLabel={TEXTS.removeTag}
        suggestions={facets?.tags.map(({ value }) => value) ?? []} save={(next) => saveProfile(profile, { tags: [...next] })}
      />
      <InlineText value={version} label={TEXTS.version} editLabel={TEXTS.edit} empty={TEXTS.addVersion} maxLength={100} className="inline-label" save={(text) => saveProfile(profile, { version: orNull(text) })}>
        <span className="faint small">{TEXTS.versionText(version)}</span>
      </InlineText>
    </div>
  );
}
