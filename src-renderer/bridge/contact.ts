import { create } from 'zustand';

/** How it stands with the server behind a page. `refused`: until a fresh link is opened. A window never loses its other half. */
type Contact = 'there' | 'lost' | 'refused';

export const useContact = create<{ readonly contact: Contact }>()(() => ({ contact: 'there' }));

export const tellContact = (contact: Contact): void => useContact.setState({ contact });
