import { Autocomplete, Button } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useOperation } from '../../bridge/use-operation';
import { SELECTION_TEXTS as TEXTS } from '../../texts/selection-texts';
import { changeMany } from './change-many';
import { ManyPopover } from './many-popover';
import { orNull } from './save-profile';

export const ManyCategory = ({ count }: { readonly count: number }): ReactElement => (
  <ManyPopover label={TEXTS.category} icon={<IconFolder size={16} stroke={1.7} />}>{(close) => <CategoryForm count={count} onClose={close} />}</ManyPopover>
);

function CategoryForm({ count, onClose }: { readonly count: number; readonly onClose: () => void }): ReactElement {
  const [category, setCategory] = useState('');
  const facets = useOperation('profile.facets', {});
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    onClose();
    await changeMany({ category: orNull(category.trim()) });
  };
  return (
    <form className="many-form" onSubmit={(event) => void submit(event)}>
      <Autocomplete
        label={TEXTS.categoryLabel} description={TEXTS.categoryNote} value={category} onChange={setCategory} maxLength={200} limit={60} openOnFocus={false}
        data={facets.data?.categories.map(({ value }) => value) ?? []} data-autofocus
      />
      <Button type="submit" variant="filled">{TEXTS.applyTags(count)}</Button>
    </form>
  );
}
