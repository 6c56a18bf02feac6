/** What is said while a file is written, and when it was not. */
export const EXPORT_RUN_TEXTS = {
  background: 'Continue in the background',
  backgroundNote: {
    window: 'Activity shows how far it is. It ends with Valise, and then there is no file.',
    page: 'Activity shows how far it is. It ends with this tab, and then there is no file.',
  },
  goesOn: 'The export goes on in the background.',
  showActivity: 'Show in Activity',
  cancelledTitle: 'Cancelled: no file was written',
  cancelled: 'Everything you chose is still here.',
  cancelledElsewhere: 'Export cancelled: no file was written.',
  tooLate: 'It was done before it could be cancelled.',
} as const;
