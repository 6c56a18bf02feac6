/** `exportInfo.format` of the three export types (format.md section 1). */
export const EXPORT_FORMATS = { full: 'profile-bundle', template: 'profile-template', manifest: 'profile-manifest' } as const;
