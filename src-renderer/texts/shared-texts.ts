/** Words that several parts of the window use. */
export const SHARED_TEXTS = {
  undo: 'Undo',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  back: 'Back',
  show: 'Show',
  hide: 'Hide',
  clear: 'Clear',
  loading: 'Loading',
  none: 'None',
  kept: 'kept',
  toFillIn: 'to fill in',
  undoing: 'Undoing…',
  undone: 'Undone.',
  nothingToUndo: 'There is nothing to undo.',
  notUndone: 'Could not undo',
} as const;

export const SECRET_WORDS = { none: SHARED_TEXTS.none, kept: SHARED_TEXTS.kept, blank: SHARED_TEXTS.toFillIn } as const;
