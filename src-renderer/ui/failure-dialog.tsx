import { modals } from '@mantine/modals';
import { Failure } from './failure';

/** For a refusal that has no place on the screen: of a key, a menu item, a toast's button. */
export const showFailure = (title: string, lines: readonly string[]): void => {
  modals.open({ title, size: 480, children: <Failure lines={lines} inline /> });
};
