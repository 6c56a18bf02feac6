import { useState } from 'react';
import { VAULT_TEXTS } from '../../texts/settings-texts';
import { passphraseFault } from './passphrase-fault';

export interface NewPassphrase {
  readonly first: string;
  readonly second: string;
  /** At the field that it is about, once somebody wanted to go on with it. */
  readonly firstFault: string | undefined;
  readonly secondFault: string | undefined;
  readonly setFirst: (text: string) => void;
  readonly setSecond: (text: string) => void;
  /** The passphrase, if it will do; from here on its fault shows. */
  readonly take: () => string | undefined;
}

export function useNewPassphrase(): NewPassphrase {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [asked, setAsked] = useState(false);
  const fault = passphraseFault(first, second);
  return {
    first, second, setFirst, setSecond,
    firstFault: asked && fault === VAULT_TEXTS.short ? fault : undefined,
    secondFault: asked && fault === VAULT_TEXTS.differs ? fault : undefined,
    take: () => {
      setAsked(true);
      return fault === undefined ? first : undefined;
    },
  };
}
