import { Button, TagsInput } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useOperation } from '../../bridge/use-operation';
import { SELECTION_TEXTS as TEXTS } from '../../texts/selection-texts';
import { changeMany } from './change-many';
import { ManyPopover } from './many-popover';

export const ManyTags = ({ count }: { readonly count: number }): ReactElement => (
  <ManyPopover label={TEXTS.tags} icon={<IconTag size={16} stroke={1.7} />}>{(close) => <TagsForm count={count} onClose={close} />}</ManyPopover>
);

/** Tags that all of them get, and tags that all of them lose. */
function TagsForm({ count, onClose }: { readonly count: number; readonly onClose: () => void }): ReactElement {
  const [added, setAdded] = useState<string[]>([]);
  const [removed, setRemoved] = useState<string[]>([]);
  const facets = useOperation('profile.facets', {});
  const known = facets.data?.tags.map(({ value }) => value) ?? [];
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    onClose();
    await changeMany({ addTags: added, removeTags: removed });
  };
  return (
    <form className="many-form" onSubmit={(event) => void submit(event)}>
      <TagsInput label={TEXTS.addTags} value={added} onChange={setAdded} data={known} maxTags={100} limit={60} splitChars={[',']} acceptValueOnBlur data-autofocus />
      <TagsInput label={TEXTS.removeTags} value={removed} onChange={setRemoved} data={known} maxTags={100} limit={60} splitChars={[',']} acceptValueOnBlur />
      <Button type="submit" variant="filled">{TEXTS.applyTags(count)}</Button>
    </form>
  );
}
