let held: string | undefined;

/** What the gateway that files come from encrypts with. It lives here, outside of everything that is stored, and goes with the import that it was typed for. */
export const holdSourceSecret = (secret: string | undefined): void => {
  held = secret === '' ? undefined : secret;
};

export const heldSourceSecret = (): string | undefined => held;
