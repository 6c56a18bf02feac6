import { Tooltip } from '@mantine/core';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { nameParts } from './name-parts';

/** A value cut at the end keeps its whole text one hover away. */
export const Cut = ({ text, mono = false }: { readonly text: string; readonly mono?: boolean }): ReactElement => (
  <Tooltip label={text} multiline maw={480}><span className={mono ? 'cut mono' : 'cut'}>{text}</span></Tooltip>
);

/** A file name is told apart by its end, so it is cut in the middle. */
export const CutMiddle = ({ text, tail = 12 }: { readonly text: string; readonly tail?: number }): ReactElement => (
  <Tooltip label={text}><span className="cut-middle"><span>{text.slice(0, -tail)}</span><span>{text.slice(-tail)}</span></span></Tooltip>
);

/** Words of an environment variable may break after an underscore, never inside. */
export const Broken = ({ text }: { readonly text: string }): ReactElement => (
  <>{text.split(/(?<=_)/).map((part, index) => <Fragment key={index}>{part}<wbr /></Fragment>)}</>
);

/** A name, cut where there is no room for it, but never what tells it from others like it. Its whole text shows where `CutTips` looks. */
export function CutName({ name, children }: { readonly name: string; readonly children?: ReactNode }): ReactElement {
  const [head, tail] = nameParts(name);
  return tail === ''
    ? <b className="cut" data-tip={name}>{name}{children}</b>
    : <b className="cut-middle"><span data-tip={name}>{head}</span><span>{tail}{children}</span></b>;
}
